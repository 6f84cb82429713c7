import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Told {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const entry = join(import.meta.dirname, '..', '..', 'cli', 'anzhu.ts');

/** Runs the real command in a process of its own; English unless the arguments or `env` say otherwise. */
export async function anzhu(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd?: string,
  input?: string,
): Promise<Told> {
  return told([entry, ...args], env, cwd, input);
}

/** Runs a file of this Node's and collects what it says. */
export async function told(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd?: string,
  input = '',
): Promise<Told> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const kept = { PATH, HOME, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}) };
  const child = spawn(process.execPath, args, {
    ...(cwd ? { cwd } : {}),
    env: { ...kept, LANG: 'en_GB.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).end(input);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exit] = await once(child, 'close');
  return { exit, stdout, stderr };
}
