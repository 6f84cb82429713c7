import type { Label } from '../../words/label.ts';
import holidays from './holidays.json' with { type: 'json' };

/** Days that a notice takes off or moves work to, first and last. */
export interface Exception {
  readonly from: string;
  readonly to: string;
  readonly isWorkday: boolean;
}

export const exceptions: readonly Exception[] = holidays.years.flatMap(({ off, worked }) => [
  ...off.map((range) => range.split('..')).map(([from, to = from]) => exception(from!, to!, false)),
  ...worked.map((day) => exception(day, day, true)),
]);

function exception(from: string, to: string, isWorkday: boolean): Exception {
  return { from, to, isWorkday };
}

const years = holidays.years.map(({ year }) => year);
const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];

/** The days that the notices speak of; holidays of a year may begin in the one before. */
export const calendarFrom = exceptions.map(({ from }) => from).toSorted()[0]!;
export const calendarTo = `${lastYear}-12-31`;

/** By how many days the working days up to the last day differ from those from Monday to Friday. */
export const shiftInAll = exceptions.reduce((sum, { from, to, isWorkday }) => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const all = Array.from({ length: days }, (_, n) => new Date(Date.parse(from) + n * 86_400_000));
  const moved = all.filter((day) => isWorkday === [0, 6].includes(day.getUTCDay())).length;
  return sum + (isWorkday ? moved : -moved);
}, 0);

/** What counts as a working day, to stand in a definition. */
export const workdayWords: Label = {
  zh: `工作日按国务院办公厅节假日安排通知扣除法定节假日、计入调休上班日（${firstYear}—${lastYear}年），其他年份未收录通知，按周一至周五计`,
  en: `working days leave public holidays out and moved working days in, as the State Council's yearly notices set them (${firstYear}–${lastYear}); of other years no notice is held, and Monday to Friday count`,
};
