import { locales } from '../../i18n/locales.ts';
import type { DataFile, Library, Problem } from '../library.ts';
import { mayLag } from './lag.ts';

/** Ids that stand inside entries, each with the words that must have them too: [where, pattern of the path or value]. */
const pairs = [
  { name: 'objections', what: 'reply', shared: pathId(/^([^.]+)\.replies\.([^.]+)$/), words: pathId(/^([^.]+)\.replies\.([^.]+)\./) },
  {
    name: 'conversations',
    what: 'reply',
    shared: pathId(/^([^.]+)\.(turns\.[^.]+\.replies\.[^.]+)\./),
    words: pathId(/^([^.]+)\.(turns\.[^.]+\.replies\.[^.]+)\./),
  },
  { name: 'conversations', what: 'ending', shared: pathId(/^([^.]+)\.endings\.([^.]+)\./), words: pathId(/^([^.]+)\.endings\.([^.]+)$/) },
  { name: 'frameworks', what: 'item', shared: valueId(/^([^.]+)\.items\./), words: pathId(/^([^.]+)\.items\.([^.]+)\.name$/) },
  { name: 'scenes', what: 'option', shared: valueId(/^\w+\.([^.]+)\.options\./), words: pathId(/^\w+\.([^.]+)\.feedback\.([^.]+)$/) },
  {
    name: 'practice-items',
    what: 'entry',
    shared: keyOrValueId(/^([^.]+)\.entries\.([^.]+)$/),
    words: pathId(/^([^.]+)\.entries\.([^.]+)\./),
  },
  { name: 'practice-items', what: 'choice', shared: valueId(/^([^.]+)\.choices\./), words: pathId(/^([^.]+)\.choices\.([^.]+)$/) },
] as const;

type Reader = (file: DataFile) => string[];

/** Reads `entry / id` from paths that match. */
function pathId(pattern: RegExp): Reader {
  return ({ strings }) => [
    ...new Set(strings.flatMap(({ path }) => (pattern.exec(path) ? [path.replace(new RegExp(`${pattern.source}.*`), '$1 / $2')] : []))),
  ];
}

/** Reads `entry / id` where the id is the value. */
function valueId(pattern: RegExp): Reader {
  return ({ strings }) => strings.flatMap(({ path, text }) => (pattern.test(path) ? [`${pattern.exec(path)?.[1]} / ${text}`] : []));
}

/** Reads `entry / id` from paths that end in the id, or in its number in a list, where it is the value. */
function keyOrValueId(pattern: RegExp): Reader {
  return ({ strings }) =>
    strings.flatMap(({ path, text }) => {
      const [, entry, id = ''] = pattern.exec(path) ?? [];
      return entry === undefined ? [] : [`${entry} / ${/^\d+$/.test(id) ? text : id}`];
    });
}

/** Every reply of a card or a conversation, every ending, every option of a scene and every entry of a practice item has its words in each language, and no words stand without one. */
export function innerIdsAgree(library: Library): Problem[] {
  const { data } = library;
  return pairs.flatMap(({ name, what, shared, words }) => {
    const leader = data[name]?.shared;
    if (leader === undefined) return [];
    const expected = shared(leader);
    return locales.flatMap((locale) => {
      const file = data[name]?.[locale];
      if (file === undefined) return [];
      const present = words(file);
      const isWritten = (id: string) => present.includes(id) || mayLag(library, name, id.split(' / ')[0] ?? '', locale);
      return [
        ...expected
          .filter((id) => !isWritten(id))
          .map((id) => ({
            file: file.file,
            fact: `The ${what} “${id}” has no words.`,
            action: `Write them, or remove the ${what} from ${leader.file}.`,
          })),
        ...present
          .filter((id) => !expected.includes(id))
          .map((id) => ({
            file: file.file,
            fact: `The ${what} “${id}” is not in ${leader.file}.`,
            action: 'Add it there, or remove its words.',
          })),
      ];
    });
  });
}

/** Scenes and likelihoods speak of types that exist, and each observation of all types of its set. */
export function typesAreKnown({ data }: Library): Problem[] {
  const types = data['types']?.shared?.ids ?? {};
  const ofSet = (path: string) => types[path.split('.')[0] ?? ''] ?? [];
  const scenes = data['scenes']?.shared;
  const observations = data['observations']?.shared;
  const unknownInScenes = (scenes?.strings ?? [])
    .filter(({ path }) => /\.(type|options\.\d+)$/.test(path))
    .filter(({ path, text }) => !ofSet(path).includes(text))
    .map(({ path, text, line }) => ({
      file: scenes?.file ?? '',
      line,
      fact: `“${path}” names the type “${text}”, which does not exist.`,
      action: 'Name one of types.yaml.',
    }));
  const likelihoods = (observations?.strings ?? []).flatMap(({ path, line }) => {
    const [, set = '', id = '', type = ''] = /^(\w+)\.([^.]+)\.likelihood\.(.+)$/.exec(path) ?? [];
    return id === '' ? [] : [{ set, id, type, line }];
  });
  const file = observations?.file ?? '';
  const unknown = likelihoods
    .filter(({ set, type }) => !(types[set] ?? []).includes(type))
    .map(({ id, type, line }) => ({
      file,
      line,
      fact: `“${id}” has a likelihood for “${type}”, which does not exist.`,
      action: 'Name one of types.yaml.',
    }));
  const missing = [...new Set(likelihoods.map(({ set, id }) => `${set} ${id}`))].flatMap((key) => {
    const [set = '', id = ''] = key.split(' ');
    return (types[set] ?? [])
      .filter((type) => !likelihoods.some((likelihood) => likelihood.set === set && likelihood.id === id && likelihood.type === type))
      .map((type) => ({ file, fact: `“${id}” has no likelihood for “${type}”.`, action: 'Say how often it is seen with that type.' }));
  });
  return [...unknownInScenes, ...unknown, ...missing];
}

/** Every part has its title and every preset its name, in each language; and no name stands without one. */
export function namesAgree({ data, parts }: Library): Problem[] {
  return locales.flatMap((locale) => {
    const contents = data['contents']?.[locale];
    const words = data['lifetime-value']?.[locale];
    const named = (words?.strings ?? []).flatMap(({ path }) =>
      path.startsWith('presets.names.') ? [path.slice('presets.names.'.length)] : [],
    );
    return [
      ...(contents === undefined
        ? []
        : compare(
            contents.file,
            'part',
            parts.map(({ id }) => id),
            contents.ids['parts'] ?? [],
          )),
      ...(words === undefined ? [] : compare(words.file, 'preset', data['presets']?.shared?.ids[''] ?? [], named)),
    ];
  });
}

function compare(file: string, what: string, expected: readonly string[], present: readonly string[]): Problem[] {
  return [
    ...expected.filter((id) => !present.includes(id)).map((id) => ({ file, fact: `The ${what} “${id}” has no name.`, action: 'Name it.' })),
    ...present
      .filter((id) => !expected.includes(id))
      .map((id) => ({ file, fact: `There is no ${what} “${id}”.`, action: 'Remove its name, or correct the id.' })),
  ];
}
