import { createAsk, type ImportModule, loadEngine } from './engine.ts';
import { chapterHere, nowhere, writeFocus } from './filters.ts';
import { createSearchForm, loadSearchStyles } from './form.ts';
import { element } from './results.ts';
import { loadSearchWords } from './words.ts';

let opening: Promise<HTMLDialogElement> | undefined;

async function createDialog(importModule: ImportModule): Promise<HTMLDialogElement> {
  const [words] = await Promise.all([loadSearchWords(), loadSearchStyles()]);
  const engine = { address: words.engine, language: words.locale, importModule };
  const all = element('a', { href: words.page }, words.all);
  const form = createSearchForm({
    words,
    ask: createAsk(engine),
    prepare: () => loadEngine(engine),
    limit: 4,
    here: chapterHere(),
    focus: nowhere,
    onAsk: (query, focus) => {
      all.search = writeFocus(query, focus).toString();
    },
  });
  const close = element('button', { class: 'button button-quiet search-close', type: 'button' }, words.close);
  const dialog = element('dialog', { class: 'search-dialog label', 'aria-label': words.title }, close, form.root, element('p', {}, all));
  close.addEventListener('click', () => dialog.close());
  // A search field keeps the first Escape for clearing itself; here one is enough to leave.
  form.input.addEventListener('keydown', ({ key }) => key === 'Escape' && dialog.close());
  form.root.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') !== null) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** Opens the search over the page. Throws where its parts cannot be loaded, which the next time are loaded anew. */
export async function openSearch(importModule: ImportModule): Promise<void> {
  opening ??= createDialog(importModule);
  opening.catch(() => {
    opening = undefined;
  });
  const dialog = await opening;
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}
