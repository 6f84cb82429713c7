import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import { homePaths } from '../home.ts';
import { readEntries } from '../record/ledger.ts';
import { sync } from '../replace-file.ts';
import type { PointsGiven } from './assessment.ts';

/** A paper that proves something said, under the name it came with. */
export interface Paper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The papers in files. Error FILE_UNREADABLE. */
export async function papersIn(files: readonly string[]): Promise<Paper[]> {
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file),
      bytes: await readFile(file).catch((error: unknown) => {
        throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
      }),
    })),
  );
}

/** Copies papers into the home under the SHA-256 of their bytes, each once. */
export async function keepPapers(home: string, papers: readonly Paper[]): Promise<PointsGiven['evidence']> {
  const kept: { name: string; sha256: string }[] = [];
  for (const { name, bytes } of papers) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = homePaths.evidence(home, sha256);
    await mkdir(dirname(path), { recursive: true });
    const to = await open(`${path}.next`, 'w', 0o400);
    await to.writeFile(bytes);
    await to.sync();
    await to.close();
    await rename(`${path}.next`, path);
    await sync(dirname(path));
    kept.push({ name, sha256 });
  }
  return kept;
}

/** The bytes of a paper that was kept. Error FILE_UNREADABLE. */
export async function paperKept(home: string, sha256: string): Promise<Uint8Array> {
  const [paper] = await papersIn([homePaths.evidence(home, sha256)]);
  return paper!.bytes;
}

/** Every paper that a ledger names. Error LEDGER_DAMAGED. */
export async function papersNamed(home: string): Promise<PointsGiven['evidence']> {
  const ledgers = await Promise.all(
    (['points', 'objections'] as const).map((ledger) =>
      readEntries<{ readonly evidence?: PointsGiven['evidence'] }>(home, ledger),
    ),
  );
  return ledgers.flat().flatMap(({ evidence }) => evidence ?? []);
}
