/** A function of some parameters with its first and second derivatives by them; `bends` is the symmetric matrix, row by row. */
export interface Evaluation {
  value: number;
  slopes: readonly number[];
  bends: readonly (readonly number[])[];
}

export interface Maximum {
  parameters: readonly number[];
  value: number;
}

/** Parameters are sought from e⁻¹⁴ to e¹⁴, a millionth to a million; one beyond 10⁴ or under 10⁻⁴ counts as run off. */
const bound = 14;
export const far = 1e4;

const longestStep = 2.5;
/** What a sum as large as the value plus 1 cannot tell from chance. A step that promises less is the last: Newton squares what it leaves. */
const noise = 1e-14;
const mostSteps = 200;

/**
 * Climbs to a maximum over positive parameters by Newton steps in their logarithms, damped (Levenberg and Marquardt) where the
 * function is not concave there or a step overshoots. A parameter that presses against its bound stays there. It always returns
 * the best point seen, so a function that rises for ever ends at a bound.
 *
 * Maximising −(p − 3)² from 1 gives p = 3.
 */
export function maximise(evaluate: (parameters: readonly number[]) => Evaluation, start: readonly number[]): Maximum {
  const evaluateAt = (sought: readonly number[]) => {
    const logs = sought.map((log) => Math.min(bound, Math.max(-bound, log)));
    const parameters = logs.map(Math.exp);
    return { logs, parameters, ...evaluate(parameters) };
  };
  let best = evaluateAt(start.map(Math.log));
  let damping = 0;
  for (let count = 0; count < mostSteps; count += 1) {
    const { logs, parameters, slopes, bends } = best;
    const gradient = parameters.map((parameter, i) => parameter * (slopes[i] as number));
    const isHeld = logs.map((log, i) => Math.abs(log) >= bound && (gradient[i] as number) * log > 0);
    // By logarithms, the second derivative of f is pᵢpⱼ·∂²f and, on the diagonal, the slope besides.
    const equations = bends.map((row, i) => {
      const coefficients = row.map((bend, j) => {
        if (isHeld[i] || isHeld[j]) return i === j ? 1 : 0;
        const curvature = (parameters[i] as number) * (parameters[j] as number) * bend;
        if (i !== j) return -curvature;
        const own = curvature + (gradient[i] as number);
        return -own + damping * (Math.abs(own) + 1e-8);
      });
      return [...coefficients, isHeld[i] ? 0 : (gradient[i] as number)];
    });
    const step = solve(equations);
    const shrink = step && Math.min(1, longestStep / Math.max(...step.map(Math.abs)));
    const next = step && evaluateAt(logs.map((log, i) => log + (step[i] as number) * (shrink as number)));
    const negligible = noise * (1 + Math.abs(best.value));
    if (next && next.value >= best.value - negligible) {
      best = next;
      damping = damping < 1e-4 ? 0 : damping / 10;
    } else {
      damping = Math.max(1e-4, damping * 10);
    }
    if (step && step.reduce((gain, change, i) => gain + change * (gradient[i] as number), 0) < negligible) break;
  }
  return best;
}

/** Solves linear equations by elimination, the right side last in each; null where their matrix is not positive definite. */
function solve(equations: number[][]): number[] | null {
  for (const [i, row] of equations.entries()) {
    const pivot = row[i] as number;
    if (!(pivot > 0)) return null;
    for (const other of equations) {
      const factor = (other[i] as number) / pivot;
      if (other === row) continue;
      row.forEach((term, j) => {
        other[j] = (other[j] as number) - factor * term;
      });
    }
  }
  return equations.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
