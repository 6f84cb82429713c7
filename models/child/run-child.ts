import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Fault, type FaultValues } from '../../sql/words/fault.ts';
import type { FaultCode } from '../../sql/words/faults.ts';
import { because } from '../../sql/words/reasons.ts';
import { refusedByDisk } from '../../sql/words/refused-by-disk.ts';

type Line<Event> = { event: Event } | { fault: { code: FaultCode; values: FaultValues } };

/**
 * Runs a file of this folder in a process of its own and hands on what it tells.
 * A fault in the child is thrown here; a child that dies is BUILD_DIED.
 */
export async function runChild<Event>(
  file: string,
  args: readonly string[],
  onEvent: (event: Event) => void,
): Promise<void> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? null : String(signal ?? code)));
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr = `${stderr}${chunk}`.slice(-4000);
  });
  let fault: Fault | null = null;
  for await (const text of createInterface({ input: child.stdout })) {
    const line: Line<Event> = JSON.parse(text);
    if ('fault' in line) fault = new Fault(line.fault.code, line.fault.values);
    else onEvent(line.event);
  }
  const reason = await ended;
  if (fault) throw fault;
  if (reason !== null)
    throw new Fault('BUILD_DIED', { reason: because('said', { code: reason, said: stderr.trim() }) });
}

/** The child's side: runs `work`, which writes in `folder`, and tells its events and its fault line by line. */
export async function asChild<Event>(
  folder: string,
  work: (tell: (event: Event) => void) => Promise<void>,
): Promise<void> {
  const tell = (line: Line<Event>) => process.stdout.write(`${JSON.stringify(line)}\n`);
  try {
    await work((event) => tell({ event }));
  } catch (error) {
    const fault = error instanceof Fault ? error : refusedByDisk(error, folder);
    if (fault === null) throw error;
    tell({ fault: { code: fault.code, values: fault.values } });
    process.exitCode = 1;
  }
}
