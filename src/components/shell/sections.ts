const headingsOfPage = () => [...document.querySelectorAll<HTMLElement>('article h2[id]')];

/**
 * Follows which section of the page is read, marks it in the contents, and answers with its id
 * (null above the first one).
 */
export function watchSections(): () => string | null {
  const headings = headingsOfPage();
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-section]');
  const current = () => headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3)?.id ?? null;
  if (links.length > 0) {
    const mark = () => {
      const id = current();
      for (const link of links) link.toggleAttribute('data-here', link.dataset['section'] === id);
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
