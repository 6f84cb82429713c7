import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { batchFolder, readReceipts } from '../../sql/sources/batch.ts';
import { damageOf } from '../../sql/sources/file-digest.ts';
import { TestHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const header = ['隐患编号', '区县', '项目编码', '发现日期', '隐患等级', '隐患类别', '整改期限'];
const hazard = (id: string, month: string, due = `2022-${month}-09`) => [
  id,
  '青岚区',
  'G1',
  `2022-${month}-03`,
  '一般',
  '脚手架',
  due,
];
const sheetOf = (rows: readonly string[][]) =>
  `<sheetData>${[header, ...rows].map((row, i) => rowXml(i + 1, row)).join('')}</sheetData>`;

const sent = {
  'a.xlsx': zipOf(
    workbookParts([
      { name: '四月', xml: sheetOf([hazard('A1', '04'), hazard('A2', '04', '月底')]) },
      { name: '五月', xml: sheetOf([hazard('A3', '05')]) },
    ]),
  ),
};
const receivedAt = '2022-06-01T00:00:00.000Z';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anzhu-kill-'));
  await mkdir(join(folder, 'sent'));
  for (const [name, content] of Object.entries(sent)) await writeFile(join(folder, 'sent', name), content);
  await writeFile(join(folder, 'regions.csv'), '代码,名称\n990100,安澜市\n990101,青岚区\n');
  await ingest(join(folder, 'home'), [join(folder, 'regions.csv')], { receivedAt });
});

afterAll(() => rm(folder, { recursive: true }));

async function copyOfHome(name: string): Promise<TestHome> {
  await cp(join(folder, 'home'), join(folder, name, 'home'), { recursive: true });
  return new TestHome(join(folder, name));
}

/** Takes the files in a process of its own that dies at the n-th change it makes; tells how it ended and how many it made. */
async function takeAndDie(home: TestHome, dieAt: number) {
  const preload = pathToFileURL(join(import.meta.dirname, 'die-at-change.ts')).href;
  const child = spawn(
    process.execPath,
    [
      `--import=${preload}`,
      join(import.meta.dirname, 'take.ts'),
      home.path,
      join(folder, 'sent'),
      receivedAt,
    ],
    { env: { ...process.env, ANZHU_DIE_AT: String(dieAt) }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const said = text(child.stdout);
  const signal = await new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_, own) => resolve(own)),
  );
  return { signal, changes: Number(await said) };
}

/** Every file of the home with a digest of its bytes, and the names of the vault's. */
async function everything(home: TestHome): Promise<string[]> {
  const files = Object.entries(await home.contents()).map(
    ([name, bytes]) => `${name} ${hash('sha256', bytes)}`,
  );
  return [...files, ...(await readdir(join(home.path, 'vault'), { recursive: true }))].sort();
}

test('killed at any step, which is any change it makes to the disk, ingest leaves only whole batches, and the next run makes up for it', async () => {
  const undisturbed = await copyOfHome('undisturbed');
  const { signal, changes } = await takeAndDie(undisturbed, 0);
  expect(signal).toBeNull();
  expect(changes).toBeGreaterThan(30);
  const expected = await everything(undisturbed);
  expect(await undisturbed.receipts()).toHaveLength(3);

  for (let at = 1; at <= changes; at++) {
    await using home = await copyOfHome(`killed-at-${at}`);
    expect((await takeAndDie(home, at)).signal, `change ${at}`).toBe('SIGKILL');
    for (const { batch, dataset, files } of await readReceipts(home.path)) {
      for (const [name, digest] of Object.entries(files)) {
        const damage = await damageOf(join(batchFolder(home.path, dataset, batch), name), digest);
        expect(damage, `change ${at}: ${name}`).toBeNull();
      }
    }
    const { files } = await ingest(home.path, [join(folder, 'sent')], { receivedAt });
    expect(files.map(({ fault }) => fault)).toEqual([undefined]);
    expect(await everything(home), `change ${at}`).toEqual(expected);
  }
}, 600_000);
