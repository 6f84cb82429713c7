import type { TableMade } from '../../models/index.ts';
import { howMade } from '../../sql/words/how-made.ts';
import type { Language } from '../../sql/words/label.ts';
import { say } from '../words.ts';

const nameWidth = 36;
const numberWidth = 9;

/** One table of a build: its rows, what it took, and why it was built or where it was taken over from. */
export function madeLine({ table, rows, milliseconds, why, from }: TableMade, language: Language): string {
  return say(language, 'build_made', {
    table: table.padEnd(nameWidth),
    rows: String(rows).padStart(numberWidth),
    milliseconds: String(milliseconds).padStart(numberWidth),
    why: howMade({ why, from })?.[language] ?? '',
  });
}
