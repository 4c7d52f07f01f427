import type { Locale } from '../../i18n/locales.ts';
import { count, fill, type Plural } from '../../i18n/words.ts';

/** The part of Pagefind's answers that is shown. Excerpts hold `<mark>` and no other markup. */
interface Fragment {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface Engine {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string, options: object, wait: number): Promise<{ results: { data(): Promise<Fragment> }[] } | null>;
}

interface Words {
  results: Plural;
  none: string;
  loading: string;
  failed: string;
}

const shownSections = 3;
let engine: Promise<Engine> | undefined;

/** Loads Pagefind once, when somebody reaches for the search, not before. */
function loadEngine(address: string): Promise<Engine> {
  engine ??= import(/* @vite-ignore */ new URL(address, location.href).href).then(async (pagefind: Engine) => {
    await pagefind.options({ baseUrl: address.replace(/pagefind\/pagefind\.js$/, ''), excerptLength: 22 });
    await pagefind.init();
    return pagefind;
  });
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };
const decodeEntities = (text: string) => text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);

/** Puts an excerpt into an element as text, its marks as <mark> elements: nothing from the index is read as HTML. */
function appendExcerpt(target: Element, excerpt: string): void {
  for (const [index, piece] of excerpt.split(/<\/?mark>/).entries()) {
    const node = index % 2 === 1 ? document.createElement('mark') : document.createTextNode('');
    node.textContent = decodeEntities(piece);
    target.append(node);
  }
}

function link(url: string, title: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = title;
  return anchor;
}

function resultItem(fragment: Fragment): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('p');
  title.className = 'search-title';
  title.append(link(fragment.url, fragment.meta.title ?? fragment.url));
  item.append(title);
  const sections = fragment.sub_results.filter(({ url }) => url.includes('#')).slice(0, shownSections);
  for (const section of sections.length > 0 ? sections : [null]) {
    const line = document.createElement('p');
    line.className = 'search-section';
    if (section !== null) line.append(link(section.url, section.title), document.createElement('br'));
    appendExcerpt(line, section?.excerpt ?? fragment.excerpt);
    item.append(line);
  }
  return item;
}

/** Makes a search form work; `onQuery` hears each query that was answered. */
export function connectSearch(form: HTMLElement, onQuery: (query: string) => void): (query: string) => void {
  const { search: address = '', locale = 'en', limit = '10', words: source = '{}' } = form.dataset;
  const words = JSON.parse(source) as Words;
  const input = form.querySelector('input') as HTMLInputElement;
  const state = form.querySelector('[role=status]') as HTMLElement;
  const list = form.querySelector('ol') as HTMLOListElement;
  const hint = state.textContent;

  const run = async () => {
    const query = input.value.trim();
    onQuery(query);
    if (query === '') {
      state.textContent = hint;
      list.replaceChildren();
      return;
    }
    state.textContent = words.loading;
    try {
      const pagefind = await loadEngine(address);
      const answer = await pagefind.debouncedSearch(query, {}, 120);
      if (answer === null) return;
      const fragments = await Promise.all(answer.results.slice(0, Number(limit)).map((result) => result.data()));
      if (input.value.trim() !== query) return;
      list.replaceChildren(...fragments.map(resultItem));
      state.textContent =
        fragments.length === 0
          ? fill(words.none, { query })
          : fill(count(locale as Locale, words.results, answer.results.length), { query });
    } catch {
      state.textContent = words.failed;
    }
  };
  input.addEventListener('input', run);
  input.addEventListener('focus', () => void loadEngine(address).catch(() => undefined), { once: true });
  return (query) => {
    input.value = query;
    void run();
  };
}
