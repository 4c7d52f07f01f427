import { addressToShare } from '../../model/text/address.ts';

const headingsOfPage = () => [...document.querySelectorAll<HTMLElement>('article h2[id]')];

/**
 * Follows which section of the page is read, marks it in the contents, and answers with its id
 * (null above the first one).
 */
export function watchSections(): () => string | null {
  const headings = headingsOfPage();
  const links = document.querySelectorAll<HTMLAnchorElement>('.sections a');
  const current = () => headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3)?.id ?? null;
  if (links.length > 0) {
    const mark = () => {
      const id = current();
      for (const link of links) link.toggleAttribute('data-here', link.hash === `#${id}`);
    };
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
    for (const heading of headings) observer.observe(heading);
  }
  return current;
}

/** Fills the phone's sheet “On this page” with the page's sections. */
export function buildOutline(): void {
  const list = document.querySelector('#outline ol');
  list?.append(
    ...headingsOfPage().map((heading) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${heading.id}`;
      link.textContent = heading.textContent;
      item.append(link);
      return item;
    }),
  );
}

/** Puts a link beside each heading that leads to it and copies its address (on a disk the published one); its name is “copy the link to” and the heading. */
export function addHeadingLinks(): void {
  const status = document.querySelector<HTMLElement>('[data-shell-status]');
  const published = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null;
  for (const heading of headingsOfPage()) {
    const link = document.createElement('a');
    link.className = 'heading-link';
    link.href = `#${heading.id}`;
    link.textContent = '§';
    link.setAttribute('aria-labelledby', `copy-link ${heading.id}`);
    link.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(addressToShare(link.href, published) ?? link.href);
        if (status !== null) status.textContent = status.dataset['shellStatus'] ?? '';
        link.dataset['copied'] = '';
        setTimeout(() => delete link.dataset['copied'], 2000);
      } catch {
        // The link itself leads to the section, so its address can be copied from the address bar.
      }
    });
    const row = document.createElement('div');
    row.className = 'heading';
    heading.replaceWith(row);
    row.append(heading, link);
  }
}
