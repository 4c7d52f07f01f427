import { useMemo } from 'react';
import { Choices } from '../kit/Choices.tsx';
import { CopyLink } from '../kit/CopyLink.tsx';
import { Conversation } from '../kit/talk/Conversation.tsx';
import { addressOf, useQuery } from '../kit/use-query.ts';
import { Widget } from '../kit/Widget.tsx';
import type { ConversationsProps } from './props.ts';
import { type View, viewCodec } from './view.ts';

/** Conversations with customers who answer back; every choice explains itself, and any turn can be tried again. */
export function Conversations(props: ConversationsProps) {
  return (
    <Widget words={props.kit}>
      <Practice {...props} />
    </Widget>
  );
}

/** Id of the practice on a page, for links to it. */
const anchor = 'conversations';

function Practice(props: ConversationsProps) {
  const { words, kit, only } = props;
  const talks = useMemo(() => props.talks.filter(({ id }) => only === null || id === only), [props.talks, only]);
  const base: View = useMemo(() => ({ talk: talks[0]?.id ?? '', path: [] }), [talks]);
  const codec = useMemo(() => viewCodec(talks, base), [talks, base]);
  const [view, setView] = useQuery(codec, base);
  const talk = talks.find(({ id }) => id === view.talk) ?? talks[0];
  if (talk === undefined) throw new Error(`There is no conversation “${only}”.`);
  const next = talks[(talks.indexOf(talk) + 1) % talks.length];

  return (
    <div className="talk">
      {talks.length > 1 && (
        <div className="widget-switches label">
          <Choices
            legend={words.choose.legend}
            layout="row"
            options={talks.map(({ id, title }) => ({ value: id, label: title }))}
            value={talk.id}
            onChange={(id) => setView({ talk: id, path: [] })}
          />
        </div>
      )}
      <Conversation
        key={talk.id}
        {...props}
        talk={talk}
        path={view.path}
        onPath={(path) => setView({ talk: talk.id, path })}
        onAnother={talks.length > 1 && next !== undefined ? () => setView({ talk: next.id, path: [] }) : null}
        onEnd={null}
      />
      <div className="widget-foot">
        <CopyLink words={kit} address={() => addressOf(codec, { talk: talk.id, path: view.path }, location.href, anchor)} />
      </div>
    </div>
  );
}
