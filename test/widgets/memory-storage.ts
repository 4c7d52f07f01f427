/** A storage in memory; `room` is how many characters fit into it. */
export function memoryStorage(kept: Record<string, string> = {}, room = Number.POSITIVE_INFINITY) {
  const storage = {
    kept,
    room,
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      const others = Object.entries(kept).filter(([other]) => other !== key);
      const size = others.reduce((sum, [other, value]) => sum + other.length + value.length, key.length + text.length);
      if (size > storage.room) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return storage;
}
