import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partsOf, weightsFacts } from '../../../models/analyses/scores/codes.ts';
import { ownWeights } from '../../../models/analyses/scores/own-weights.ts';
import { freshFolder } from '../../cli/fresh-folder.ts';

test('weights that do not add up to 1, or are of no ratio, are refused', () => {
  const half = { indicator: 'hazards_ontime', weight: 0.5 };
  expect(() => partsOf([half])).toThrow('sum of the weights of the score is 0.5');
  expect(() => partsOf([half, { indicator: 'deaths', weight: 0.5 }])).toThrow('a weight is given to deaths');
  expect(partsOf([half, { indicator: 'houses_surveyed', weight: 0.5 }])).toHaveLength(2);
});

test('a home sets its own, and what is wrong with them is told by its line', async () => {
  const home = await freshFolder();
  const set = (...parts: string[]) =>
    writeFile(
      join(home, 'settings.yaml'),
      `score_weights:\n  year: 2022\n  set_by: 市住建局\n  source: 市住建〔2022〕3号\n  parts:\n${parts.map((part) => `    - { ${part} }\n`).join('')}`,
    );
  expect(await ownWeights(home)).toBeNull();
  const half = 'indicator: hazards_ontime, weight: 0.5';
  await set(half, 'indicator: houses_surveyed, weight: 0.5');
  expect(await ownWeights(home)).toMatchObject({
    facts: { year: 2022, isExample: false, source: { zh: '市住建〔2022〕3号' } },
    parts: [
      { name: 'hazards_ontime', weight: 0.5 },
      { name: 'houses_surveyed', weight: 0.5 },
    ],
  });
  const wrong = async (line: number, field: string, ...parts: string[]) => {
    await set(...parts);
    await expect(ownWeights(home)).rejects.toMatchObject({ code: 'SETTINGS_FIELD', values: { line, field } });
  };
  await wrong(5, 'parts', half);
  await wrong(7, 'indicator', half, half);
  await wrong(7, 'indicator', half, 'indicator: deaths, weight: 0.5');
  await wrong(6, 'weight', 'indicator: hazards_ontime, weight: 0');
});

test('weights say who sets them, and that those that come with the program are examples', () => {
  expect(weightsFacts).toMatchObject({ isExample: true, setBy: { zh: '市住建局' } });
});
