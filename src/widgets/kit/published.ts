import { addressToShare } from '../../model/text/address.ts';

/** Where the page is published, as its head says; null in a folder made of a site without an address. */
export function publishedAddress(): string | null {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null;
}

/** An address of the page as others can open it; null where they cannot (`addressToShare`). */
export function sharedAddress(href: string): string | null {
  return addressToShare(href, publishedAddress());
}
