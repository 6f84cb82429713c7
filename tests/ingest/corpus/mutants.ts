/** Whole numbers below `end`, the same for the same seed (mulberry32). */
export function chance(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}

type Below = (end: number) => number;

const mutations: readonly ((bytes: Buffer, other: Buffer, below: Below) => Buffer)[] = [
  function flip(bytes, _, below) {
    const copy = Buffer.from(bytes);
    for (let times = 1 + below(6); times > 0; times--) {
      const at = below(copy.length);
      copy[at] = copy[at]! ^ (1 << below(8));
    }
    return copy;
  },
  function cut(bytes, _, below) {
    return bytes.subarray(0, below(bytes.length));
  },
  function lose(bytes, _, below) {
    const [from, count] = [below(bytes.length), 1 + below(40)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + count)]);
  },
  function repeat(bytes, _, below) {
    const [from, count, at] = [below(bytes.length), 1 + below(200), below(bytes.length)];
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + count), bytes.subarray(at)]);
  },
  function splice(bytes, other, below) {
    return Buffer.concat([bytes.subarray(0, below(bytes.length)), other.subarray(below(other.length))]);
  },
  function blot(bytes, _, below) {
    const copy = Buffer.from(bytes);
    const from = below(copy.length);
    copy.fill([0, 0xff, 0x22, 0x2c, 0x0a][below(5)]!, from, Math.min(copy.length, from + 1 + below(16)));
    return copy;
  },
];

/** The bytes changed in one of six ways; `other` is what may be spliced in. */
export function mutant(bytes: Buffer, other: Buffer, below: Below): Buffer {
  return mutations[below(mutations.length)]!(bytes, other, below);
}
