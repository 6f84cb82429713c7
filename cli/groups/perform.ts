import type { Outcome } from '../outcome.ts';

/** Runs a command with the home folder, made absolute, and leaves with its exit code. */
export type Perform = (run: (home: string) => Promise<Outcome | number>) => Promise<void>;
