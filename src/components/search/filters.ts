import { formatNumber } from '../../i18n/format.ts';
import { fill } from '../../i18n/words.ts';
import { type Kind, kinds } from '../../model/search/document.ts';
import { element } from './results.ts';
import type { SearchWords } from './words.ts';

/** What is searched: one kind of entry or all; one chapter, one part or everything. */
export interface Focus {
  kind: Kind | null;
  chapter: string | null;
  part: string | null;
}

/** All kinds, in the whole book. */
export const nowhere: Focus = { kind: null, chapter: null, part: null };

/** Where in the book the reader is: the chapter of the page, by the contents that mark it; null elsewhere. */
export function chapterHere(): string | null {
  const address = document.querySelector('#contents [aria-current="page"]')?.getAttribute('href') ?? '';
  return address.match(/([^/]+)\/(?:index\.html)?$/)?.[1] ?? null;
}

const isKind = (value: string | null): value is Kind => kinds.some((kind) => kind === value);

/** The focus that an address names; unknown names are passed over. */
export function parseFocus(query: URLSearchParams, { parts }: SearchWords): Focus {
  const [kind, chapter, part] = [query.get('kind'), query.get('chapter'), query.get('part')];
  const hasChapter = parts.some(({ chapters }) => chapters.some(({ slug }) => slug === chapter));
  return {
    kind: isKind(kind) ? kind : null,
    chapter: hasChapter ? chapter : null,
    part: parts.some(({ id }) => id === part) ? part : null,
  };
}

/** Query and focus as an address has them; what is usual is left out. */
export function writeFocus(query: string, { kind, chapter, part }: Focus): URLSearchParams {
  const pairs = Object.entries({ q: query, kind, chapter, part }).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(pairs as [string, string][]);
}

export interface Filters {
  root: HTMLElement;
  focus: () => Focus;
  /** Shows how many entries of each kind an answer has; none hides the choice. */
  show: (counts: Record<Kind, number> | null) => void;
}

const everything = 'everything';

/** The places to search in: everything; on a chapter's page this part and this chapter, elsewhere each part. */
function createScope({ scope, parts }: SearchWords, here: string | null, focus: Focus): HTMLSelectElement {
  const option = (value: string, text: string) => element('option', { value }, text);
  const chosen = here ?? focus.chapter;
  const part = parts.find(({ chapters }) => chapters.some(({ slug }) => slug === chosen));
  const chapter = part?.chapters.find(({ slug }) => slug === chosen);
  const select = element(
    'select',
    { id: 'search-scope' },
    option(everything, scope.everything),
    ...(chapter === undefined ? [] : [option(`chapter=${chapter.slug}`, fill(scope.chapter, { title: chapter.title }))]),
    ...(here !== null && part !== undefined
      ? [option(`part=${part.id}`, fill(scope.part, { title: part.title }))]
      : parts.map(({ id, title }) => option(`part=${id}`, title))),
  );
  select.value = focus.chapter !== null ? `chapter=${focus.chapter}` : focus.part !== null ? `part=${focus.part}` : everything;
  return select;
}

/** Choices that narrow a search: the kind of entry, with how many there are of each, and the place. */
export function createFilters(words: SearchWords, here: string | null, initial: Focus, onChange: () => void): Filters {
  const select = createScope(words, here, initial);
  let chosen: Kind | null = initial.kind;
  const options = [null, ...kinds].map((kind) => {
    const input = element('input', { type: 'radio', name: 'search-kind', value: kind ?? '' });
    input.checked = kind === chosen;
    input.addEventListener('change', () => {
      chosen = kind;
      onChange();
    });
    const number = element('small', {}, '');
    return { kind, number, label: element('label', {}, input, element('span', {}, words.kinds[kind ?? 'all'], ' ', number)) };
  });
  const fieldset = element(
    'fieldset',
    { class: 'search-kinds', hidden: '' },
    element('legend', { class: 'unseen' }, words.kindsLegend),
    ...options.map(({ label }) => label),
  );
  select.addEventListener('change', onChange);
  return {
    root: element(
      'div',
      { class: 'search-filters' },
      fieldset,
      element('p', { class: 'search-scope' }, element('label', { for: 'search-scope' }, words.scope.label), ' ', select),
    ),
    focus: () => {
      const [name, value = ''] = select.value.split('=');
      return { kind: chosen, chapter: name === 'chapter' ? value : null, part: name === 'part' ? value : null };
    },
    show: (counts) => {
      fieldset.hidden = counts === null;
      if (counts === null) return;
      const all = kinds.reduce((sum, kind) => sum + counts[kind], 0);
      for (const { kind, number, label } of options) {
        const found = kind === null ? all : counts[kind];
        const shown = formatNumber(words.locale, found);
        if (number.textContent !== shown) number.textContent = shown;
        label.hidden = found === 0 && kind !== chosen && kind !== null;
      }
    },
  };
}
