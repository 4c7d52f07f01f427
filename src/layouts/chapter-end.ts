import { addStyleSheet } from '../components/style-sheet.ts';
import { isLocale } from '../i18n/locales.ts';
import { pageUrl } from '../site/urls.ts';
import styles from '../styles/chapter-end.css?url';
import type { ChapterEndData } from '../widgets/chapter-end/props.ts';

/** The chapter that a page's path names. `slugOf('/en/objections/') === 'objections'`. */
const slugOf = (path: string) =>
  path
    .replace(/index\.html$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? '';

async function fill(end: Element): Promise<void> {
  const { lang } = document.documentElement;
  if (!isLocale(lang)) return;
  const [{ fillChapterEnd }, answer] = await Promise.all([
    import('../widgets/chapter-end/chapter-end.ts'),
    fetch(pageUrl(lang, 'data/chapter-end.json')),
    addStyleSheet(styles),
  ]);
  if (!answer.ok) return;
  const place = document.createElement('section');
  fillChapterEnd(place, slugOf(location.pathname), (await answer.json()) as ChapterEndData);
  end.after(place);
}

/** Where the page is a chapter, its end is filled when its reader comes near. Without it a chapter ends as it does on paper. */
export function enableChapterEnd(): void {
  const end = document.querySelector('article:has(.chapter-end)');
  if (end === null) return;
  const observer = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.isIntersecting) return;
      observer.disconnect();
      fill(end).catch((error: unknown) => console.error(error));
    },
    { rootMargin: '600px 0px' },
  );
  const star = end.querySelector('.chapter-end');
  if (star !== null) observer.observe(star);
}
