/** A function's value with its slopes and curvature; `hessian` is row by row, n × n, symmetric. */
export interface Evaluation {
  value: number;
  gradient: Float64Array;
  hessian: Float64Array;
}

export interface Maximum {
  point: Float64Array;
  value: number;
}

const longestStep = 2.5;
/** A step that promises less than this is the last: for a log-likelihood it is some 10⁻⁵ standard errors, and Newton squares it. */
const negligibleGain = 1e-10;
const mostSteps = 200;

/**
 * Climbs to a maximum inside the box −bound … bound by Newton steps on exact second derivatives, damped (Levenberg and Marquardt)
 * where the function is not concave or a step overshoots. A coordinate that presses against the box stays there.
 * It always returns the best point seen, so a function that rises for ever ends on the box.
 *
 * Maximising −(x − 3)² from 0 gives x = 3.
 */
export function maximise(evaluate: (point: Float64Array) => Evaluation, start: Float64Array, bound: number): Maximum {
  const clamp = (coordinate: number) => Math.min(bound, Math.max(-bound, coordinate));
  let point = start.map(clamp);
  let best = evaluate(point);
  let damping = 0;
  for (let count = 0; count < mostSteps; count += 1) {
    const { gradient, hessian } = best;
    const isHeld = Array.from(point, (coordinate, i) => Math.abs(coordinate) >= bound && (gradient[i] as number) * coordinate > 0);
    const step = solveDamped(hessian, gradient, isHeld, damping);
    const shrink = step && Math.min(1, longestStep / Math.max(...step.map(Math.abs)));
    const next = step?.map((change, i) => clamp((point[i] as number) + change * (shrink as number)));
    const evaluation = next && evaluate(next);
    if (next && evaluation && evaluation.value >= best.value - 1e-14 * Math.abs(best.value)) {
      point = next;
      best = evaluation;
      damping = damping < 1e-4 ? 0 : damping / 10;
    } else {
      damping = Math.max(1e-4, damping * 10);
    }
    if (step && step.reduce((gain, change, i) => gain + change * (gradient[i] as number), 0) < 2 * negligibleGain) break;
  }
  return { point, value: best.value };
}

/** Solves (−H + damping·|diagonal of H|) step = gradient by elimination, held coordinates left out; null where that matrix is not positive definite. */
function solveDamped(hessian: Float64Array, gradient: Float64Array, isHeld: boolean[], damping: number): Float64Array | null {
  const n = gradient.length;
  const step = gradient.map((slope, i) => (isHeld[i] ? 0 : slope));
  const matrix = hessian.map((bend, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (isHeld[i] || isHeld[j]) return i === j ? 1 : 0;
    return i === j ? -bend + damping * (Math.abs(bend) + 1e-8) : -bend;
  });
  for (let pivot = 0; pivot < n; pivot += 1) {
    const scale = matrix[pivot * n + pivot] as number;
    if (!(scale > 0)) return null;
    for (let i = 0; i < n; i += 1) {
      if (i === pivot) continue;
      const factor = (matrix[i * n + pivot] as number) / scale;
      for (let j = pivot; j < n; j += 1) matrix[i * n + j] = (matrix[i * n + j] as number) - factor * (matrix[pivot * n + j] as number);
      step[i] = (step[i] as number) - factor * (step[pivot] as number);
    }
  }
  return step.map((sum, i) => sum / (matrix[i * n + i] as number));
}

/**
 * Derivatives by parameters turned into derivatives by their logarithms; `bends` holds the upper triangle of second derivatives, row by row.
 * f = 3p² at p = 2 has slope 12 and bend 6; by ln p they are 24 and 48.
 */
export function byLogarithms(
  value: number,
  parameters: readonly number[],
  slopes: readonly number[],
  bends: readonly number[],
): Evaluation {
  const n = parameters.length;
  const gradient = Float64Array.from(parameters, (parameter, i) => parameter * (slopes[i] as number));
  const hessian = new Float64Array(n * n);
  let next = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = i; j < n; j += 1) {
      const bend = (parameters[i] as number) * (parameters[j] as number) * (bends[next] as number);
      hessian[i * n + j] = hessian[j * n + i] = bend + (i === j ? (gradient[i] as number) : 0);
      next += 1;
    }
  }
  return { value, gradient, hessian };
}
