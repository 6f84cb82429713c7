import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine } from '../../sql/engine/index.ts';
import { digestOf } from '../../sql/sources/file-digest.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { Fault } from '../../sql/words/fault.ts';
import { tables } from '../analyses/index.ts';
import { namedCompacts } from '../compact/contents.ts';
import { graphOf } from '../graph/graph.ts';
import { besides, homePaths, releaseFiles } from '../home.ts';
import { type Inputs, readInputs } from '../inputs.ts';
import type { Manifest } from '../manifest.ts';
import type { Sources } from '../row-files.ts';
import { readKept, writeMade } from '../skip/kept.ts';
import { makeTables, type TableMade } from '../skip/make-tables.ts';
import { planBuild } from '../skip/plan-build.ts';
import { beginWith } from '../skip/take-over.ts';
import type { BuildPlaces } from './build-in-child.ts';
import { asChild } from './run-child.ts';

const namedAtMost = 10;

type Tell = (made: TableMade) => void;

/** Builds a release as its order says, the one argument, in JSON; its manifest is written last. */
async function buildRelease(places: BuildPlaces, tell: Tell): Promise<void> {
  const { home, folder, compacts = [] } = places;
  const inputs = { ...(await readInputs(home, places)), compacts: await namedCompacts(home, compacts) };
  const facts = await buildWarehouse(places, inputs, tell);
  // Only a closed file has its last byte.
  const warehouse = await digestOf(join(folder, releaseFiles.warehouse));
  const manifest: Manifest = { ...facts, warehouse };
  await writeFile(join(folder, releaseFiles.manifest), sealed(manifest));
}

async function buildWarehouse(
  { home, folder, pending, kept, full = false, selected, isTrial = false }: BuildPlaces,
  inputs: Inputs & Sources,
  tell: Tell,
): Promise<Omit<Manifest, 'warehouse'>> {
  const { engine: engineName, relations } = inputs;
  const plan = planBuild({
    relations,
    parents: graphOf().parents,
    engine: engineName,
    kept: await Promise.all((kept ?? []).map(readKept)),
    full,
    selected: selected ? new Set(selected) : null,
    isTrial,
  });
  const base = await beginWith(plan, folder);
  await using engine = await openEngine(join(folder, releaseFiles.warehouse), {
    folders: [
      homePaths.compact(home),
      ...[home, ...(pending === undefined ? [] : [pending])].map(homePaths.batches),
      ...(kept ?? []).map((one) => one.folder),
    ],
    temporary: join(folder, besides.temporary),
    memory: '3GB',
  });
  const made = await makeTables(engine, {
    models: tables,
    inputs,
    plan,
    base,
    onMade: async (made, all) => {
      await writeMade(folder, { engine: engineName, tables: all });
      tell(made);
    },
  });
  if (plan.behind.length > 0 && !isTrial) throw behind(plan.behind);
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
    tables: made,
    checks: tables.flatMap((model) =>
      model.checks.map((check) => ({ model: model.name, check: check.name })),
    ),
    firstMonth: moment?.first_month ?? null,
    complete: moment?.is_complete ?? false,
  };
}

function behind(models: readonly string[]): Fault {
  const shown = models.slice(0, namedAtMost).join(', ');
  return new Fault('BUILD_BEHIND', {
    count: models.length,
    models: models.length > namedAtMost ? `${shown}, …` : shown,
  });
}

const [order = ''] = process.argv.slice(2);
const places: BuildPlaces = JSON.parse(order);
await asChild<TableMade>(places.folder, (tell) => buildRelease(places, tell));
