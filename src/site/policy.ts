/**
 * The Content-Security-Policy of every built page. Scripts come from the site's own files, but for the one in the head,
 * which is admitted by its hash; WebAssembly is for the search. Nothing may be fetched from elsewhere.
 * `require-trusted-types-for` keeps text from becoming markup or script: only two workers are admitted, the calculator's reader
 * of tables by `customer-base` (base-client.ts), and the one that saves the handbook by `offline` (components/offline/register.ts).
 */
export function contentSecurityPolicy(headScriptHash: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' '${headScriptHash}'`,
    "require-trusted-types-for 'script'",
    'trusted-types customer-base offline',
  ].join('; ');
}

const onlyOnline = /^(?:manifest-src|worker-src|require-trusted-types-for|trusted-types)\b/;

/**
 * The same policy for a page on a disk, where nothing is `'self'`: files instead of the site's own, no network at all, and a frame
 * for the storage that all files share. Trusted Types are left to the web: the loader of the folder makes scripts of addresses.
 * `"font-src 'self'; connect-src 'self'"` becomes `"font-src file:; connect-src 'none'; frame-src file:"`.
 */
export function folderPolicy(policy: string): string {
  const kept = policy.split('; ').filter((directive) => !onlyOnline.test(directive));
  const onDisk = kept.map((directive) =>
    directive.startsWith('connect-src') ? "connect-src 'none'" : directive.replaceAll("'self'", 'file:'),
  );
  return [...onDisk, 'frame-src file:'].join('; ');
}
