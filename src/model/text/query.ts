/** The named texts of an address's query, as far as they are given. Models read and write it; how it is spelled in an address is the widgets' matter. */
export type Query = Readonly<Record<string, string | undefined>>;

/** True when the query names at least one of the keys. */
export function namesAny(query: Query, keys: readonly string[]): boolean {
  return keys.some((key) => query[key] !== undefined);
}
