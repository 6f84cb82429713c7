import { type DatasetName, datasetNamed } from '../sql/sources/datasets/index.ts';
import byDefault from '../sql/sources/return-due.json' with { type: 'json' };
import { readSettings } from '../sql/sources/settings.ts';
import type { Label } from '../sql/words/label.ts';
import { nullOfFault } from './release.ts';

/** Until when a county owes the return of a month. */
export interface ReturnDue {
  /** Day of the next month, by whose end the return must be there. */
  readonly day: number;
  /** The rule it rests on. */
  readonly source: Label;
  readonly isDefault: boolean;
}

/**
 * The home's own rule, `return_due: { day, source }` of its `settings.yaml`, else the default that ships.
 * Errors: SETTINGS_INVALID, SETTINGS_FIELD, naming file and line.
 */
export async function returnDue(home: string): Promise<ReturnDue> {
  const settings = await readSettings(home);
  if (!settings?.has('return_due')) return { ...byDefault, isDefault: true };
  const rule = settings.fields('return_due').only(['day', 'source']);
  const day = rule.number('day', 1, 28);
  if (!Number.isInteger(day)) rule.fail('day', day, '1, 2, 3 … 28');
  const source = rule.text('source');
  return { day, source: { zh: source, en: source }, isDefault: false };
}

/**
 * Day of the next month by whose end these datasets are owed; null where none of them is owed month by month, or where
 * the settings of the home cannot be read.
 */
export async function dueDay(home: string, datasets: readonly string[]): Promise<number | null> {
  if (!datasets.some((name) => datasetNamed(name as DatasetName).monthly)) return null;
  const rule = await returnDue(home).catch(nullOfFault);
  return rule?.day ?? null;
}
