import type { Label } from '../../sql/words/label.ts';

/** One line of the doctor's: `warn` can be lived with, `fail` must be mended. */
export interface Finding {
  readonly check: string;
  readonly title: Label;
  readonly status: 'ok' | 'warn' | 'fail';
  readonly found: Label;
  readonly remedy: Label | null;
}

/** A technical word that is the same in both languages. */
export function same(text: string): Label {
  return { zh: text, en: text };
}

/** The first line of an error, for a finding. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
