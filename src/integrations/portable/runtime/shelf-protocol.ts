/** What a page asks of the shelf, the one file whose storage all pages of the folder share. */
export type ToShelf = { kind: 'open' } | { kind: 'set'; key: string; value: string } | { kind: 'remove'; key: string };

/**
 * What the shelf says: all it keeps, a change, that there was no room for one and what stays in its place, or that the browser refuses
 * storage. Changes are those of other tabs, and the first for which there was room again.
 */
export type FromShelf =
  | { kind: 'items'; items: Record<string, string> }
  | { kind: 'changed'; key: string; value: string | null }
  | { kind: 'full'; key: string; value: string | null }
  | { kind: 'refused' };
