/**
 * The central interval that holds a share `level` of some values, by their quantiles, interpolated; null without values.
 * `centralInterval([1, 2, 3, 4, 5], 0.5)` is `{ low: 2, high: 4 }`.
 */
export function centralInterval(values: readonly number[], level: number): { low: number; high: number } | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] as number;
    return below + (place % 1) * ((sorted[Math.ceil(place)] as number) - below);
  };
  return { low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) };
}
