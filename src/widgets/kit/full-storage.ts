/** The names under which browsers say that there is no room. */
const names: readonly unknown[] = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];

/** Whether a storage failed because it has no room, and not because the browser refuses it. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && names.includes(error.name);
}
