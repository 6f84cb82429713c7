import { modelCases } from '../../sql/cases/index.ts';
import { openEngine } from '../../sql/engine/index.ts';
import type { Model } from '../../sql/index.ts';
import type { ModelCase } from '../../sql/model/case.ts';
import { analysisCases } from '../analyses/cases/index.ts';
import { tables } from '../analyses/index.ts';
import { createEmpty } from './fill.ts';
import { fillSamples, type Probed, probeDoubled, probeEmpty, probeGrain, probeShuffled } from './probe.ts';
import { type CaseTried, tryCase } from './try-cases.ts';
import { type CheckTried, tryChecks } from './try-checks.ts';

export interface ModelTried {
  readonly model: string;
  readonly cases: readonly CaseTried[];
  readonly checks: readonly CheckTried[];
  readonly probes: readonly Probed[];
  readonly passed: boolean;
}

export interface Trial {
  /** The product's own where nothing is said. */
  readonly cases?: readonly ModelCase[];
  /** Names; all where nothing is said. */
  readonly wanted?: ReadonlySet<string>;
  readonly graph?: readonly Model[];
  readonly onTried?: (tried: ModelTried) => void;
}

/**
 * Tries models without any home: their unit tests; one violation for each check; and for each model no rows, its
 * grain over sample rows, shuffled rows and doubled rows.
 */
export async function tryModels({
  cases = [...modelCases, ...analysisCases],
  wanted,
  graph = tables,
  onTried,
}: Trial): Promise<ModelTried[]> {
  await using empty = await openEngine(':memory:');
  await createEmpty(empty, graph);
  await using filled = await openEngine(':memory:');
  await createEmpty(filled, graph);
  await fillSamples(filled, graph);
  const tried: ModelTried[] = [];
  for (const model of graph.filter(({ name }) => wanted === undefined || wanted.has(name))) {
    const own: CaseTried[] = [];
    for (const one of cases.filter((one) => one.model === model)) own.push(await tryCase(empty, one));
    const checks = await tryChecks(empty, model);
    const probes = [
      await probeEmpty(empty, model),
      await probeGrain(filled, model),
      await probeShuffled(filled, model),
      ...(await probeDoubled(filled, model, graph)),
    ];
    const passed =
      own.every(({ missing, surplus }) => missing.length + surplus.length === 0) &&
      checks.every(({ canFail }) => canFail) &&
      probes.every(({ outcome }) => outcome !== 'broken');
    const one = { model: model.name, cases: own, checks, probes, passed };
    tried.push(one);
    onTried?.(one);
  }
  return tried;
}
