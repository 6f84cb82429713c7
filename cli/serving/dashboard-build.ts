import { spawn } from 'node:child_process';
import { access, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { because } from '../../sql/words/reasons.ts';
import { buildLock } from './build-lock.ts';
import { sourceFingerprint } from './fingerprint.ts';
import { builtServer, dashboardFolder } from './root.ts';

/** Written into the build folder last; Vite clears that folder, and the stamp with it, when it begins. */
const stamp = join(dirname(builtServer), 'sources.sha256');

/** Whether the compiled dashboard is the one its sources would give. */
export async function dashboardIsFresh(): Promise<boolean> {
  const built = await access(builtServer).then(
    () => true,
    () => false,
  );
  return built && (await readFile(stamp, 'utf8').catch(() => '')) === (await sourceFingerprint());
}

/** Compiles the dashboard where it is stale; `onLine` hears each line of Vite's output. Error: DASHBOARD_BUILD_FAILED. */
export async function buildDashboard(onLine: (line: string) => void): Promise<void> {
  await using _lock = await buildLock();
  if (await dashboardIsFresh()) return;
  const fingerprint = await sourceFingerprint();
  const resolve = createRequire(join(dashboardFolder, 'package.json')).resolve;
  const vite = join(dirname(resolve('vite/package.json')), 'bin', 'vite.js');
  const said = await run([vite, 'build', '--logLevel', 'info'], onLine);
  if (said !== null) throw new Fault('DASHBOARD_BUILD_FAILED', { reason: because('said', said) });
  await writeFile(stamp, fingerprint);
}

/** Null when it went well, else its exit code and the last thing it said. */
async function run(
  args: readonly string[],
  onLine: (line: string) => void,
): Promise<{ code: string | number; said: string } | null> {
  const child = spawn(process.execPath, args, {
    cwd: dashboardFolder,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  const hear = (text: string) => {
    tail = (tail + text).slice(-2000);
    for (const line of text.split('\n')) if (line.trim()) onLine(line.trim());
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const code = await new Promise<number | null>((done, failed) =>
    child.once('error', failed).once('close', done),
  );
  return code === 0 ? null : { code: code ?? '?', said: tail.trim() };
}
