/** Where an open page has its files from: an edition, by its id, or the network. */
export type Source = string;
export const network: Source = 'network';

/** Sources of the pages that have theirs from elsewhere than the edition in force, by the browser's id of the page. */
export type Tabs = Readonly<Record<string, Source>>;

/** What a page asks for comes from where it came from itself; pages without an entry belong to the edition in force. */
export const sourceOf = (tabs: Tabs, tab: string, inForce: Source): Source => tabs[tab] ?? inForce;

/** Notes a page's source; the edition in force needs no note. The same object when nothing changes. */
export function noteSource(tabs: Tabs, tab: string, source: Source, inForce: Source): Tabs {
  if (tab === '' || sourceOf(tabs, tab, inForce) === source) return tabs;
  const { [tab]: _, ...others } = tabs;
  return source === inForce ? others : { ...others, [tab]: source };
}

/** When an edition takes over, the open pages stay with the one they show; pages that are closed are forgotten. */
export function handOver(tabs: Tabs, open: readonly string[], former: Source, inForce: Source): Tabs {
  const sources = open.map((tab) => [tab, sourceOf(tabs, tab, former)] as const);
  return Object.fromEntries(sources.filter(([, source]) => source !== inForce));
}

/** Forgets the sources of pages that are closed. */
export const forgetClosed = (tabs: Tabs, open: readonly string[]): Tabs =>
  Object.fromEntries(Object.entries(tabs).filter(([tab]) => open.includes(tab)));
