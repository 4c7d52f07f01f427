/**
 * Prints one part of the page and nothing else: style sheets know it by `data-print` on the root. `after` is called when that is done or
 * given up.
 */
export function printOnly(part: 'report' | 'worksheet', after?: () => void): void {
  const { dataset } = document.documentElement;
  dataset['print'] = part;
  const end = () => {
    delete dataset['print'];
    after?.();
  };
  addEventListener('afterprint', end, { once: true });
  print();
}
