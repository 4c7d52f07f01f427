import { itemId } from '../../../model/practice/item.ts';
import type { PracticeItemFacts, PracticeItemWords } from '../../../schemas/practice-items.ts';
import type { ItemCard, SpokenEntry, SpokenTask } from '../props.ts';

/** Joins an item of practice-items.yaml with its words. Throws where an entry or a choice lacks them. */
export function toItemCard(item: PracticeItemFacts, words: PracticeItemWords, section: ItemCard['section']): ItemCard {
  const { id, version, kind, skill, group, chapters } = item;
  const { setting = null, situation, question, model = null, fails } = words;
  return {
    ...{ id: itemId('items', id), version, kind, skill, group, chapters, isFree: kind === 'free' },
    ...{ setting, situation, question, task: toTask(item, words), model, fails, section },
  };
}

function toTask(item: PracticeItemFacts, { entries, choices }: PracticeItemWords): SpokenTask {
  const lacking = (what: string) => new Error(`The item “${item.id}” lacks the words of “${what}”. Add them to practice-items.yaml.`);
  const said = (id: string): SpokenEntry => {
    const own = entries[id];
    if (own === undefined) throw lacking(id);
    return { id, ...own };
  };
  if (item.kind === 'order' || item.kind === 'free') return { kind: item.kind, entries: item.entries.map(said) };
  if (item.kind === 'one') {
    return { kind: 'one', entries: Object.entries(item.entries).map(([id, quality]) => ({ ...said(id), quality })) };
  }
  if (item.kind === 'several') {
    return { kind: 'several', entries: Object.entries(item.entries).map(([id, key]) => ({ ...said(id), isRight: key === 'right' })) };
  }
  return {
    kind: 'match',
    entries: Object.entries(item.entries).map(([id, match]) => ({ ...said(id), match })),
    choices: item.choices.map((id) => {
      const text = choices?.[id];
      if (text === undefined) throw lacking(id);
      return { id, text };
    }),
  };
}
