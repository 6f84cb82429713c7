import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type BuildOptions, build, type Manifest, type TableMade } from '../../../models/index.ts';
import { sealed } from '../../../sql/sources/sealed.ts';
import { freshHome, type TestHome } from '../../ingest/home.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';

/** A county's hazards of a month of 2022. */
export function hazards(month: number, ...ids: readonly string[]): string {
  const rows = ids.map((id) => `${id},青岚区,G1,2022-0${month}-03,一般,脚手架,2022-0${month}-09`);
  return [`青岚区2022年${month}月隐患台账`, header, ...rows, ''].join('\n');
}

/** Before each test a copy of a home with two hazards of April and a release of them, which is built once. */
export function withCopies(use: (copy: TestHome, first: Manifest) => void): void {
  let built: { readonly home: TestHome; readonly first: Manifest };
  let copy: TestHome;
  beforeAll(async () => {
    const home = await freshHome();
    await home.take({ 'a.csv': hazards(4, 'A', 'B') });
    built = { home, first: (await build(home.path)).release };
  });
  beforeEach(async () => {
    copy = await freshHome(false);
    await cp(built.home.path, copy.path, { recursive: true });
    use(copy, built.first);
  });
  afterEach(() => copy[Symbol.asyncDispose]());
  afterAll(() => built.home[Symbol.asyncDispose]());
}

/** What a build made, by table. */
export async function made(home: TestHome, options: BuildOptions): Promise<Map<string, TableMade>> {
  const found = new Map<string, TableMade>();
  await build(home.path, {
    ...options,
    onProgress: (event) => {
      if (event.step === 'model') found.set(event.made.table, event.made);
    },
  });
  return found;
}

export async function releases(home: TestHome): Promise<string[]> {
  return (await readdir(join(home.path, 'releases'))).sort();
}

export function folderOf(home: TestHome, { id }: Manifest): string {
  return join(home.path, 'releases', id);
}

/** Puts another manifest, as well sealed, in the place of a release's. */
export async function changeManifest(
  home: TestHome,
  release: Manifest,
  change: (manifest: Manifest) => object,
): Promise<void> {
  const path = join(folderOf(home, release), 'manifest.json');
  const { seal: _, ...facts } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, sealed({ ...facts, ...change(facts) }));
}
