import { useId } from 'react';
import { chooseItems, type ItemSet, keyOfSet, setsOf } from '../../model/practice/item-set.ts';
import type { ItemCard, PracticeData } from './props.ts';

interface Props extends Pick<PracticeData, 'words' | 'chapters' | 'groups'> {
  cards: readonly ItemCard[];
  set: ItemSet;
  onSet: (set: ItemSet) => void;
}

/** What a set is called. */
export function nameOfSet({ words, chapters, groups }: Pick<PracticeData, 'words' | 'chapters' | 'groups'>, set: ItemSet): string {
  if (set.by === 'all') return words.choose.all;
  if (set.by === 'chapter') return chapters.find(({ slug }) => slug === set.chapter)?.title ?? set.chapter;
  return set.by === 'skill' ? words.progress.skills[set.skill] : (groups[`${set.skill} ${set.group}`] ?? set.group);
}

/** Which items to practise, print or carry away: all, a skill's, a topic's, a chapter's. */
export function Choose({ words, chapters, groups, cards, set, onSet }: Props) {
  const id = useId();
  const skills = setsOf(cards).map(({ skill, groups: parts }): { skill: ItemSet; groups: ItemSet[] } => ({
    skill: { by: 'skill', skill },
    groups: parts.length > 1 ? parts.filter((group) => groups[`${skill} ${group}`]).map((group) => ({ by: 'group', skill, group })) : [],
  }));
  const byChapter = chapters
    .map(({ slug }): ItemSet => ({ by: 'chapter', chapter: slug }))
    .filter((chapter) => chooseItems(cards, chapter).length > 0);
  const sets: ItemSet[] = [{ by: 'all' }, ...skills.flatMap(({ skill, groups: parts }) => [skill, ...parts]), ...byChapter];
  const option = (one: ItemSet) => (
    <option key={keyOfSet(one)} value={keyOfSet(one)}>
      {nameOfSet({ words, chapters, groups }, one)}
    </option>
  );
  return (
    <p className="practice-choose field label">
      <label htmlFor={id}>{words.choose.legend}</label>
      <select
        id={id}
        value={keyOfSet(set)}
        onChange={({ target }) => onSet(sets.find((one) => keyOfSet(one) === target.value) ?? { by: 'all' })}
      >
        {option({ by: 'all' })}
        <optgroup label={words.choose.skills}>{skills.map(({ skill }) => option(skill))}</optgroup>
        {skills
          .filter(({ groups: parts }) => parts.length > 0)
          .map(({ skill, groups: parts }) => (
            <optgroup key={keyOfSet(skill)} label={nameOfSet({ words, chapters, groups }, skill)}>
              {parts.map(option)}
            </optgroup>
          ))}
        <optgroup label={words.choose.chapters}>{byChapter.map(option)}</optgroup>
      </select>
    </p>
  );
}
