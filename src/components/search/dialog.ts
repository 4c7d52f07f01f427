import { connectSearch } from './search.ts';

const connected = new WeakSet<HTMLDialogElement>();

/** Connects the form in the search dialog, once; the link to all results carries the query. */
export function connectDialog(dialog: HTMLDialogElement): void {
  if (connected.has(dialog)) return;
  connected.add(dialog);
  const all = dialog.querySelector<HTMLAnchorElement>('[data-search-all]');
  const form = dialog.querySelector<HTMLElement>('[data-search]');
  if (form === null) return;
  const search = connectSearch(form, (query) => {
    if (all !== null) all.search = query === '' ? '' : new URLSearchParams({ q: query }).toString();
  });
  form.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') !== null) dialog.close();
  });
  const typed = form.querySelector('input')?.value ?? '';
  if (typed !== '') search(typed);
}
