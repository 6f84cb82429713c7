/** A word of a header is shorter; what is longer must not cost its reading the time of the whole file. */
const longest = 500;

/** Rows as the header is looked for in them: cells cut to what a header may say. */
export function headerSample(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((cells) => cells.map((cell) => (cell.length > longest ? cell.slice(0, longest) : cell)));
}
