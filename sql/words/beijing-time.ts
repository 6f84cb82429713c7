/** An instant of UTC as the clock of China shows it (UTC+8, no summer time), to the second: `2022-06-01 08:05:00`. */
export function beijingTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
