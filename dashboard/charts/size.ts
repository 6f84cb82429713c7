/** A picture is drawn twice, because text in an SVG shrinks with it: for a desk, and for a phone of 360 px. */
export const widths = { wide: 560, narrow: 328 } as const;

export type Size = keyof typeof widths;

export type Pictures = Readonly<Record<Size, string>>;

export function bothSizes(drawAt: (size: Size) => string): Pictures {
  return { wide: drawAt('wide'), narrow: drawAt('narrow') };
}
