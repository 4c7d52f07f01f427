/**
 * The mean of 1/(1 − zΘ) for a retention rate Θ that is beta-distributed with (beta, alpha), which is
 * ₂F₁(1, β; α+β; z), for alpha, beta > 0 and 0 ≤ z < 1.
 *
 * Euler's transformation gives ₂F₁(1, α; α+β; −z/(1−z))/(1−z), whose continued fraction (Gauss) has positive terms
 * only: nothing cancels, and it converges for every z, in about 9/√(1−z) terms at worst.
 *
 * For α .704, β 1.182 and z = 1/1.1 it is 3.695147.
 */
export function meanGeometricSum(alpha: number, beta: number, z: number): number {
  const sum = alpha + beta;
  let fraction = 1;
  let above = 1;
  let below = 0;
  for (let term = 1; ; term += 1) {
    const half = term >> 1;
    const numerator = term % 2 === 1 ? (alpha + half) * (sum - 1 + half) : half * (beta - 1 + half);
    const weight = term === 1 ? alpha / sum : numerator / ((sum + term - 2) * (sum + term - 1));
    const coefficient = (weight * z) / (1 - z);
    above = 1 + coefficient / above;
    below = 1 / (1 + coefficient * below);
    fraction *= above * below;
    if (!(Math.abs(above * below - 1) >= 1e-15)) return 1 / (1 - z) / fraction;
  }
}
