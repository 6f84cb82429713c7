import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeWritable, keyPrivate } from '../../cli/doctor/home.ts';
import { nodeVersion } from '../../cli/doctor/installation.ts';
import { writerLock } from '../../cli/doctor/lock.ts';
import { anzhu } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';

describe('doctor', () => {
  test('tells every check in both languages, and exits 0 on a sound installation', async () => {
    const home = await freshFolder();
    const { exit, stdout } = await anzhu(['--home', home, '--json', 'doctor']);
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ check }: { check: string }) => check)).toEqual([
      'node',
      'engine',
      'home',
      'disk',
      'lock',
      'release',
      'records',
      'batches',
      'key',
      'isolation',
      'dashboard',
      'browser',
      'font',
    ]);
    for (const { title, found, status, remedy } of findings) {
      expect([title.zh, title.en, found.zh, found.en]).not.toContain('');
      expect(remedy === null).toBe(status === 'ok');
    }
    expect(exit).toBe(0);
    const chinese = await anzhu(['--home', home, '--lang', 'zh', 'doctor']);
    expect(chinese.stdout).toMatch(/正常 +DuckDB 引擎/);
    const english = await anzhu(['--home', home, '--lang', 'en', 'doctor']);
    expect(english.stdout).toMatch(/ok +DuckDB engine/);
  });

  test('exits 1 on a pseudonym key that others may read, and names the command that mends it', async () => {
    const home = await freshFolder();
    const file = join(home, 'keys', 'pseudonym.key');
    await mkdir(join(home, 'keys'));
    await writeFile(file, 'k');
    await chmod(file, 0o644);
    const { exit, stdout } = await anzhu(['--home', home, 'doctor']);
    expect(exit).toBe(1);
    expect(stdout).toMatch(/fail +pseudonym key/);
    expect(stdout).toContain(`run chmod 600 ${file}`);
    await chmod(file, 0o600);
    expect((await keyPrivate(home)).status).toBe('ok');
  });

  test('fails a home that is a file', async () => {
    const file = join(await freshFolder(), 'file');
    await writeFile(file, '');
    expect((await homeWritable(file)).status).toBe('fail');
    expect((await homeWritable(join(file, 'deeper'))).status).toBe('fail');
  });

  test('tells a held lock from a stale one', async () => {
    const home = await freshFolder();
    expect((await writerLock(home)).found.en).toBe('free');
    const since = '2022-10-01T00:00:00.000Z';
    await writeFile(join(home, 'lock'), JSON.stringify({ pid: process.pid, since }));
    expect((await writerLock(home)).found.en).toBe(`held by process ${process.pid} since ${since}`);
    // 2^22 is the largest process number Linux gives (proc_sys_kernel(5)), so this one is nobody's.
    await writeFile(join(home, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, since }));
    expect((await writerLock(home)).found.en).toBe(`process ${2 ** 22 + 1} is gone`);
    await writeFile(join(home, 'lock'), 'torn');
    expect((await writerLock(home)).status).toBe('warn');
  });

  test.each([
    ['24.21.0', 'ok'],
    ['22.18.0', 'ok'],
    ['22.17.1', 'fail'],
    ['20.20.2', 'fail'],
  ] as const)('finds Node %s %s', (version, status) => expect(nodeVersion(version).status).toBe(status));
});
