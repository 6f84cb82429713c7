import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Builds in processes of their own that kill themselves, as a power cut would, when told of a step or of a table made. */
export async function buildAndDieAt(home: string, at: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'die-at-step.ts'), home, at], {
    stdio: 'ignore',
    detached: true,
  });
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
}
