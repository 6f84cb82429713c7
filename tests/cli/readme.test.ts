import { execFile } from 'node:child_process';
import { access, cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { anzhu } from './anzhu.ts';
import { argumentsOf, commandsOf } from './documented-commands.ts';
import { freshFolder } from './fresh-folder.ts';
import { writeTinyCity } from './tiny-city.ts';

const root = join(import.meta.dirname, '..', '..');

/** Of the hundreds of demo files ten are enough here: the journey takes the demo city through every step. */
async function putInPlaceOf(folder: string, files: string): Promise<void> {
  expect((await readdir(folder)).length).toBeGreaterThan(5);
  await rm(folder, { recursive: true });
  await cp(files, folder, { recursive: true });
}

describe('the READMEs', () => {
  test('name the same commands, the two of a newcomer first', async () => {
    const english = await commandsOf('README.md');
    expect(english.slice(0, 2)).toEqual(['npm install && npm start', 'npm test']);
    expect(await commandsOf('README.zh-CN.md')).toEqual(english);
  });

  test.each(['README.md', 'README.zh-CN.md'])(
    '%s stays within 150 lines and links to what is there',
    async (file) => {
      const text = await readFile(join(root, file), 'utf8');
      expect(text.split('\n').length).toBeLessThanOrEqual(150);
      for (const [, link] of text.matchAll(/\]\(([^)]+)\)/g)) await access(join(root, link ?? ''));
    },
  );

  test('have every anzhu command line run as written, one after the other', async () => {
    const folder = await freshFolder();
    const lines = (await commandsOf('README.md')).filter((line) => line.startsWith('npx anzhu'));
    expect(lines.length).toBeGreaterThan(5);
    const { files } = await writeTinyCity();
    for (const line of lines) {
      const { exit, stdout, stderr } = await anzhu(argumentsOf(line).slice(2), {}, folder);
      // `goals` may well find one missed.
      expect(line.endsWith('goals') ? [0, 1] : [0], `${line}\n${stderr}`).toContain(exit);
      expect(stdout).not.toBe('');
      if (line.includes(' demo ')) await putInPlaceOf(join(folder, 'data', 'demo', 'files'), files);
      if (/ (ask|explain|goals|releases)\b/.test(line)) expect(stdout, line).toContain('demo data');
    }
  });

  test('are right that npx opens the door, with the Node that npm brought', async () => {
    const { stdout } = await promisify(execFile)('npx', ['anzhu', '--lang', 'en', '--json', 'doctor'], {
      cwd: root,
    });
    const { findings } = JSON.parse(stdout);
    expect(findings[0]).toMatchObject({ check: 'node', status: 'ok' });
  });
});
