import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content/laws.ts';
import { readLibrary } from '../../src/integrations/content/read-library.ts';
import { sharedFiles, wordFiles } from '../../src/schemas/files.ts';
import { problem } from './breaking.ts';
import { makeFolderOf } from './folder.ts';

/** What reading says of one file, given by its path in content/ and its text; that other files are missing is left out. */
function problemsOf(path: string, text: string) {
  const { problems } = readLibrary(makeFolderOf({ [path]: text }));
  return problems.filter(({ file }) => file === `content/${path}`);
}
const glossary = 'en/glossary.yaml';
const correct = 'Correct it as its schema in src/schemas says.';

describe('a file that cannot be read is reported', () => {
  test('a missing file, by name: the table of contents, the shared data and the English words', () => {
    const { problems, library } = readLibrary(makeFolderOf({}));
    const names = [
      'chapters',
      'shared/anchors',
      ...Object.keys(sharedFiles).map((name) => `shared/${name}`),
      ...Object.keys(wordFiles).map((name) => `en/${name}`),
    ];
    expect(problems).toEqual(names.map((name) => problem(`content/${name}.yaml`, 'The file is missing.', 'Write it')));
    expect(library).toEqual({ parts: [], anchors: {}, chapters: [], data: {} });
  });

  test('a missing translation, by the law that ids agree', () => {
    const folder = makeFolderOf({ [glossary]: 'veto: { term: Veto, definition: A no. }' });
    expect(checkContent(folder)).toContain(
      'content/tr/glossary.yaml  The file is missing. Write it with the ids of content/en/glossary.yaml.',
    );
  });

  test('broken YAML, with the line', () => {
    const [first] = problemsOf(glossary, 'veto:\n  term: Veto\n  definition: Note: a colon\n');
    expect(first).toEqual(problem(`content/${glossary}:3`, 'This is not YAML: Nested mappings', 'quote a text that holds a colon'));
    expect(first?.fact).not.toContain('\n');
  });

  test('a key that stands twice, with the line of the second', () => {
    const text = 'veto: { term: Veto, definition: A no. }\nneed: { term: Need, definition: A want. }\nveto: { term: V, definition: N. }\n';
    expect(problemsOf(glossary, text)).toEqual([problem(`content/${glossary}:3`, 'This is not YAML: Map keys must be unique', 'Mend')]);
  });

  test('a value against its schema, with line and path', () => {
    const text = 'veto:\n  term: Veto\n  definition: ""\nneed:\n  term: 5\n  definition: A want.\n';
    expect(problemsOf(glossary, text)).toEqual([
      problem(`content/${glossary}:3`, '“veto.definition”: is empty; write the words.', correct),
      problem(`content/${glossary}:5`, '“need.term”: Invalid input: expected string, received number.', correct),
    ]);
  });

  test('a field that is missing, at the line of its parent', () => {
    expect(problemsOf(glossary, 'veto: { term: Veto, definition: A no. }\nneed:\n  term: Need\n')).toEqual([
      problem(`content/${glossary}:3`, '“need.definition”: Invalid input: expected string, received undefined.', correct),
    ]);
  });

  test('a turn of a conversation that does not say when its strong reply would fail, with what to write', () => {
    const words = ['title', 'who', 'where', 'situation'].map((name) => `  ${name}: Words.\n`).join('');
    const text = `late-parcel:\n${words}  turns:\n    first:\n      words: Hm.\n      replies: {}\n  endings: {}\n`;
    const fact = '“late-parcel.turns.first.fails”: is missing; write when the strong reply of this turn would fail.';
    expect(problemsOf('en/conversations.yaml', text)).toEqual([problem('content/en/conversations.yaml:8', fact, correct)]);
  });

  test('an unknown key, by name and place', () => {
    expect(problemsOf(glossary, 'veto:\n  term: Veto\n  definition: A no.\n  plural: Vetoes\n')).toEqual([
      problem(`content/${glossary}:2`, '“veto”: Unrecognized key: "plural".', 'Remove it, or correct its name.'),
    ]);
  });

  test('an id that is not kebab-case', () => {
    expect(problemsOf('chapters.yaml', '- id: meeting\n  chapters:\n    - greeting\n    - Small Talk\n')).toEqual([
      problem('content/chapters.yaml:4', '“0.chapters.1”: is not a kebab-case id', correct),
    ]);
  });

  test('a file of the wrong kind, as a whole', () => {
    expect(problemsOf(glossary, 'Only words.\n')).toEqual([problem(`content/${glossary}:1`, '“the file”: Invalid input', correct)]);
  });

  const sound = '---\ntitle: T\nsummary: S\nowner: o\nreviewed: 2026-01-15\nreviewEveryMonths: 12\n---\nWords.\n';
  const chapter = 'content/tr/chapters/a.mdx';

  test.each([
    ['lacks a field', sound.replace('title: T\n', ''), problem(`${chapter}:2`, '“title”', correct)],
    ['has front matter that is not YAML', sound.replace('T', 'T: t'), problem(`${chapter}:2`, 'This is not YAML', 'Mend')],
    ['is not MDX', `${sound}\n<Why>\n`, problem(chapter, 'This is not MDX', 'Mend')],
  ])('a chapter that %s, while the others go on to the laws', (_, text, told) => {
    const { library, problems } = readLibrary(
      makeFolderOf({ 'tr/chapters/a.mdx': text, 'tr/chapters/b.mdx': sound, 'tr/chapters/notes.txt': 'no chapter' }),
    );
    expect(problems.filter(({ file }) => file.startsWith('content/tr/chapters/'))).toEqual([told]);
    expect(library.chapters).toMatchObject([{ slug: 'b', locale: 'tr', file: 'content/tr/chapters/b.mdx' }]);
  });
});

describe('the source of a claim', () => {
  const source = (author: string) =>
    `- id: returns\n  grade: folklore\n  year: 2010\n  source: { ${author}title: A survey, where: nowhere }\n  checkedOn: 2026-11-21\n`;

  test('may lack its author, but not have an empty one', () => {
    expect(problemsOf('shared/claims.yaml', source(''))).toEqual([]);
    expect(problemsOf('shared/claims.yaml', source('author: Someone, '))).toEqual([]);
    expect(problemsOf('shared/claims.yaml', source('author: "", '))).toEqual([
      problem('content/shared/claims.yaml:4', '“0.source.author”: is empty', correct),
    ]);
  });
});

describe('a line of the report', () => {
  test('is `file:line  fact action`', () => {
    const folder = makeFolderOf({ [glossary]: 'veto:\n  term: Veto\n  definition: " A no."\n' });
    expect(checkContent(folder)).toContain(
      `content/${glossary}:3  “veto.definition”: begins or ends with a space; remove it. Correct it as its schema in src/schemas says.`,
    );
  });

  test('comes from the laws as well as from the shapes', () => {
    const folder = makeFolderOf({ 'chapters.yaml': '- { id: meeting, chapters: [greeting, greeting] }\n' });
    expect(checkContent(folder)).toContain('content/chapters.yaml  “greeting” is listed twice. Keep one.');
  });
});

describe('what the laws see of a file', () => {
  test('a record: its keys as ids, its strings by path and line', () => {
    const { library } = readLibrary(makeFolderOf({ [glossary]: 'veto:\n  term: Veto\n  definition: A no.\n' }));
    expect(library.data['glossary']?.en).toEqual({
      file: `content/${glossary}`,
      ids: { '': ['veto'] },
      strings: [
        { path: 'veto.term', text: 'Veto', line: 2 },
        { path: 'veto.definition', text: 'A no.', line: 3 },
      ],
    });
  });

  test('a list of objects: the ids of its items, which also name the paths', () => {
    const card = (id: string) =>
      `- id: ${id}\n  topic: price\n  stage: close\n  chapters: [closing]\n  section: returns\n  replies: { a: strong, b: fair, c: weak }\n`;
    const { library } = readLibrary(makeFolderOf({ 'shared/objections.yaml': card('too-dear') + card('too-late') }));
    const { ids, strings } = library.data['objections']?.shared ?? {};
    expect(ids).toEqual({ '': ['too-dear', 'too-late'] });
    expect(strings).toContainEqual({ path: 'too-late.stage', text: 'close', line: 9 });
    expect(strings).toContainEqual({ path: 'too-late.chapters.0', text: 'closing', line: 10 });
  });

  test('every value as text, numbers too; what is empty is left out', () => {
    const preset = 'margin: 30, retentionRate: 0.97, discountRate: 0.008, growthRate: 0, acquisitionCost: 200, horizon: null';
    const text = `- { id: monthly, ${preset}, period: month, convention: A0 }\n`;
    const { library } = readLibrary(makeFolderOf({ 'shared/presets.yaml': text }));
    expect(library.data['presets']?.shared?.strings).toEqual(
      Object.entries({
        id: 'monthly',
        margin: '30',
        retentionRate: '0.97',
        discountRate: '0.008',
        growthRate: '0',
        acquisitionCost: '200',
        period: 'month',
        convention: 'A0',
      }).map(([key, value]) => ({ path: `monthly.${key}`, text: value, line: 1 })),
    );
  });

  test('a file in groups: the ids of each group', () => {
    const text = 'parts:\n  meeting: { title: Meeting, summary: Hello., who: All. }\nplanned:\n  phone: On the phone\n';
    const { library } = readLibrary(makeFolderOf({ 'fa/contents.yaml': text }));
    expect(library.data['contents']?.fa?.ids).toEqual({ parts: ['meeting'], planned: ['phone'] });
  });
});
