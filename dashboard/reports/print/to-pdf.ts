import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../../sql/words/fault.ts';
import type { Carried } from '../report.ts';
import { attached } from './attachment.ts';
import { ChromiumPipe } from './chromium-pipe.ts';

/** A page that takes longer has met something else than a report. */
const longestMilliseconds = 60_000;

/**
 * A print page as PDF through a Chromium of the system, with what the report carries attached.
 * Errors: CHROMIUM_MISSING with all that was looked for, CHROMIUM_FAILED.
 */
export async function toPdf(html: string, carried: Carried): Promise<Uint8Array> {
  const program = await chromium();
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-print-'));
  try {
    const page = join(folder, 'report.html');
    await writeFile(page, html);
    return await attached(await printed(program, page, join(folder, 'profile')), carried);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printed(program: string, page: string, profile: string): Promise<Uint8Array> {
  const args = [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
    '--no-first-run',
    // Chromium does not start with its sandbox as root; the page is our own and loads nothing.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    'about:blank',
  ];
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    timeout: longestMilliseconds,
    killSignal: 'SIGKILL',
  });
  let said = '';
  (child.stdio[2] as Readable).setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-300);
  });
  const ended = once(child, 'close').catch((error: Error) => {
    said = error.message;
  });
  try {
    const pipe = new ChromiumPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
    const bytes = await Promise.race([printedBy(pipe, page), ended.then(() => null)]);
    if (bytes === null) throw new Error(said.trim());
    return bytes;
  } catch (error) {
    throw new Fault('CHROMIUM_FAILED', { program, found: (error as Error).message });
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

async function printedBy(pipe: ChromiumPipe, page: string): Promise<Uint8Array> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await pipe.send('Page.enable', {}, session);
  const loaded = pipe.once('Page.loadEventFired');
  await pipe.send('Page.navigate', { url: pathToFileURL(page).href }, session);
  await loaded;
  const { data } = await pipe.send(
    'Page.printToPDF',
    { preferCSSPageSize: true, printBackground: true },
    session,
  );
  return Buffer.from(String(data), 'base64');
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where a Chromium is looked for: the variable alone where it is set, else the PATH and the usual places. */
export function places(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (env.ANZHU_CHROMIUM) return [env.ANZHU_CHROMIUM];
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root);
    return roots.flatMap((root) => [
      `${root}\\Google\\Chrome\\Application\\chrome.exe`,
      `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
      `${root}\\Chromium\\Application\\chrome.exe`,
    ]);
  }
  const onPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const found = commands.flatMap((name) => onPath.map((folder) => join(folder, name)));
  if (platform !== 'darwin') return [...found, '/snap/bin/chromium', '/opt/google/chrome/chrome'];
  return [
    ...found,
    ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
  ];
}

/** Whether a page can be printed as PDF on this machine. */
export const isChromiumThere = () =>
  chromium().then(
    () => true,
    () => false,
  );

async function chromium(): Promise<string> {
  const looked = places(process.env, process.platform);
  for (const place of looked) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  const named = process.env.ANZHU_CHROMIUM ? looked : [...commands, 'Chrome', 'Edge'];
  throw new Fault('CHROMIUM_MISSING', { looked: named.join(', ') });
}
