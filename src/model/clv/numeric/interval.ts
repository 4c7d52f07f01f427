/**
 * The central interval that holds a share `level` of some values, by their quantiles, interpolated; null without values.
 * Bounds may be infinite, as of values without end. `centralInterval([1, 2, 3, 4, 5], 0.5)` is `{ low: 2, high: 4 }`.
 */
export function centralInterval(values: readonly number[], level: number): { low: number; high: number } | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
    return below === above ? below : below + (place % 1) * (above - below);
  };
  return { low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) };
}
