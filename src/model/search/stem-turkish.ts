/**
 * Endings of Turkish on folded text, where vowel harmony leaves only a/e and i/u. A word loses one at a time, the longest first,
 * until none is left, so that a base form and its inflected forms come to the same stem.
 */
const endings = [
  'yecekler yacaklar ecekler acaklar yecek yacak ecek acak',
  'dikce dukca tikce tukca dikler duklar tikler tuklar dikten duktan dik duk tik tuk',
  'meden madan meli mali mek mak me ma mis mus',
  'diler dular tiler tular diniz dunuz tiniz tunuz dim dum tim tum din dun tin tun di du ti tu',
  'yince yunca ince unca yerek yarak erek arak yip yup ip up yken ken',
  'dirlar dirler durlar tirlar dir dur tir tur',
  'leri lari ler lar yabil yebil abil ebil il ul ar er ir ur',
  'siniz sunuz sinlar sunlar imiz umuz miz muz iniz unuz niz nuz yin yun yim yum sin sun si su im um in un m',
  'daki deki taki teki dan den tan ten da de ta te yla yle la le ya ye yi yu',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length);

const longestChain = 14;
const endingChain = new RegExp(`^(?:c[iu]|l[iu]k?|s[iu]z|c[ae])*(?:${endings.join('|')}|[aeiun])*$`);

/** Whether letters can be endings of words made of a word, one behind the other: veresiye-ci-ler-imiz-den. */
export const isTurkishEnding = (rest: string): boolean => rest.length <= longestChain && endingChain.test(rest);

/** The present tense narrows the vowel before it (dinle, dinliyor). */
const present = /[iu]yor(?:um|sun|uz|sunuz|lar|du|dum|lardi)?$/;

/** What the first letters of an ending ask of the letter before them: fiyat-ta but masa-da, kapı-yı but söz-ü. */
const joints: readonly (readonly [ending: RegExp, before: RegExp])[] = [
  [/^t/, /[cfhkpst]$/],
  [/^d/, /[^cfhkpst]$/],
  [/^(?:y|s[iu]$|[mn]$|[mn][iu]z)/, /[aeiou]$/],
  [/^(?:[aeiou]|l[ae]$)/, /[^aeiou]$/],
];
const cuts = endings.map((ending) => ({ ending, before: joints.find(([start]) => start.test(ending))?.[1] ?? /./ }));

/** These are also the ends of many nouns (karar, değer) and leave five letters at least. */
const afterLongRoots = new Set('il ul ar er ir ur'.split(' '));

/** Only these leave a root of two letters behind: ev, evler, evde. */
const afterShortRoots = new Set('leri lari ler lar de da den dan te ta ten tan deki daki'.split(' '));

/** Nouns that lose a vowel before an ending (ağız, ağzı), as they then stand. */
const narrowed = (
  'agz akl aln beyn boyn burn cism devr emr fikr gogs gonl hacm haps hasm hukm ilm ism karn kayb kayd keyf kism lutf metn nakd nehr ' +
  'nesl nefs ogl omr omz ozr resm sabr sehr sekl seyr sukr tavr ufk vakt vasf zihn zulm'
).split(' ');

const softened: Readonly<Record<string, string>> = { b: 'p', d: 't', g: 'k' };
const harden = (word: string): string => word.slice(0, -1) + (softened[word.at(-1) ?? ''] ?? word.at(-1) ?? '');
const narrowedForms = narrowed.map((form) => {
  const hard = harden(form);
  return { stem: hard, pattern: new RegExp(`^(?:${form}[aeiu]|${hard}$|${hard.slice(0, -1)}[iu]${hard.at(-1)}$)`) };
});

/** An abbreviation with its ending typed without an apostrophe (kdvyi, crmde); it is spoken letter by letter, so that its ending fits no vowel. */
const abbreviated = /^([bcdfghjklmnpqrstvwxz]{3,5}?)(?:y?[aeiu]|[dt][ae]n?|n?[iu]n|l[ae]r(?:[iu]n?|[dt][ae]n?|[ae])?|yl[ae]|l[ae]|s[iu])$/;

const isStem = (rest: string): boolean => rest.length >= 3 && /[aeiou]/.test(rest);
const isShortRoot = (rest: string): boolean => /^[aeiou][b-df-hj-np-tv-z]$/.test(rest);

/** Nouns that end like a participle. */
const wholeRoots = /^(?:zaman|insan|neden|yalan|orman|roman|beden|mekan|duman)/;

/** The word without its last ending, or itself. */
function cutEnding(word: string): string {
  if (present.test(word)) return word.replace(present, 'e');
  for (const { ending, before } of cuts) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (!before.test(rest) || (afterLongRoots.has(ending) && rest.length < 5)) continue;
    if (isStem(rest) || (afterShortRoots.has(ending) && isShortRoot(rest))) return rest;
  }
  if (/[ae]n$/.test(word) && word.length > 3) return word.slice(0, -1);
  if (/[aeiou]$/.test(word) && (word.length > 3 || isShortRoot(word.slice(0, -1)))) return word.slice(0, -1);
  return word;
}

/**
 * The stem of a folded Turkish word, not always a word itself. `stemTurkish('musterilerimizin') === stemTurkish('musteri')`,
 * `stemTurkish('kitabi') === 'kitap'`, `stemTurkish('agzindan') === stemTurkish('agiz')`.
 */
export function stemTurkish(word: string): string {
  const whole = wholeRoots.exec(word)?.[0];
  if (whole !== undefined) return whole;
  let stem = word;
  for (;;) {
    const current = stem;
    const known = narrowedForms.find(({ pattern }) => pattern.test(current));
    if (known !== undefined) return known.stem;
    const shorter = abbreviated.exec(stem)?.[1] ?? cutEnding(stem);
    if (shorter === stem && (stem.length <= 2 || harden(stem) === stem)) return stem;
    // A hardened end can be an ending again (sahib, sahip).
    stem = shorter === stem ? harden(stem) : shorter.length > 2 ? harden(shorter).replace(/([^aeiou])\1$/, '$1') : shorter;
  }
}
