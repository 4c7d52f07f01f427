/** Bounds between which a share lies with 95 % confidence. */
export interface RateInterval {
  low: number;
  high: number;
}

const normalQuantile = 1.959963984540054;

/**
 * How far chance alone could have moved a retention rate that was seen among `customers` (1 or more): the score interval at
 * 95 %, which stays within 0 and 1 also for few customers. Source: Wilson (1927), Journal of the American Statistical Association 22.
 *
 * `retentionInterval(0.8, 100)` is 0.7112 to 0.8666; with 10,000 customers 0.7920 to 0.8077.
 */
export function retentionInterval(retentionRate: number, customers: number): RateInterval {
  const square = normalQuantile ** 2 / customers;
  const centre = (retentionRate + square / 2) / (1 + square);
  const half = (normalQuantile * Math.sqrt((retentionRate * (1 - retentionRate)) / customers + square / (4 * customers))) / (1 + square);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
