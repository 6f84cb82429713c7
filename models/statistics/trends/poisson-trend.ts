import { atLeast, finite, whole, within } from '../domain.ts';
import { twoSidedP } from '../numerics/normal.ts';

/** Years a trend of counts needs. */
const YEARS_MIN = 8;

export interface CountTrend {
  /** Change of ln(rate) for each unit of `at`: the rate moves by the factor e^slope. */
  readonly slope: number;
  /** Standard error where counts vary as Poisson's do. */
  readonly se: number;
  /** Pearson χ² over its degrees of freedom: above 1 where counts vary more. */
  readonly dispersion: number;
  readonly deviance: number;
  /** Two-sided, of slope / (se √max(1, dispersion)). */
  readonly p: number;
}

/**
 * Log-linear trend of at least eight counts over their exposure (in one unit; equal where not given) at the times
 * `at`. Poisson regression by iterated weighted least squares: McCullagh & Nelder (1989), Generalized Linear Models.
 */
export function poissonTrend(
  points: readonly { readonly at: number; readonly count: number; readonly exposure?: number }[],
): CountTrend {
  atLeast('years', points, YEARS_MIN);
  const total = points.reduce((sum, { count }) => sum + whole('count', count), 0);
  whole('events', total, 1, 1e12);
  const size = points.map(({ exposure = 1 }) => within('exposure', exposure, 1e-12, 1e15));
  const middle = points.reduce((sum, { at }) => sum + finite('time', at), 0) / points.length;
  const x = points.map(({ at }) => at - middle);
  const widest = within('span of the times', Math.max(...x.map(Math.abs)), 1e-9, 1e9);
  let level = Math.log(total / size.reduce((sum, one) => sum + one, 0));
  let slope = 0;
  for (let step = 0; step < 100; step++) {
    const { fitted, information, determinant } = expectedAt(level, slope);
    const rest = points.map(({ count }, i) => count - fitted[i]!);
    const [u, v] = [rest.reduce((a, b) => a + b, 0), rest.reduce((sum, r, i) => sum + r * x[i]!, 0)];
    const moves = [
      (information[2] * u - information[1] * v) / determinant,
      (information[0] * v - information[1] * u) / determinant,
    ] as const;
    // A long step would overflow where nearly all events lie at one end; a short one comes home as well.
    const scale = Math.min(1, 2 / (Math.abs(moves[0]) + widest * Math.abs(moves[1])));
    level += scale * moves[0];
    slope += scale * moves[1];
    if (Math.abs(moves[0]) + widest * Math.abs(moves[1]) < 1e-12) return told();
  }
  throw new RangeError('the events lie at one end of the series; expected a trend that can be estimated');

  function expectedAt(at: number, by: number) {
    const fitted = x.map((value, i) => size[i]! * Math.exp(at + by * value));
    const moment = (power: number) => fitted.reduce((sum, mu, i) => sum + mu * x[i]! ** power, 0);
    const information = [moment(0), moment(1), moment(2)] as const;
    return { fitted, information, determinant: information[0] * information[2] - information[1] ** 2 };
  }

  function told(): CountTrend {
    const { fitted, information, determinant } = expectedAt(level, slope);
    const se = Math.sqrt(information[0] / determinant);
    const pearson = points.reduce((sum, { count }, i) => sum + (count - fitted[i]!) ** 2 / fitted[i]!, 0);
    const dispersion = pearson / (points.length - 2);
    const deviance = points.reduce((sum, { count }, i) => {
      return sum + 2 * ((count === 0 ? 0 : count * Math.log(count / fitted[i]!)) - (count - fitted[i]!));
    }, 0);
    return {
      slope,
      se,
      dispersion,
      deviance,
      p: twoSidedP(slope / (se * Math.sqrt(Math.max(1, dispersion)))),
    };
  }
}
