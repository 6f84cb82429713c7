import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { requireLoopback, urlOf } from '../../cli/serving/address.ts';
import { freePort } from './free-port.ts';
import { freshFolder } from './fresh-folder.ts';

const entry = join(import.meta.dirname, '..', '..', 'cli', 'anzhu.ts');

describe('without accounts only this machine may read', () => {
  test.each(['127.0.0.1', '127.0.0.2', '127.255.255.254', '::1', 'localhost'])(
    '%s is let through',
    (host) => {
      expect(() => requireLoopback(host)).not.toThrow();
    },
  );
  test.each(['0.0.0.0', '::', '192.168.1.2', '127.0.0.256', '127.0.0.1.example.com', '1127.0.0.1', '', '*'])(
    '%j is refused',
    (host) => expect(() => requireLoopback(host)).toThrow('HOST_NOT_LOOPBACK'),
  );
});

test('an IPv6 address is bracketed in the URL', () => {
  expect(urlOf({ host: '::1', port: 3000 })).toBe('http://[::1]:3000');
});

test('serve prints its address when it answers, and drains and leaves with 0 when told to stop', async () => {
  const home = await freshFolder();
  const port = await freePort();
  const child = spawn(process.execPath, [entry, '--home', home, '--json', 'serve', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let document = '';
  for await (const line of createInterface(child.stdout)) {
    document += line;
    if (line === '}') break;
  }
  const { address } = JSON.parse(document);
  expect(address).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
  child.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  await expect(fetch(address)).rejects.toThrow();
});
