import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/model/search/analyse.ts';
import { indexWords, readDocument, type SearchDocument } from '../../../src/model/search/document.ts';
import { makeExcerpt, mergeSpans } from '../../../src/model/search/excerpt.ts';
import { compileGroups, listSpoken } from '../../../src/model/search/groups.ts';
import { judge, writeCorrected } from '../../../src/model/search/judge.ts';
import { createLookup } from '../../../src/model/search/lookup.ts';
import { type Alternative, createPlan } from '../../../src/model/search/plan.ts';
import { createRank } from '../../../src/model/search/score.ts';

const analyzer = createAnalyzer('tr', new Set(['ve', 'nasil', 'ne', 'derse', 'demeli', 'cok']));
const make = (url: string, title: string, text: string): SearchDocument => ({
  ...{ url, title, kind: 'page', chapter: null, part: null },
  sections: [{ id: 'a', title: '', text }],
});
const documents = [
  make('itiraz', 'Fiyat itirazı', 'Müşteri çok pahalı derse önce dinleyin. Geri bildirim isteyin.'),
  make('rol', 'Altı müşteri rolü', 'Cüzdan parayı öder, kullanıcı ürünü kullanır. Karekodu okutun, veresiye yazmayın.'),
  make('zor', 'Zor müşteriler', 'Bağıran müşteriyi dinleyin, sonra olgulara dönün.'),
];

/** The answers as the engine finds them, with the places taken from the texts themselves. */
function answer(query: string, written: ReadonlyMap<string, string> = new Map()) {
  const stretches = documents.map((document) => readDocument(document, analyzer));
  const terms = stretches.map((all) => all.flatMap(indexWords));
  const stems = new Map<string, Set<string>>();
  for (const { stem, fold } of stretches.flat().flatMap((one) => one.terms)) stems.set(stem, (stems.get(stem) ?? new Set()).add(fold));
  const lookup = createLookup([...stems].map(([stem, forms]) => ({ stem, entries: 1, forms: [...forms] })));
  const synonyms = [
    ['tuzlu', 'fiyat itirazı'],
    ['ne ödemeli', 'geri bildirim'],
  ];
  const groups = compileGroups(synonyms, false, analyzer, (stem) => stems.has(stem));
  const concepts = createPlan(
    analyzer,
    lookup,
    groups,
    listSpoken(synonyms, analyzer, (stem) => stems.has(stem)),
  )(query);
  const find = (term: string) =>
    new Map(
      terms
        .map((all, entry) => [entry, all.flatMap((one, at) => (one.startsWith(term) ? [at] : []))] as const)
        .filter(([, places]) => places.length > 0),
    );
  const counts = stretches.map((all) => all.map((one) => one.terms.length));
  const ranked = createRank(counts, find)(concepts);
  const { certainty, corrections } = judge(query, concepts, ranked);
  const corrected = writeCorrected(query, corrections, written);
  return { certainty, corrected, urls: ranked.map(({ entry }) => documents[entry]?.url ?? '') };
}

describe('an answer', () => {
  test.each([
    ['PAHALI', 'itiraz', 'exact'],
    ['çok pahalı derse ne demeli', 'itiraz', 'exact'],
    ['kullanıcı cüzdanı', 'rol', 'exact'],
    ['bağıran müşteri', 'zor', 'exact'],
    ['geribildirim', 'itiraz', 'exact'],
    ['kare kod', 'rol', 'exact'],
    ['tuzlu', 'itiraz', 'exact'],
    ['cüzd', 'rol', 'exact'],
  ])('to “%s” is led by %s, and is %s', (query, url, certainty) => {
    const found = answer(query);
    expect(found.urls[0]).toBe(url);
    expect(found.certainty).toBe(certainty);
  });

  test('to a misspelled word says so, and how it was read', () => {
    expect(answer('pahlaı ')).toMatchObject({ urls: ['itiraz'], certainty: 'closest', corrected: 'pahali ' });
    expect(answer('çok pahlaı!', new Map([['pahali', 'pahalı']])).corrected).toBe('çok pahalı!');
  });

  test('to a slip of a word that only a synonym knows is what the synonym means', () => {
    expect(answer('tuzul ')).toMatchObject({ urls: ['itiraz'], certainty: 'closest', corrected: 'tuzlu ' });
  });

  test('passes over a slip of a word without meaning, unless it is as near to a word of the text', () => {
    expect(answer('bağıran müşteri dersee sonra')).toEqual({ certainty: 'exact', corrected: null, urls: expect.arrayContaining(['zor']) });
    expect(answer('demelii cüzdan ödemi').urls[0]).toBe('rol');
    expect(answer('itirazzz').certainty).not.toBe('exact');
  });

  test('looks through endings that make other words', () => {
    expect(answer('veresiyecilerimizden').urls).toEqual(['rol']);
  });

  test('to a question is the closest where two words of it stand together and one occurs nowhere', () => {
    expect(answer('müşteriyi dinleyin zıplamak').certainty).toBe('closest');
    expect(answer('dinleyin zıplamak').certainty).toBe('none');
  });

  test('knows a phrase by its telling words, whatever stands between them', () => {
    expect(answer('fiyat ve itiraz').urls[0]).toBe('itiraz');
    expect(answer('acayip ve tuzlu')).toMatchObject({ urls: ['itiraz'], certainty: 'closest' });
  });

  test('knows a phrase of one telling word only where it stands whole', () => {
    expect(answer('ne ödemeli').urls).toEqual(['itiraz']);
    expect(answer('ödemeli').urls).toEqual([]);
  });

  test('is led by the title that is about a word, not by a sentence that names it in passing', () => {
    const fiyat: Alternative = { stems: ['fiyat'], form: null, weight: 1, source: 'word', instead: null };
    const concepts = [{ fold: 'fiyat', start: 0, end: 5, alternatives: [fiyat] }];
    const counts = [
      [10, 0, 0],
      [2, 0, 8],
    ];
    const places = new Map([
      [0, [4]],
      [1, [1]],
    ]);
    const ranked = createRank(counts, () => places)(concepts);
    expect(ranked.map(({ entry }) => entry)).toEqual([1, 0]);
  });

  test('lets two long words that were typed as one stand apart, but not what means something only as a whole', () => {
    const find = (term: string) => new Map([[0, term.startsWith('karar') ? [3] : [15]]]);
    const rankAs = (source: Alternative['source']) => {
      const both: Alternative = { stems: ['kararsiz', 'muster'], form: null, weight: 0.9, source, instead: null };
      return createRank([[2, 0, 20]], find)([{ fold: 'kararsizmusteri', start: 0, end: 15, alternatives: [both] }]);
    };
    expect(rankAs('split').map(({ entry }) => entry)).toEqual([0]);
    expect(rankAs('phrase')).toEqual([]);
  });

  test.each(['kanada gezisi', 'kuantum fiziği', 'lahmacun tarifi', 'zzqqxx', ''])('to “%s” is that nothing was found', (query) => {
    expect(answer(query).certainty).toBe('none');
  });
});

describe('an excerpt', () => {
  const anyText = fc
    .array(fc.constantFrom('fiyat', 'a', 'uzun bir cümle.', 'müşteri', '\n'), { maxLength: 120 })
    .map((words) => words.join(' '));

  test('is the text itself around the hits, with at least one of them marked whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = [...text.matchAll(/müşteri/g)].map(({ index }) => ({ start: index, end: index + 7 }));
        const pieces = makeExcerpt(text, spans);
        const shown = pieces.map((piece) => piece.text).join('');
        expect(text).toContain(shown.replace(/^… | …$/g, ''));
        expect(pieces.filter(({ isHit }) => isHit).every((piece) => piece.text === 'müşteri')).toBe(true);
        expect(pieces.some(({ isHit }) => isHit)).toBe(spans.length > 0);
      }),
    );
  });

  test('overlapping hits are one', () => {
    expect(
      mergeSpans([
        { start: 4, end: 9 },
        { start: 0, end: 5 },
        { start: 12, end: 13 },
      ]),
    ).toEqual([
      { start: 0, end: 9 },
      { start: 12, end: 13 },
    ]);
  });
});
