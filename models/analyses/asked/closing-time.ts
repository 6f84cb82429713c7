import { workdayWords } from '../../../sql/sources/calendar/workdays.ts';
import type { Label } from '../../../sql/words/label.ts';
import { placesOf } from '../../ask.ts';
import type { Release } from '../../release.ts';
import type { anaClosing } from '../ana_closing.ts';
import type { RowOf } from '../analysis.ts';
import { allClocks, closingCodes } from '../closing/codes.ts';
import { chosen, factsOf, wordsOf } from './choice.ts';

type Closing = RowOf<typeof anaClosing>;

const inWorkdays = new Set(allClocks.filter(({ unit }) => unit === 'workdays').map(({ code }) => code));
const days: Label = { zh: '日', en: 'days' };
const workdays: Label = { zh: '工作日', en: 'working days' };

/** How long things take: every clock of the city, or one clock by county, kind or level. Error: QUESTION_INVALID. */
export async function closingTime(
  release: Release,
  asked: { readonly clock?: string; readonly by?: string } = {},
) {
  const clock = asked.clock === undefined ? null : chosen('clock', asked.clock, closingCodes.clock);
  const by = chosen('by', asked.by ?? 'all', closingCodes.group);
  const rows = await release.engine.rows<Closing>(
    `select * from ana_closing where group_kind = $1 and ($2 is null or clock = $2) order by clock, unit`,
    [by, clock],
  );
  const places = await placesOf(release);
  const source = new Map(allClocks.map(({ code, source }) => [code, source]));
  return {
    release: factsOf(release),
    headline: headlineOf(rows, by),
    /** What a day is where some of the clocks count working days. */
    note: rows.some(({ clock }) => inWorkdays.has(clock)) ? workdayWords : null,
    groups: rows.map((row) => ({
      ...row,
      label: wordsOf(closingCodes.clock, row.clock),
      unit_label: places.find(({ code }) => code === row.unit)?.label ?? { zh: row.unit, en: row.unit },
      days_unit: inWorkdays.has(row.clock) ? workdays : days,
      source: source.get(row.clock) ?? '',
    })),
  };
}

function headlineOf(rows: readonly Closing[], by: string): Label {
  const open = rows.reduce((sum, { open_count }) => sum + open_count, 0);
  const group = wordsOf(closingCodes.group, by);
  if (rows.length === 0) return { zh: '没有可计时的事项', en: 'there is nothing to time' };
  const [only] = rows;
  if (rows.length === 1 && only!.median_days !== null) {
    const { clock, median_days: median } = only!;
    const unit = inWorkdays.has(clock) ? workdays : days;
    return {
      zh: `一半在${median}${unit.zh}内办结，${open}件尚未办结`,
      en: `half are closed within ${median} ${unit.en}; ${open} are open`,
    };
  }
  return {
    zh: `按${group.zh}共${rows.length}组，${open}件尚未办结`,
    en: `${rows.length} groups by ${group.en}; ${open} items are open`,
  };
}
