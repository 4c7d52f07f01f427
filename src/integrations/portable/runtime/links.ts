import { type Folder, locate } from './locate.ts';

/** Links that scripts make from data lead into the folder, as those of the pages do. */
export function leadIntoFolder(folder: Folder): void {
  const mend = (link: Element) => {
    const address = link.getAttribute('href');
    if (address === null || address.startsWith('#')) return;
    const located = locate(address, document.baseURI, folder);
    if (located !== new URL(address, document.baseURI).href) link.setAttribute('href', located);
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'attributes') mend(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('a[href]')) mend(node);
        for (const link of node.querySelectorAll('a[href]')) mend(link);
      }
    }
  });
  observer.observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['href'] });
}
