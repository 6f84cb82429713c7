import { join } from 'node:path';
import { runChild } from './run-child.ts';
import type { Verified } from './verify-child.ts';

const verifier = join(import.meta.dirname, 'verify-child.ts');

/** Has a second process read a built release as a stranger would. Errors: those of `verify-child.ts`. */
export function verify(folder: string, onVerified: (verified: Verified) => void = () => {}): Promise<void> {
  return runChild<Verified>(verifier, [folder], onVerified);
}
