import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

export interface Served extends AsyncDisposable {
  readonly url: string;
}

/** The built dashboard on a free port of this machine, serving a home until disposed. */
export async function serve(home: string): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'dashboard/serve.ts')], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      ANZHU_HOME: home,
      ANZHU_ROOT: root,
      UV_THREADPOOL_SIZE: '16',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const answered = await fetch(`${url}/livez`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return { url, [Symbol.asyncDispose]: () => stop(child) };
    await setTimeout(50);
  }
  await stop(child);
  throw new Error(`no answer from ${url}`);
}

async function stop(child: ReturnType<typeof spawn>): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
