import { whole } from '../domain.ts';

/**
 * Numbers in (0, 1), 53 bits each, the same for the same seed (0..2³² − 1) on every machine.
 * SplitMix32, two words a number: Steele, Lea & Flood (2014), OOPSLA.
 */
export function randomFrom(seed: number): () => number {
  let state = whole('seed', seed, 0, 0xffffffff) | 0;
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  return () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6) + 0.5) / 2 ** 53;
}
