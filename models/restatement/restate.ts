import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../sql/engine/index.ts';
import { creation, type Indicator, indicators, models } from '../../sql/index.ts';
import { batchFolder, type Receipt, readReceipts } from '../../sql/sources/batch.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { IndicatorFacts, Period } from '../answer.ts';
import { type Compact, soundCompacts } from '../compact/contents.ts';
import { factsOf } from '../facts.ts';
import { graphOf, reached } from '../graph/graph.ts';
import { codeOf } from '../graph/model-code.ts';
import { homePaths } from '../home.ts';
import { loadSources, sourceColumns } from '../load-sources.ts';
import { currentRelease, openRelease, type Release } from '../release.ts';
import { noneOf, reportedSums, type Sum, type Units, unitsOf } from './headline-sums.ts';
import { type Published, readPublished } from './published.ts';
import { stagesBetween } from './stages.ts';

/** A headline that changed between two releases, and by how much for each cause: the four add up to the change. Sums are whole numbers. */
export interface Restated {
  readonly indicator: IndicatorFacts;
  /** The sums divided by these are in the units of the figure. */
  readonly units: Units;
  readonly region: string;
  readonly period: Period;
  /** Null where nothing was reported. */
  readonly before: Sum | null;
  readonly after: Sum | null;
  /** Another definition or another version of the models. */
  readonly definition: Sum;
  readonly withdrawals: Sum;
  /** All that became other in a county's month that had been reported: rows changed, gone and new; see `stagesBetween`. */
  readonly corrections: Sum;
  /** Rows of a month that its county had not reported when the earlier release was built. */
  readonly late: Sum;
}

/** `region indicator` to its sums. */
type Sums = ReadonlyMap<string, Sum>;

/**
 * What became of every headline of an earlier release, for its own period, in a later one, and why. Between the two stand
 * the models of today over the batches of each stage, so that nothing is left over. An indicator that is gone is left out.
 * Errors: RELEASE_UNKNOWN, RELEASES_SWAPPED, RELEASE_MISSING, RELEASE_DAMAGED, BATCH_DAMAGED.
 */
export async function restate(home: string, earlier: string, later: string): Promise<Restated[]> {
  await using release = await openRelease(home, later);
  const published = await readPublished(home, earlier);
  const { manifest } = release;
  // A release that readers were given again is the later one, however old.
  const isLast = manifest.id === (await currentRelease(home));
  if (published.builtAt > manifest.builtAt && !isLast) {
    throw new Fault('RELEASES_SWAPPED', { earlier: published.id, later: manifest.id });
  }
  const known = indicators.filter(({ name }) => published.values.some(({ indicator }) => indicator === name));
  const city = release.manifest.city.code;
  const periodOf = ({ name }: Indicator): Period => {
    const { from, to } = published.values.find(({ indicator }) => indicator === name)!;
    return { from, to };
  };
  const ask = (engine: Engine) => sumsOf(engine, known, periodOf, city);
  const causes = await sumsByCause(home, { published, release, ask });
  return known.flatMap((indicator) =>
    published.values
      .filter((value) => value.indicator === indicator.name)
      .flatMap(({ region }) => {
        const told = (sums: Sums) => sums.get(`${region} ${indicator.name}`) ?? null;
        const [first, last] = [told(causes.at(0)!), told(causes.at(-1)!)];
        const [x0, x1, x2, x3, x4, x5] = causes.map((sums) => told(sums) ?? noneOf(indicator)) as [
          Sum,
          Sum,
          Sum,
          Sum,
          Sum,
          Sum,
        ];
        const parts = {
          definition: plus(minus(x1, x0), minus(x5, x4)),
          withdrawals: minus(x2, x1),
          corrections: minus(x3, x2),
          late: minus(x4, x3),
        };
        if (Object.values(parts).every(isNothing)) return [];
        return [
          {
            indicator: factsOf(indicator),
            units: unitsOf(indicator, periodOf(indicator)),
            region,
            period: periodOf(indicator),
            before: first,
            after: last,
            ...parts,
          },
        ];
      }),
  );
}

interface Asked {
  readonly published: Published;
  readonly release: Release;
  readonly ask: (engine: Engine) => Promise<Sums>;
}

/**
 * The sums as published; by the models of today over the batches of then; without what was withdrawn; with corrections;
 * with everything; and as the later release has them. A stage that changes nothing is not built again.
 */
async function sumsByCause(home: string, { published, release, ask }: Asked): Promise<Sums[]> {
  const receipts = await readReceipts(home);
  const of = (batches: readonly string[]) => {
    const wanted = new Set(batches);
    return receipts.filter(({ batch }) => wanted.has(batch));
  };
  const stages = stagesBetween({
    before: of(published.batches),
    lastReceived: published.lastReceived,
    after: of(release.manifest.batches),
  });
  const then = new Map(
    published.values.flatMap(({ region, indicator: name, numerator, denominator }) => {
      const indicator = indicators.find((one) => one.name === name);
      if (indicator === undefined || numerator === null) return [];
      const sum = {
        numerator: Math.round(numerator * indicator.divisor),
        denominator: noneOf(indicator).denominator === null ? null : (denominator ?? 0),
      };
      return [[`${region} ${name}`, sum] as const];
    }),
  );
  const now = await ask(release.engine);
  const isOfToday = models.every((model) => release.manifest.tables[model.name]?.code === codeOf(model));
  const compacts = await soundCompacts(home);
  const built = new Map<string, Sums>();
  const sums = async (stage: readonly Receipt[]): Promise<Sums> => {
    const key = stageKey(stage);
    if (isOfToday && key === stageKey(stages.after)) return now;
    const found = built.get(key) ?? (await sumsOver(home, { receipts: stage, compacts }, ask));
    built.set(key, found);
    return found;
  };
  return [
    then,
    await sums(stages.before),
    await sums(stages.withdrawn),
    await sums(stages.corrected),
    await sums(stages.after),
    now,
  ];
}

function stageKey(stage: readonly Receipt[]): string {
  return JSON.stringify(stage.map(({ dataset, batch, coverage }) => [dataset, batch, coverage]));
}

interface Stage {
  readonly receipts: readonly Receipt[];
  readonly compacts: readonly Compact[];
}

/**
 * Builds what the headlines need over a set of batches, in a file thrown away: outside the home, where builds and
 * collections of garbage clear away what they do not know.
 */
async function sumsOver(home: string, { receipts, compacts }: Stage, ask: Asked['ask']): Promise<Sums> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-restated-'));
  try {
    await using engine = await openEngine(join(folder, 'stage.duckdb'), {
      folders: [homePaths.batches(home), homePaths.compact(home)],
      temporary: join(folder, 'temporary'),
      memory: '4GB',
    });
    const needed = reached(graphOf().parents, ['src_batch', ...indicators.flatMap(martsOf)]);
    await loadSources(
      engine,
      { receipts, compacts, folderOf: ({ dataset, batch }) => batchFolder(home, dataset, batch) },
      { there: new Set([...sourceColumns.keys()].filter((table) => !needed.has(table))) },
    );
    for (const model of models.filter(({ name }) => needed.has(name))) {
      await engine.run(creation(model));
    }
    return await ask(engine);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The marts that hold an indicator's sums. */
function martsOf({ mart, exposure }: Indicator): string[] {
  return [mart.name, ...(exposure ? [exposure.mart.name] : [])];
}

async function sumsOf(
  engine: Engine,
  known: readonly Indicator[],
  periodOf: (indicator: Indicator) => Period,
  city: string,
): Promise<Sums> {
  const found = await reportedSums(engine, known, periodOf, city);
  return new Map(
    [...found].flatMap(([indicator, sums]) =>
      [...sums].map(([region, sum]) => [`${region} ${indicator}`, sum] as const),
    ),
  );
}

const isNothing = ({ numerator, denominator }: Sum) => numerator === 0 && (denominator ?? 0) === 0;

function minus(one: Sum, other: Sum): Sum {
  return {
    numerator: one.numerator - other.numerator,
    denominator: one.denominator === null ? null : one.denominator - (other.denominator ?? 0),
  };
}

function plus(one: Sum, other: Sum): Sum {
  return {
    numerator: one.numerator + other.numerator,
    denominator: one.denominator === null ? null : one.denominator + (other.denominator ?? 0),
  };
}
