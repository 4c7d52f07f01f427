/** The part of Pagefind's answers that is shown. Excerpts hold `<mark>` and no other markup. */
export interface Fragment {
  url: string;
  meta: { title?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string, options: object, wait: number): Promise<{ results: { data(): Promise<Fragment> }[] } | null>;
}

export interface Answer {
  /** All chapters found, and the first of them in full. */
  total: number;
  fragments: Fragment[];
}

let isAdmitted = false;
let loading: Promise<Pagefind> | undefined;

/** The one script address that may be made from text: Pagefind's own worker. */
function admitWorker(folder: string): void {
  if (isAdmitted) return;
  isAdmitted = true;
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url: string) => (new URL(url, location.href).href.startsWith(folder) ? url : null),
  });
}

/** Loads a script module by its address. The shell supplies it: a dynamic import here would cost every page a request. */
export type ImportModule = (address: string) => Promise<unknown>;

async function load(address: string, importModule: ImportModule): Promise<Pagefind> {
  const folder = new URL('.', new URL(address, location.href)).href;
  admitWorker(folder);
  const pagefind = (await importModule(`${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: address.replace(/pagefind\/pagefind\.js$/, ''), excerptLength: 22 });
  await pagefind.init();
  return pagefind;
}

/** Loads Pagefind once, when somebody reaches for the search, not before; a failed load is tried anew next time. */
export function loadEngine(address: string, importModule: ImportModule): Promise<Pagefind> {
  loading ??= load(address, importModule);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** The answer to a query, or null when a newer query has overtaken it. Throws when the index cannot be loaded. */
export async function ask(address: string, importModule: ImportModule, query: string, limit: number): Promise<Answer | null> {
  const pagefind = await loadEngine(address, importModule);
  const found = await pagefind.debouncedSearch(query, {}, 120);
  if (found === null) return null;
  return { total: found.results.length, fragments: await Promise.all(found.results.slice(0, limit).map((result) => result.data())) };
}
