import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeStage } from '../../cli/serving/home-stage.ts';
import { anzhu } from './anzhu.ts';
import { freePort } from './free-port.ts';
import { writeTinyCity } from './tiny-city.ts';

const entry = join(import.meta.dirname, '..', '..', 'cli', 'start.ts');

interface Started {
  readonly seconds: number;
  readonly page: string;
  readonly progress: string;
  readonly exit: number | null;
}

/** Starts as `npm start` does, fetches the first page, and stops it again. */
async function start(home: string): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [entry], {
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
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    progress += text;
  });
  const [said] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    once(child, 'exit').then(() => [`gone: ${progress}`]),
  ]);
  const seconds = (performance.now() - began) / 1000;
  expect(said).toBe(`Anzhu is up: http://127.0.0.1:${port} (Ctrl+C stops it)\n`);
  const page = await (await fetch(`http://127.0.0.1:${port}`)).text();
  child.kill('SIGTERM');
  const [exit] = await once(child, 'exit');
  return { seconds, page, progress, exit };
}

/** A demo home whose files are the tiny city's: written, and nothing received yet. */
async function demoHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'anzhu-start-'));
  const { files } = await writeTinyCity();
  await mkdir(join(home, 'demo'));
  await cp(files, join(home, 'demo', 'files'), { recursive: true });
  await writeFile(join(home, 'demo', 'truth.json'), '{}');
  return home;
}

describe('npm start', () => {
  test('takes an unfinished demo home to its page; a second start redoes nothing and is up in under 5 s', async () => {
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
    expect(second.seconds).toBeLessThan(5);
    expect(second.page).toContain('演示数据');
    expect((await stat(join(home, 'CURRENT'))).mtimeMs).toBe(current.mtimeMs);
    expect((await anzhu(['--home', home, '--json', 'releases'])).stdout).toBe(releases);
    expect([first.exit, second.exit]).toEqual([0, 0]);
  });

  test('knows how far a home has come', async () => {
    const { home, files } = await writeTinyCity();
    expect(await homeStage(home)).toBe('empty');
    await anzhu(['--home', home, 'ingest', files]);
    expect(await homeStage(home)).toBe('received');
    await anzhu(['--home', home, 'build']);
    expect(await homeStage(home)).toBe('released');
    expect(await homeStage(await demoHome())).toBe('demo');
  });
});
