/** Adds a style sheet to the page, once, and waits until it applies; one that cannot be had is done without. */
export function addStyleSheet(address: string): Promise<unknown> {
  if (document.querySelector(`link[href="${address}"]`) !== null) return Promise.resolve();
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = address;
  document.head.append(sheet);
  return new Promise((settled) => {
    sheet.addEventListener('load', settled);
    sheet.addEventListener('error', settled);
  });
}
