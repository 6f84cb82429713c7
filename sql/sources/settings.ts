import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fields, type YamlKind } from '../words/yaml-fields.ts';
import { type DatasetName, datasetNamed, datasetNames } from './datasets/index.ts';

const settingsFile: YamlKind = {
  name: { zh: '设置', en: 'settings' },
  begins: 'return_due: …',
  invalid: 'SETTINGS_INVALID',
  field: 'SETTINGS_FIELD',
};

/** The `settings.yaml` of a home; null where it has none. Errors: SETTINGS_INVALID, SETTINGS_FIELD, with file and line. */
export async function readSettings(home: string): Promise<Fields | null> {
  const file = join(home, 'settings.yaml');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  return Fields.of(text, file, settingsFile).only(['return_due', 'switched_off', 'score_weights']);
}

/** Lines of work that may be turned off and on for a home. */
export const switchable: readonly DatasetName[] = datasetNames.filter(
  (name) => datasetNamed(name).switchable,
);

/** The datasets a home does not take, as `switched_off` of its settings says; none where it says nothing. Errors as `readSettings`. */
export async function switchedOff(home: string): Promise<readonly DatasetName[]> {
  const settings = await readSettings(home);
  if (!settings?.has('switched_off') || settings.isEmpty('switched_off')) return [];
  const expected = switchable.join(' | ');
  return settings
    .values('switched_off', expected)
    .map((said) => switchable.find((name) => name === said) ?? settings.fail('switched_off', said, expected));
}
