import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../../sql/words/fault.ts';
import { because } from '../../sql/words/reasons.ts';
import { type Address, urlOf } from './address.ts';
import { root, serverEntry } from './root.ts';

export interface RunningServer {
  readonly url: string;
  /** The server's exit code, once it has drained and gone. */
  readonly gone: Promise<number>;
}

const patienceMs = 30_000;

/**
 * Starts the compiled dashboard as a child and returns when it answers. SIGINT, SIGTERM and SIGHUP are passed
 * on to it; it finishes the requests it has and exits.
 */
export async function startServer(home: string, address: Address): Promise<RunningServer> {
  const url = urlOf(address);
  const child = spawn(process.execPath, [serverEntry], {
    // libuv reads its pool size from the environment only at start; DuckDB's queries run on that pool.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: address.host,
      PORT: String(address.port),
      ANZHU_HOME: home,
      ANZHU_ROOT: root,
      UV_THREADPOOL_SIZE: '16',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface(child.stdout).on('line', (line) => {
    if (!line.startsWith('Listening on ')) process.stderr.write(`${line}\n`);
  });
  const gone = once(child, 'exit').then(([code]) => (code as number | null) ?? 3);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'));
  }
  process.once('exit', () => child.kill());
  await Promise.race([answers(url), gone.then(died)]);
  return { url, gone };
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const answered = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answered) return;
    await wait(50);
  }
  throw new Fault('SERVER_DIED', { reason: because('no_answer', { seconds: patienceMs / 1000 }) });
}

function died(code: number): never {
  throw new Fault('SERVER_DIED', { reason: because('exited', { code }) });
}
