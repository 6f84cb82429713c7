import { createHash } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import { homePaths } from '../home.ts';
import { sync } from '../replace-file.ts';

/** What is kept for ever beside the releases: nothing in it is ever changed or taken away, only added to. */
export type LedgerName = 'points' | 'freezes' | 'objections' | 'actions' | 'plans';

/** What every entry says of itself. */
export interface Entry {
  /** Of its instant and its content: the same in every copy of the home. */
  readonly id: string;
  /** Instant, UTC. */
  readonly at: string;
  /** Who says so. */
  readonly by: string;
}

/** Adds an entry, whole or not at all. Error QUESTION_INVALID where nobody says who. */
export async function addEntry<T extends object>(
  home: string,
  ledger: LedgerName,
  by: string,
  entry: T,
): Promise<T & Entry> {
  if (by.trim() === '')
    throw new Fault('QUESTION_INVALID', {
      name: 'by',
      found: by,
      expected: { zh: '经办人姓名或单位', en: 'the name of who does it' },
    });
  const folder = homePaths.ledger(home, ledger);
  await mkdir(folder, { recursive: true });
  const at = await laterThanAll(folder);
  const said = { at, by: by.trim(), ...entry };
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 8);
  const whole = { id: `${instantPart(at)}-${digest}`, ...said };
  const next = join(folder, `.${whole.id}.next`);
  const file = await open(next, 'wx');
  await file.writeFile(`${JSON.stringify(whole)}\n`);
  await file.sync();
  await file.close();
  // A link is refused where the name is taken: no entry is ever written over.
  await link(next, join(folder, `${whole.id}.json`));
  await unlink(next);
  await sync(folder);
  return whole;
}

/** Now, or a millisecond after the last entry: their order is that of their instants. */
async function laterThanAll(folder: string): Promise<string> {
  const last = (await namesIn(folder)).at(-1);
  const now = new Date().toISOString();
  if (last === undefined || instantPart(now) > last.split('-')[0]!) return now;
  const { at } = JSON.parse(await readFile(join(folder, last), 'utf8')) as Entry;
  return new Date(Date.parse(at) + 1).toISOString();
}

const instantPart = (at: string) => at.replace(/[-:.]/gu, '');

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /^[^.].*\.json$/u.test(name)).sort();
}

/** Every entry, oldest first. Error LEDGER_DAMAGED, naming the file. */
export async function readEntries<T extends object>(
  home: string,
  ledger: LedgerName,
): Promise<(T & Entry)[]> {
  const folder = homePaths.ledger(home, ledger);
  return Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const file = join(folder, name);
      try {
        return JSON.parse(await readFile(file, 'utf8')) as T & Entry;
      } catch (error) {
        throw new Fault('LEDGER_DAMAGED', { file, reason: systemReason(error) });
      }
    }),
  );
}
