import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { writePair } from '../../model/practice/task.ts';
import { getWords } from '../../site/edition.ts';
import { gatherPractice } from '../practice/gather.ts';
import type { SpokenTask } from '../practice/props.ts';
import { placed } from './choices.ts';
import type { ImproveData, ImproveItem } from './props.ts';

/** What may be in an answer to a task, with how good it is; of an order only the right places, which is what can be learnt from. */
function optionsOf(locale: Locale, task: SpokenTask): ImproveItem['options'] {
  const worth = (isRight: boolean) => (isRight ? 'strong' : 'weak');
  if (task.kind === 'conversation')
    return task.talk.turns.flatMap(({ replies }) => replies.map(({ id, text, quality }) => ({ id, text, quality })));
  if (task.kind === 'match')
    return task.entries.flatMap((entry) =>
      task.choices.map((choice) => ({
        id: writePair(entry.id, choice.id),
        text: `${entry.text} · ${choice.text}`,
        quality: worth(entry.match === choice.id),
      })),
    );
  if (task.kind === 'order')
    return task.entries.map(({ id, text }, index) => ({
      id: placed(id, index),
      text: `${formatNumber(locale, index + 1)}. ${text}`,
      quality: 'strong',
    }));
  if (task.kind === 'several') return task.entries.map(({ id, text, isRight }) => ({ id, text, quality: worth(isRight) }));
  if (task.kind === 'free') return task.entries.map(({ id, text }) => ({ id, text, quality: 'strong' }));
  return task.entries.map(({ id, text, quality }) => ({ id, text, quality }));
}

/** Every item of the handbook with what may be answered, in one language. */
export async function gatherImprove(locale: Locale): Promise<ImproveData> {
  const [words, { kit, drill, cards }] = await Promise.all([getWords('improve', locale), gatherPractice(locale)]);
  const items = cards.map(({ id, version, kind, skill, chapters, situation, task, section }) => ({
    ...{ id, version, kind, skill, chapters, situation, section },
    options: optionsOf(locale, task),
  }));
  return { locale, words, kit, qualities: drill.qualities, items };
}
