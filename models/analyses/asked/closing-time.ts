import { named } from '../../../sql/engine/index.ts';
import { workdayWords } from '../../../sql/sources/calendar/workdays.ts';
import { staged } from '../../../sql/staging/index.ts';
import { dueBy } from '../../../sql/words/due-by.ts';
import { counted, type Label, unitAfter } from '../../../sql/words/label.ts';
import type { State } from '../../answer.ts';
import { placesOf } from '../../ask.ts';
import type { Release } from '../../release.ts';
import { dueDay } from '../../return-due.ts';
import { stateOf } from '../../statistics/state-of.ts';
import type { anaClosing } from '../ana_closing.ts';
import type { RowOf } from '../analysis.ts';
import { allClocks, type Clock, closingCodes, untimed } from '../closing/codes.ts';
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
  const timed: readonly Group[] = rows.map((row) => ({
    ...row,
    state: stateOf({ reported: 1, count: row.spell_count, low: null, high: null }),
    said: row.reason === null ? null : wordsOf(closingCodes.reason, row.reason),
  }));
  const units = by === 'all' ? [''] : by === 'county' ? countiesOf(places) : [];
  const clocks = allClocks.filter(({ code }) => clock === null || code === clock);
  const unsent = new Map(
    await Promise.all(clocks.map(async (one) => [one.code, await unsentWords(release, one)] as const)),
  );
  const sent = await sendersOf(release);
  const groups = [...timed, ...untimedOf(clocks, units, { by, rows, sent, unsent })].sort(
    (a, b) => compared(a.clock, b.clock) || compared(a.unit, b.unit),
  );
  return {
    release: factsOf(release),
    headline: rows.length === 0 ? nothingTimed(groups) : headlineOf(rows, by),
    /** What may be asked for instead. */
    clocks: allClocks.map(({ code, zh, en }) => ({ code, zh, en })),
    kinds: closingCodes.group.items,
    /** What a day is where some of the clocks count working days. */
    note: groups.some((group) => inWorkdays.has(group.clock)) ? workdayWords : null,
    groups: groups.map((group) => ({
      ...group,
      label: wordsOf(closingCodes.clock, group.clock),
      unit_label:
        group.unit === ''
          ? release.manifest.city.label
          : (places.find(({ code }) => code === group.unit)?.label ?? { zh: group.unit, en: group.unit }),
      days_unit: inWorkdays.has(group.clock) ? workdays : days,
      source: allClocks.find(({ code }) => code === group.clock)?.source ?? '',
    })),
  };
}

/** A row of the table, or what stands in its place where nothing was timed. */
interface Group
  extends Pick<Closing, 'clock' | 'group_kind' | 'unit'>,
    Partial<Omit<Closing, 'clock' | 'group_kind' | 'unit'>> {
  readonly state: State;
  /** Why there is no estimate. */
  readonly said: Label | null;
}

const countiesOf = (places: Awaited<ReturnType<typeof placesOf>>) =>
  places.filter(({ isCity }) => !isCity).map(({ code }) => code);

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The clocks and places of which nothing was timed: nobody has told, or nothing happened. */
function untimedOf(
  clocks: readonly Clock[],
  units: readonly string[],
  {
    by,
    rows,
    sent,
    unsent,
  }: {
    readonly by: string;
    readonly rows: readonly Closing[];
    readonly sent: readonly Sender[];
    readonly unsent: ReadonlyMap<string, Label>;
  },
): Group[] {
  return clocks.flatMap(({ code, told_by }) =>
    units
      .filter((unit) => !rows.some((row) => row.clock === code && row.unit === unit))
      .map((unit) => {
        const isSent = sent.some(
          (one) => one.dataset === told_by && (unit === '' || one.region_code === unit),
        );
        return isSent
          ? { clock: code, group_kind: by, unit, state: 'zero' as const, said: untimed.zero }
          : { clock: code, group_kind: by, unit, state: 'none' as const, said: unsent.get(code)! };
      }),
  );
}

/** 尚未报送（应于…前报送）; a register is owed by no day. */
async function unsentWords({ home, manifest }: Release, { told_by }: Clock): Promise<Label> {
  const due = dueBy(manifest.asOf, await dueDay(home, [told_by]));
  return { zh: `${untimed.none.zh}${due.zh}`, en: `${untimed.none.en}${due.en}` };
}

interface Sender {
  readonly dataset: string;
  readonly region_code: string;
}

/** Who has sent what; a register by any row of it. */
function sendersOf({ engine }: Release): Promise<Sender[]> {
  const { caseSteps, houseComplaints, marketCases } = staged;
  const registers = { case_step: caseSteps, house_complaint: houseComplaints, market_case: marketCases };
  return engine.rows(
    [
      'select distinct dataset, region_code from int_county_months__reported where is_reported',
      ...Object.entries(registers).map(
        ([dataset, { name }]) => `select distinct '${dataset}', region_code from ${named(name)}`,
      ),
    ].join(' union all '),
  );
}

function nothingTimed(groups: readonly Group[]): Label {
  const isUnsent = groups.length > 0 && groups.every(({ state }) => state === 'none');
  return isUnsent ? untimed.none : { zh: '没有可计时的事项', en: 'there is nothing to time' };
}

function headlineOf(rows: readonly Closing[], by: string): Label {
  const open = rows.reduce((sum, { open_count }) => sum + open_count, 0);
  const group = wordsOf(closingCodes.group, by);
  const [only] = rows;
  if (rows.length === 1 && only!.median_days !== null) {
    const { clock, median_days: median } = only!;
    const unit = inWorkdays.has(clock) ? workdays : days;
    return {
      zh: `一半在${median}${unit.zh}内办结，${open}件尚未办结`,
      en: `half are closed within ${median} ${unitAfter(median!, unit, 'en')}; ${counted(open, 'is', 'are')} open`,
    };
  }
  return {
    zh: `按${group.zh}共${rows.length}组，${open}件尚未办结`,
    en: `${counted(rows.length, 'group', 'groups')} by ${group.en}; ${counted(open, 'item is', 'items are')} open`,
  };
}
