import { within } from '../domain.ts';

/** 1 − γ (Euler–Mascheroni). */
const ONE_MINUS_EULER = 0.42278433509846713;

/** ζ(k) − 1 for k = 2, 3, …; summed from the definition with an Euler–Maclaurin remainder. */
const ZETA_LESS_ONE = Array.from({ length: 40 }, (_, index) => zetaLessOne(index + 2));

function zetaLessOne(k: number): number {
  const cut = 64;
  let sum = 0;
  for (let n = cut - 1; n >= 2; n--) sum += n ** -k;
  const rising = (k * (k + 1) * (k + 2)) / 720;
  const fifth = (rising * (k + 3) * (k + 4)) / 42;
  return sum + cut ** -k * (cut / (k - 1) + 0.5 + k / (12 * cut) - rising / cut ** 3 + fifth / cut ** 5);
}

/** ln Γ(2 + z) for |z| ≤ ½, with full relative accuracy at the root z = 0 (Abramowitz & Stegun 6.1.33). */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_LESS_ONE.length + 1; k >= 2; k--) {
    sum = z * (((k % 2 === 0 ? 1 : -1) * ZETA_LESS_ONE[k - 2]!) / k + sum);
  }
  return z * (ONE_MINUS_EULER + sum);
}

/** ln Γ(z + 1) − [(z + ½) ln z − z + ½ ln 2π], the error of Stirling's formula; z > 0. */
export function stirlingError(z: number): number {
  if (z < 15) return logGamma(z + 1) - ((z + 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI));
  const square = z * z;
  const tail = 1 / 1188 - 691 / 360360 / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - tail / square) / square) / square) / square) / z;
}

/** ln Γ(x) for 10⁻³⁰⁰ ≤ x ≤ 10³⁰⁰. */
export function logGamma(x: number): number {
  within('x', x, 1e-300, 1e300);
  if (x < 0.5) return logGammaNearTwo(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - Math.log1p(x - 1);
  if (x < 16) {
    let product = 1;
    let rest = x;
    while (rest > 2.5) product *= --rest;
    return Math.log(product) + logGammaNearTwo(rest - 2);
  }
  const z = x - 1;
  return (z + 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + stirlingError(z);
}
