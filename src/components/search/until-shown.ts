/** Waits until what was changed on the page is painted; not for long where nothing is painted, as in a tab behind others. */
export function untilShown(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 200);
  });
}
