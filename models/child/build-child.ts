import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine } from '../../sql/engine/index.ts';
import { models } from '../../sql/index.ts';
import { datasetNames } from '../../sql/sources/datasets/index.ts';
import { digestOf } from '../../sql/sources/file-digest.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { buildModels, type ModelBuilt } from '../build-models.ts';
import { namedCompacts } from '../compact/contents.ts';
import { codeOf } from '../graph/model-code.ts';
import { homePaths, releaseFiles } from '../home.ts';
import { type Inputs, readInputs } from '../inputs.ts';
import { loadSources } from '../load-sources.ts';
import type { Manifest, TableFacts } from '../manifest.ts';
import type { Sources } from '../row-files.ts';
import type { BuildPlaces } from './build-in-child.ts';
import { asChild } from './run-child.ts';

const sourceTables = [
  'src_batch',
  'src_coverage',
  'src_reject',
  ...datasetNames.map((name) => `src_${name}`),
];

type Tell = (built: ModelBuilt) => void;

/** Builds a release as its order says, the one argument, in JSON; its manifest is written last. */
async function buildRelease({ home, folder, ...options }: BuildPlaces, onBuilt: Tell): Promise<void> {
  const { pending } = options;
  const inputs = await readInputs(home, options);
  const compacts = await namedCompacts(home, options.compacts ?? []);
  const facts = await buildWarehouse(
    [homePaths.compact(home), ...[home, ...(pending === undefined ? [] : [pending])].map(homePaths.batches)],
    folder,
    { ...inputs, compacts },
    onBuilt,
  );
  // Only a closed file has its last byte.
  const warehouse = await digestOf(join(folder, releaseFiles.warehouse));
  const manifest: Manifest = { ...facts, warehouse };
  await writeFile(join(folder, releaseFiles.manifest), sealed(manifest));
}

async function buildWarehouse(
  folders: readonly string[],
  folder: string,
  inputs: Inputs & Pick<Sources, 'compacts'>,
  onBuilt: Tell,
): Promise<Omit<Manifest, 'warehouse'>> {
  const times = new Map<string, number>();
  await using engine = await openEngine(join(folder, releaseFiles.warehouse), {
    folders,
    temporary: join(folder, 'temporary'),
    memory: '3GB',
  });
  const started = performance.now();
  await loadSources(engine, inputs);
  onBuilt({
    model: 'sources',
    rows: inputs.receipts.length,
    milliseconds: Math.round(performance.now() - started),
  });
  await buildModels(engine, models, (built) => {
    times.set(built.model, built.milliseconds);
    onBuilt(built);
  });
  const tables: Record<string, TableFacts> = {};
  for (const table of sourceTables) tables[table] = { ...(await engine.hashed(table)), milliseconds: 0 };
  for (const model of models) {
    const milliseconds = times.get(model.name) ?? 0;
    tables[model.name] = { ...(await engine.hashed(model.name)), milliseconds, code: codeOf(model) };
  }
  const [moment] = await engine.rows<{
    city_code: string;
    first_month: string | null;
    as_of_on: string | null;
    is_complete: boolean;
  }>('select city_code, first_month, as_of_on, is_complete from int_release__moment');
  const [city] = await engine.rows<{ region_name: string }>(
    'select region_name from dim_region where is_city',
  );
  const asOf = moment?.as_of_on ?? inputs.receipts.at(-1)?.receivedAt.slice(0, 10) ?? '';
  const name = city?.region_name ?? '';
  await engine.checkpoint();
  return {
    id: `${asOf.slice(0, 7)}-${inputs.fingerprint.slice(0, 12)}`,
    asOf,
    demo: inputs.demo,
    builtAt: new Date().toISOString(),
    city: { code: moment?.city_code ?? '', label: { zh: name, en: name } },
    fingerprint: inputs.fingerprint,
    engine: inputs.engine,
    batches: inputs.receipts.map((receipt) => receipt.batch),
    lastReceived: inputs.received.at(-1)?.sequence ?? 0,
    tables,
    checks: models.flatMap((model) =>
      model.checks.map((check) => ({ model: model.name, check: check.name })),
    ),
    firstMonth: moment?.first_month ?? null,
    complete: moment?.is_complete ?? false,
  };
}

const [order = ''] = process.argv.slice(2);
await asChild<ModelBuilt>((tell) => buildRelease(JSON.parse(order), tell));
