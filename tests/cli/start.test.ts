import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { homeStage } from '../../cli/serving/home-stage.ts';
import { cutShort, flipByte } from '../damaged.ts';
import { anzhu } from './anzhu.ts';
import { freePort } from './free-port.ts';
import { freshFolder } from './fresh-folder.ts';
import { writeTinyCity } from './tiny-city.ts';

const entry = join(import.meta.dirname, '..', '..', 'cli', 'start.ts');

interface Started {
  readonly page: string;
  readonly progress: string;
}

/** Starts as `npm start` does: in a shell. Resolves when the address is printed. */
async function begin(home: string) {
  const port = await freePort();
  const shell = spawn('sh', ['-c', '"$0" "$1"; exit "$?"', process.execPath, entry], {
    env: {
      ...process.env,
      LC_ALL: '',
      LC_MESSAGES: '',
      LANG: 'en_GB.UTF-8',
      ANZHU_HOME: home,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let progress = '';
  shell.stderr.setEncoding('utf8').on('data', (text: string) => {
    progress += text;
  });
  const [said] = await Promise.race([
    once(shell.stdout.setEncoding('utf8'), 'data'),
    once(shell, 'exit').then(() => [`gone: ${progress}`]),
  ]);
  const url = `http://127.0.0.1:${port}`;
  expect(said).toBe(`Anzhu is up: ${url} (Ctrl+C stops it)\n`);
  return { shell, url, progress: () => progress };
}

/** Starts, fetches the first page, ends the shell as npm would, and waits until the server has followed. */
async function start(home: string): Promise<Started> {
  const { shell, url, progress } = await begin(home);
  const page = await (await fetch(url)).text();
  shell.kill('SIGTERM');
  await vi.waitFor(() => expect(fetch(`${url}/livez`)).rejects.toThrow(), { timeout: 10_000, interval: 200 });
  return { page, progress: progress() };
}

/** A demo home whose files are the tiny city's: written, and nothing received yet. */
async function demoHome(): Promise<string> {
  const home = await freshFolder();
  const { files } = await writeTinyCity();
  await mkdir(join(home, 'demo'));
  await cp(files, join(home, 'demo', 'files'), { recursive: true });
  await writeFile(join(home, 'demo', 'truth.json'), '{}');
  return home;
}

describe('npm start', () => {
  test('takes an unfinished demo home to its page, and is up again with nothing redone', async () => {
    const home = await demoHome();
    const first = await start(home);
    expect(first.progress).toMatch(
      /\[1\/\d\] ingesting\n[\s\S]*done in [\d.]+ s\n\[2\/\d\] building and publishing\n/,
    );
    expect(first.page).toContain('演示数据');
    const current = await stat(join(home, 'CURRENT'));
    const releases = (await anzhu(['--home', home, '--json', 'releases'])).stdout;

    const second = await start(home);
    expect(second.progress).not.toContain('[1/');
    expect(second.page).toContain('演示数据');
    expect((await stat(join(home, 'CURRENT'))).mtimeMs).toBe(current.mtimeMs);
    expect((await anzhu(['--home', home, '--json', 'releases'])).stdout).toBe(releases);
  });

  test('makes a damaged release again, and one that is not there, says so, and serves it', async () => {
    const { home, files } = await writeTinyCity();
    await anzhu(['--home', home, 'ingest', files]);
    await anzhu(['--home', home, 'build']);
    const release = join(home, 'releases', (await readFile(join(home, 'CURRENT'), 'utf8')).trim());
    const harms = [
      () => flipByte(join(release, 'warehouse.duckdb'), 4096),
      () => cutShort(join(release, 'warehouse.duckdb')),
      () => rm(release, { recursive: true }),
    ];
    for (const harm of harms) {
      await harm();
      expect((await homeStage(home)).stage).toBe('damaged');
      const { progress, page } = await start(home);
      expect(progress).toMatch(
        /release \S+ does not agree with its manifest[^\n]*\n\[1\/\d\] the current release is damaged: making it again\n/,
      );
      expect(page).toContain('微澜市');
      expect((await homeStage(home)).stage).toBe('released');
    }
  });

  test('knows how far a home has come', async () => {
    const { home, files } = await writeTinyCity();
    expect(await homeStage(home)).toEqual({ stage: 'empty' });
    await anzhu(['--home', home, 'ingest', files]);
    expect(await homeStage(home)).toEqual({ stage: 'received' });
    await anzhu(['--home', home, 'build']);
    expect(await homeStage(home)).toEqual({ stage: 'released' });
    expect(await homeStage(await demoHome())).toEqual({ stage: 'demo' });
  });
});
