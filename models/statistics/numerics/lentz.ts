/** No continued fraction of ours needs more terms at the largest count the domain allows. */
const TERMS_MAX = 20_000_000;

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz algorithm (Thompson & Barnett 1986);
 * `term(n)` gives [aₙ, bₙ] from n = 1.
 */
export function continuedFraction(first: number, term: (n: number) => readonly [number, number]): number {
  const tiny = 1e-300;
  let value = first || tiny;
  let c = value;
  let d = 0;
  for (let n = 1; n <= TERMS_MAX; n++) {
    const [a, b] = term(n);
    d = 1 / (b + a * d || tiny);
    c = b + a / c || tiny;
    value *= c * d;
    if (Math.abs(c * d - 1) < 2 ** -53) return value;
  }
  throw new RangeError(`a continued fraction did not settle in ${TERMS_MAX} terms`);
}
