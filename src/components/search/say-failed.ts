/** Says on the search page, if this is it, that its parts could not be loaded, and leads to the contents. */
export function sayFailed(): void {
  const place = document.querySelector('[data-search-page]');
  const said = place?.querySelector('template');
  if (said != null) place?.replaceChildren(said, said.content.cloneNode(true));
}
