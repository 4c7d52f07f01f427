/** A function's value with its slope and curvature; `hessian` is row by row, n × n, symmetric. */
export interface Evaluation {
  value: number;
  gradient: Float64Array;
  hessian: Float64Array;
}

export interface Maximum {
  point: Float64Array;
  value: number;
  /** How often the function was evaluated. */
  evaluations: number;
}

const longestStep = 2.5;
/** A step that promises less than this is the last: for a log-likelihood it is some 10⁻⁵ standard errors, and Newton squares it. */
const negligibleGain = 1e-10;
const mostEvaluations = 200;

/**
 * Climbs to a maximum inside the box −bound … bound by Newton steps on exact second derivatives, damped (Levenberg and Marquardt)
 * where the function is not concave or a step overshoots. A coordinate that presses against the box stays there.
 * It always returns the best point seen, so a function that rises for ever ends on the box.
 *
 * Maximising −(x − 3)² from 0 gives x = 3.
 */
export function maximise(evaluate: (point: Float64Array) => Evaluation, start: Float64Array, bound: number): Maximum {
  let point = start.map((coordinate) => clamp(coordinate, bound));
  let best = evaluate(point);
  let damping = 0;
  let evaluations = 1;
  while (evaluations < mostEvaluations && damping < 1e12) {
    const { gradient, hessian } = best;
    const isHeld = Array.from(point, (coordinate, i) => Math.abs(coordinate) >= bound && (gradient[i] as number) * coordinate > 0);
    const step = solveDamped(hessian, gradient, isHeld, damping);
    if (step === null) {
      damping = Math.max(1e-4, damping * 10);
      continue;
    }
    const gain = 0.5 * step.reduce((sum, change, i) => sum + change * (gradient[i] as number), 0);
    const shrink = Math.min(1, longestStep / Math.max(...step.map(Math.abs)));
    const next = point.map((coordinate, i) => clamp(coordinate + shrink * (step[i] as number), bound));
    const evaluation = evaluate(next);
    evaluations += 1;
    if (evaluation.value >= best.value - 1e-14 * Math.abs(best.value)) {
      point = next;
      best = evaluation;
      damping = damping < 1e-4 ? 0 : damping / 10;
    } else {
      damping = Math.max(1e-4, damping * 10);
    }
    if (gain < negligibleGain) break;
  }
  return { point, value: best.value, evaluations };
}

const clamp = (value: number, bound: number) => Math.min(bound, Math.max(-bound, value));

/** Solves (−H + damping·|diagonal of H|) step = gradient by Cholesky, held coordinates left out; null when the matrix is not positive definite. */
function solveDamped(hessian: Float64Array, gradient: Float64Array, isHeld: boolean[], damping: number): Float64Array | null {
  const n = gradient.length;
  const lower = new Float64Array(n * n);
  const step = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const isFree = !isHeld[i] && !isHeld[j];
      let sum = isFree ? -(hessian[i * n + j] as number) : 0;
      if (i === j) sum = isFree ? sum + damping * (Math.abs(sum) + 1e-8) : 1;
      for (let k = 0; k < j; k += 1) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      if (i === j && !(sum > 0)) return null;
      lower[i * n + j] = i === j ? Math.sqrt(sum) : sum / (lower[j * n + j] as number);
    }
  }
  for (let i = 0; i < n; i += 1) {
    let sum = isHeld[i] ? 0 : (gradient[i] as number);
    for (let k = 0; k < i; k += 1) sum -= (lower[i * n + k] as number) * (step[k] as number);
    step[i] = sum / (lower[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = step[i] as number;
    for (let k = i + 1; k < n; k += 1) sum -= (lower[k * n + i] as number) * (step[k] as number);
    step[i] = sum / (lower[i * n + i] as number);
  }
  return step;
}
