import { join } from 'node:path';
import { type Engine, named, openEngine } from '../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { singleBatch } from '../sql/sources/batch-rows.ts';
import { type DatasetName, datasetNamed } from '../sql/sources/datasets/index.ts';
import { leftStanding } from '../sql/sources/in-force.ts';
import { readWithdrawals, standingReceipts } from '../sql/sources/withdrawals.ts';
import { filled, type Label } from '../sql/words/label.ts';
import { currentRegions } from './coverage/regions.ts';
import type { Place } from './receive.ts';

/** A county's month that a batch takes over from those that stood there when it came. */
export interface ReplacedMonth {
  readonly region: string;
  /** Name of the county; its code where no list names it. */
  readonly county: string;
  /** First day. */
  readonly month: string;
  /** Those whose rows of the month stop counting, in order of receipt. */
  readonly replaces: readonly string[];
  /** Rows that counted before, and rows the batch that takes their place has accepted. */
  readonly before: number;
  readonly now: number;
}

interface Taken extends Pick<ReplacedMonth, 'region' | 'month' | 'replaces'> {
  readonly own: Receipt;
}

/** Of each of `own`, the months it takes over; `standing` holds them too, in order of receipt. */
export async function replacedMonths(
  { home, into }: Place,
  own: readonly Receipt[],
  standing: readonly Receipt[],
): Promise<ReadonlyMap<Receipt, readonly ReplacedMonth[]>> {
  const taken = takenOver(new Set(own), standing);
  if (taken.length === 0) return new Map();
  await using engine = await openEngine(':memory:', { folders: [home] });
  const regions = await currentRegions(engine, [home, into], standing);
  const fresh = new Set(own);
  const fileOf = (receipt: Receipt) =>
    join(batchFolder(fresh.has(receipt) ? into : home, receipt.dataset, receipt.batch), batchFiles.accepted);
  const counted = new Map<string, { before: number; now: number }>();
  for (const [dataset, months] of Map.groupBy(taken, (one) => one.own.dataset)) {
    const batches = new Set(months.flatMap((one) => [one.own.batch, ...one.replaces]));
    const files = standing
      .filter((one) => one.dataset === dataset && batches.has(one.batch) && one.files[batchFiles.accepted])
      .map(fileOf);
    for (const { key, before, now } of await countRows(engine, dataset, months, files))
      counted.set(key, { before, now });
  }
  const found = taken.map((one) => {
    const { before, now } = counted.get(keyOf(one)) ?? { before: 0, now: 0 };
    const { region, month, replaces } = one;
    return {
      own: one.own,
      told: { region, county: regions?.nameOf(region) ?? region, month, replaces, before, now },
    };
  });
  return new Map(
    [...Map.groupBy(found, (one) => one.own)].map(([receipt, all]) => [receipt, all.map(({ told }) => told)]),
  );
}

/** The months a batch of the home took over; none of a batch that was withdrawn. */
export async function replacedMonthsOf(home: string, batch: string): Promise<readonly ReplacedMonth[]> {
  const standing = standingReceipts(await readReceipts(home), await readWithdrawals(home));
  const own = standing.filter((one) => one.batch === batch);
  return [...(await replacedMonths({ home, into: home }, own, standing)).values()].flat();
}

function takenOver(own: ReadonlySet<Receipt>, standing: readonly Receipt[]): Taken[] {
  const inForce = new Map<string, readonly Receipt[]>();
  const found: Taken[] = [];
  for (const receipt of standing.toSorted((a, b) => a.sequence - b.sequence)) {
    for (const { region, month, stray } of receipt.coverage) {
      const place = `${receipt.dataset} ${region} ${month}`;
      const before = inForce.get(place) ?? [];
      const left = leftStanding(before, { ...receipt, ...(stray ? { stray } : {}) });
      inForce.set(place, [...left, receipt]);
      const replaces = before.filter((one) => !left.includes(one)).map(({ batch }) => batch);
      if (replaces.length > 0 && own.has(receipt)) found.push({ own: receipt, region, month, replaces });
    }
  }
  return found;
}

function keyOf({ own, region, month }: Pick<Taken, 'own' | 'region' | 'month'>): string {
  return `${own.batch} ${region} ${month}`;
}

/** A row that stray rows brought again counts once. */
async function countRows(
  engine: Engine,
  dataset: DatasetName,
  months: readonly Taken[],
  files: readonly string[],
): Promise<{ key: string; before: number; now: number }[]> {
  const { key, period } = datasetNamed(dataset);
  if (files.length === 0 || period === undefined) return [];
  await engine.run(
    'create or replace temp table taken_month (key varchar, region varchar, month date, batch varchar, is_own boolean)',
  );
  await engine.append(
    'taken_month',
    months.flatMap((one) =>
      [one.own.batch, ...one.replaces].map((batch, i) => [keyOf(one), one.region, one.month, batch, i === 0]),
    ),
  );
  const columns = [...new Set(['region_code', period, ...key])].map(named).join(', ');
  return await engine.rows(`
    select key, count(*) filter (not is_own) as before, count(*) filter (is_own) as now
    from (select distinct taken.key, taken.is_own, ${key.map((name, i) => `own.${named(name)} as key_${i}`).join(', ')}
      from (${singleBatch(files, columns)}) as own
      join taken_month as taken on taken.batch = own.batch_id and taken.region = own.region_code
        and taken.month = cast(date_trunc('month', own.${named(period)}) as date)) as once
    group by key`);
}

const sentence: Label = {
  zh: '代替批次 {batches}：{months}',
  en: 'replaces batch {batches}: {months}',
};
const monthly: Label = {
  zh: '{place}，原{before}行，现{now}行',
  en: '{place}, {before} {before:row|rows} before, {now} now',
};
const further: Label = {
  zh: '另有{count}个县月，原共{before}行，现共{now}行',
  en: '{count} {count:county-month|county-months} more, {before} {before:row|rows} before, {now} now',
};

/** A sentence for each batch that months were taken from; those that lose most rows come first, `most` of them by name. */
export function replacedWords(months: readonly ReplacedMonth[], most = Number.POSITIVE_INFINITY): Label[] {
  const groups = Map.groupBy(months, ({ replaces }) => replaces.join(' '));
  return [...groups.values()].map((group) => {
    const byLoss = group.toSorted((a, b) => b.before - b.now - (a.before - a.now));
    const rest = byLoss.slice(most);
    const sum = (count: 'before' | 'now') => rest.reduce((total, one) => total + one[count], 0);
    const more = { count: rest.length, before: sum('before'), now: sum('now') };
    const told = [
      ...byLoss.slice(0, most).map((one) => monthWords(one)),
      ...(rest.length > 0 ? [filled(further, more)] : []),
    ];
    const batches = group[0]!.replaces;
    return {
      zh: filled(sentence, { batches: batches.join('、'), months: told.map(({ zh }) => zh).join('；') }).zh,
      en: filled(sentence, { batches: batches.join(', '), months: told.map(({ en }) => en).join('; ') }).en,
    };
  });
}

function monthWords({ before, now, ...own }: ReplacedMonth): Label {
  const place = placeWords(own);
  return {
    zh: filled(monthly, { place: place.zh, before, now }).zh,
    en: filled(monthly, { place: place.en, before, now }).en,
  };
}

/** A county's month as people write it. */
export function placeWords({ county, month }: Pick<ReplacedMonth, 'county' | 'month'>): Label {
  const [year, number] = month.split('-').map(Number);
  return { zh: `${county}${year}年${number}月`, en: `${county} ${month.slice(0, 7)}` };
}
