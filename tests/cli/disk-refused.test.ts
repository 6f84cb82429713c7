import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { Terminal } from '../../cli/terminal.ts';

/** What the operating system throws, as node:fs throws it. */
function thrown(code: string): Error {
  return Object.assign(new Error(`${code}: permission denied, open '/srv/home/lock'`), {
    code,
    path: '/srv/home/lock',
  });
}

test.each([
  ['EACCES', 'permission is denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
])('%s is said with the path and what to do, without a stack', (code, why) => {
  const told = new PassThrough({ encoding: 'utf8' });
  const exit = new Terminal(new PassThrough(), told, 'en', false).fail(thrown(code));
  const text: string = told.read();
  expect(exit).toBe(3);
  expect(text).toContain(`DISK_REFUSED  /srv/home/lock: the system refuses to read or write (${why})`);
  expect(text).not.toContain('    at ');
});

test('another error of the system keeps its stack', () => {
  const told = new PassThrough({ encoding: 'utf8' });
  expect(new Terminal(new PassThrough(), told, 'en', false).fail(thrown('EISDIR'))).toBe(3);
  expect(told.read()).toContain('EISDIR');
});
