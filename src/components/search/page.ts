import { connectSearch } from './search.ts';

const form = document.querySelector<HTMLElement>('main [data-search]');
if (form !== null) {
  const search = connectSearch(form, (query) => {
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) search(asked);
  form.querySelector('input')?.focus();
}
