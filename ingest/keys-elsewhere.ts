import { join } from 'node:path';
import { type Engine, named, openEngine } from '../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { singleBatch } from '../sql/sources/batch-rows.ts';
import type { Dataset } from '../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed } from '../sql/sources/datasets/index.ts';
import { damageOf, type FileDigest } from '../sql/sources/file-digest.ts';
import { claimsInForce } from '../sql/sources/in-force.ts';
import { readWithdrawals, standingReceipts } from '../sql/sources/withdrawals.ts';
import { filled, type Label } from '../sql/words/label.ts';
import { currentRegions } from './coverage/regions.ts';
import type { Place } from './receive.ts';
import { placeWords } from './replaced-months.ts';

/** Rows of one county's month that stop counting because a batch brings their keys in another month. */
interface Displaced {
  readonly batch: string;
  readonly region: string;
  readonly month: string;
  readonly count: number;
  /** The first of them. */
  readonly keys: readonly string[];
}

const namedKeys = 3;
const namedMonths = 6;

const takesOut: Label = {
  zh: '有{count}行的编号此前已用于其他月份：{places}。同一区县的同一编号只计最后报送的一行，原来那些月份的行不再计入。若是另一项，请另编号后重新报送；若是更正日期，无需处理',
  en: '{count} {count:row has a key|rows have keys} that other months use: {places}. Of rows of a county with the same key only the last received counts, and those of the other months no longer do. If they are different things, number these anew and send the file again; if only the date was corrected, nothing need be done',
};
const ofMonth: Label = { zh: '{place}{count}行（{keys}）', en: '{place}, {count} ({keys})' };

/** Whether the key of a dataset that replaces months does not say the month, so that a number begun anew meets its older self. */
export function keysCrossMonths({ key, period, replaces, columns }: Dataset): boolean {
  const isMonthly = replaces === 'county-month' && period !== undefined && !key.includes(period);
  return isMonthly && columns.region_code?.kind === 'region';
}

/**
 * A sentence for each of `fresh` whose rows take rows of other months of their county out of what counts: a county may
 * begin its numbers anew each month. Months that are reported anew lose nothing by it, and a correction may move a day.
 * `standing` holds `fresh` too, in order of receipt; only the batches of their own counties are read.
 */
export async function keysElsewhere(
  { home, into }: Place,
  fresh: readonly Receipt[],
  standing: readonly Receipt[],
): Promise<ReadonlyMap<string, readonly Label[]>> {
  const own = fresh.filter((one) => !one.corrects && keysCrossMonths(datasetNamed(one.dataset)));
  const wanted = [...Map.groupBy(own, ({ dataset }) => dataset)].flatMap(([dataset, batches]) => {
    const claims = sharedClaims(batches, standing);
    return claims.length === 0 ? [] : [{ dataset, batches, claims }];
  });
  if (wanted.length === 0) return new Map();
  const isFresh = new Set(fresh);
  const fileOf = (one: Receipt) =>
    join(batchFolder(isFresh.has(one) ? into : home, one.dataset, one.batch), batchFiles.accepted);
  await using engine = await openEngine(':memory:', { folders: [home] });
  const found: Displaced[] = [];
  for (const { dataset, batches, claims } of wanted) {
    const claiming = new Set(claims.map(({ batch }) => batch));
    const accepted = standing.flatMap((one) => {
      const digest = one.files[batchFiles.accepted];
      return one.dataset === dataset && claiming.has(one.batch) && digest
        ? [{ path: fileOf(one), digest }]
        : [];
    });
    await fillTables(engine, batches, claims, standing);
    if (accepted.length > 0)
      found.push(
        ...(await readable(
          () =>
            displaced(
              engine,
              dataset,
              accepted.map(({ path }) => path),
            ),
          accepted,
        )),
      );
  }
  if (found.length === 0) return new Map();
  const regions = await currentRegions(engine, [home, into], standing);
  const nameOf = (region: string) => regions?.nameOf(region) ?? region;
  return new Map(
    [...Map.groupBy(found, ({ batch }) => batch)].map(([batch, months]) => [batch, [words(months, nameOf)]]),
  );
}

/** Nothing where a file it reads is damaged, which the next build tells: what came in now is whole all the same. */
async function readable<T>(
  read: () => Promise<T[]>,
  files: readonly { readonly path: string; readonly digest: FileDigest }[],
): Promise<T[]> {
  try {
    return await read();
  } catch (error) {
    const damages = await Promise.all(files.map(({ path, digest }) => damageOf(path, digest)));
    if (damages.every((damage) => damage === null)) throw error;
    return [];
  }
}

/** The same of a batch of the home; nothing of one that was withdrawn. */
export async function keysElsewhereOf(home: string, batch: string): Promise<readonly Label[]> {
  const standing = standingReceipts(await readReceipts(home), await readWithdrawals(home));
  const own = standing.filter((one) => one.batch === batch);
  return [...(await keysElsewhere({ home, into: home }, own, standing)).values()].flat();
}

/** What stands for the counties of `own`, where another batch stands there too: no batch has a key twice. */
function sharedClaims(own: readonly Receipt[], standing: readonly Receipt[]) {
  const batches = new Set(own.map(({ batch }) => batch));
  const counties = new Set(own.flatMap(({ coverage }) => coverage.map(({ region }) => region)));
  const near = standing.filter(
    ({ dataset, coverage }) =>
      dataset === own[0]!.dataset && coverage.some(({ region }) => counties.has(region)),
  );
  const byCounty = Map.groupBy(claimsInForce(near).flat(), ({ region }) => region);
  return [...byCounty.values()]
    .filter((claims) => claims.some(({ batch }) => batches.has(batch)))
    .filter((claims) => new Set(claims.map(({ batch }) => batch)).size > 1)
    .flat();
}

async function fillTables(
  engine: Engine,
  own: readonly Receipt[],
  claims: ReturnType<typeof sharedClaims>,
  standing: readonly Receipt[],
): Promise<void> {
  const sequences = new Map(standing.map(({ batch, sequence }) => [batch, sequence]));
  await engine.run('create or replace temp table own_batch (batch varchar)');
  await engine.append(
    'own_batch',
    own.map(({ batch }) => [batch]),
  );
  await engine.run(
    'create or replace temp table claimed (region varchar, month date, batch varchar, sequence bigint)',
  );
  await engine.append(
    'claimed',
    claims.map(({ region, month, batch }) => [region, month, batch, sequences.get(batch)!]),
  );
}

async function displaced(
  engine: Engine,
  dataset: DatasetName,
  files: readonly string[],
): Promise<Displaced[]> {
  const { key, period } = datasetNamed(dataset);
  const columns = [...new Set(['region_code', period!, ...key])].map(named).join(', ');
  const found = await engine.rows<Omit<Displaced, 'keys'> & { keys: string }>(`
    with stood as (
      select claimed.*, concat_ws(' ', ${key.map((name) => `rows.${named(name)}`).join(', ')}) as key_text
      from (${singleBatch(files, columns)}) as rows
      join claimed on claimed.batch = rows.batch_id and claimed.region = rows.region_code
        and claimed.month = cast(date_trunc('month', rows.${named(period!)}) as date)
    ), last as (
      select region, key_text, arg_max(batch, sequence) as batch, arg_max(month, sequence) as month
      from stood group by region, key_text having min(month) < max(month)
    )
    select last.batch, region, stood.month, count(distinct key_text) as count,
      to_json(list_slice(list_sort(list(distinct key_text)), 1, ${namedKeys}))::varchar as keys
    from last join stood using (region, key_text)
    where stood.month <> last.month and last.batch in (select batch from own_batch)
    group by all order by last.batch, region, stood.month`);
  return found.map((one) => ({ ...one, keys: JSON.parse(one.keys) }));
}

function words(months: readonly Displaced[], nameOf: (region: string) => string): Label {
  const told = months.slice(0, namedMonths).map(({ region, month, count, keys }) => {
    const place = placeWords({ county: nameOf(region), month });
    const more = count > keys.length ? ' …' : '';
    return {
      zh: filled(ofMonth, { place: place.zh, count, keys: keys.join('、') + more }).zh,
      en: filled(ofMonth, { place: place.en, count, keys: keys.join(', ') + more }).en,
    };
  });
  const more = months.length > told.length ? ' …' : '';
  const count = months.reduce((sum, one) => sum + one.count, 0);
  return {
    zh: filled(takesOut, { count, places: told.map(({ zh }) => zh).join('；') + more }).zh,
    en: filled(takesOut, { count, places: told.map(({ en }) => en).join('; ') + more }).en,
  };
}
