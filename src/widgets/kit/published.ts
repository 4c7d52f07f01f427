/** Where the page is published, as its head says; null in a folder made of a site without an address. */
export function publishedAddress(): string | null {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null;
}
