import { isView } from '../../sql/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { tables } from '../analyses/index.ts';
import { requireColumns, requireRules } from '../build-models.ts';
import { readdHeadlines } from '../readd.ts';
import { openReleaseFolder } from '../release.ts';
import { requireStillSound } from '../sound.ts';
import { asChild } from './run-child.ts';

export interface Verified {
  readonly tables: number;
  readonly checks: number;
  readonly headlines: number;
}

/**
 * Reads a built release as a stranger would: every table's hash, contract and checks again, every headline added up again.
 * One row for each grain was counted when a table was made, and a row too many has another hash.
 */
async function verifyRelease(folder: string, tell: (event: Verified) => void): Promise<void> {
  await using release = await openReleaseFolder(folder, { memory: '3GB' });
  const { manifest, engine } = release;
  await requireStillSound(folder, manifest);
  const modelNamed = new Map(tables.map((model) => [model.name, model]));
  // What a view shows follows from its words, in the file compared above, and from tables that are.
  const tablesMade = Object.entries(manifest.tables).filter(([name]) => !isView(name));
  for (const [table, facts] of tablesMade) {
    const model = modelNamed.get(table);
    if (model) await requireColumns(engine, model);
    const found = model ? await requireRules(engine, model, { grain: false }) : await engine.scanned(table);
    if (found.hash !== facts.hash || found.rows !== facts.rows) {
      throw new Fault('RELEASE_DAMAGED', { release: manifest.id, what: table });
    }
  }
  tell({
    tables: tablesMade.length,
    checks: manifest.checks.length,
    headlines: await readdHeadlines(release),
  });
}

const [folder = ''] = process.argv.slice(2);
await asChild<Verified>(folder, (tell) => verifyRelease(folder, tell));
