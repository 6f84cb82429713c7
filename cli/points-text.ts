/** Points with at most two decimals, as they are printed. */
export const pointsText = (points: number) => String(Math.round(points * 100) / 100);
