import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { told } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';

const launcher = join(import.meta.dirname, '..', '..', 'cli', 'launch.js');
const pretending = (version: string) => [
  '--import',
  `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`,
];

test('a Node that cannot read TypeScript hands over to the one that npm brought', async () => {
  const { exit, stdout } = await told([...pretending('20.20.2'), launcher, '--version']);
  expect([exit, stdout]).toEqual([0, '0.1.0\n']);
});

test('where npm brought none it says so in both languages and exits 3', async () => {
  const alone = join(await freshFolder(), 'launch.js');
  await copyFile(launcher, alone);
  const { exit, stdout, stderr } = await told([...pretending('20.20.2'), alone, '--help']);
  expect([exit, stdout]).toEqual([3, '']);
  expect(stderr).toMatch(
    /^NODE_TOO_OLD {2}Node 20\.20\.2 < 22\.18 → .*npm install.*Node 24；run .*install Node 24\n$/u,
  );
});

test('a Node that can opens the door', async () => {
  const { exit, stdout } = await told([launcher, '--version']);
  expect([exit, stdout]).toEqual([0, '0.1.0\n']);
});
