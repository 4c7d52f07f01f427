import type { Library, Problem } from '../library.ts';

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** A framework that is called by a number has that many items: seven standards are seven. */
export function frameworksAreWhole({ data }: Library): Problem[] {
  const file = data['frameworks']?.shared;
  return (file?.ids[''] ?? []).flatMap((id) => {
    const expected = numbers.indexOf(id.split('-')[0] ?? '') + 2;
    const found = (file?.strings ?? []).filter(({ path }) => path.startsWith(`${id}.items.`)).length;
    return expected < 2 || found === expected
      ? []
      : [{ file: file?.file ?? '', fact: `“${id}” has ${found} items.`, action: `Write all ${expected}, or give it another name.` }];
  });
}

/** Every framework is rendered by the chapter that it names, so that text, tools and search agree. */
export function everyFrameworkIsTaught({ data, chapters }: Library): Problem[] {
  const file = data['frameworks']?.shared;
  return (file?.strings ?? [])
    .filter(({ path }) => path.endsWith('.chapter'))
    .flatMap(({ path, text, line }) => {
      const id = path.replace(/\.chapter$/, '');
      const own = chapters.filter(({ slug }) => slug === text);
      if (own.length === 0)
        return [
          { file: file?.file ?? '', line, fact: `“${id}” names the chapter “${text}”, which is not written.`, action: 'Correct it.' },
        ];
      return own
        .filter(({ components }) => !components.some(({ value, attributes }) => value === 'Framework' && attributes['id'] === id))
        .map((chapter) => ({
          file: chapter.file,
          fact: `The framework “${id}” is not rendered.`,
          action: `Put <Framework id="${id}" /> into its section.`,
        }));
    });
}
