import { expect, test } from 'vitest';
import { saveProfile } from '../../ingest/index.ts';
import {
  fatalitiesProfile,
  labourPenaltiesProfile,
  majorAccidentsProfile,
  violationsProfile,
} from './foreign-profiles.ts';
import { fatalities, labourPenalties, majorAccidents, violations } from './foreign-tables.ts';
import { freshHome } from './home.ts';

test("Taiwan's major accidents load through a profile alone", async () => {
  await using home = await freshHome();
  const { sha256 } = await saveProfile(home.path, majorAccidentsProfile);
  const receipt = await home.takeOne('重大職災.csv', majorAccidents);
  expect(receipt).toMatchObject({
    dataset: 'accident',
    profile: { name: 'tw-major-accidents', sha256 },
    rows: { read: 7, accepted: 3, rejected: 1, nonData: { title: 1, header: 1, skipped: 1 } },
    normalised: { roc_year: 3, value_map: 4, value_contains: 4, columns_joined: 4, constant: 4 },
  });
  expect(receipt.mapping.filter(({ column }) => column === 'accident_id')).toEqual([
    { column: 'accident_id', header: '事業單位統一編號', position: 8 },
    { column: 'accident_id', header: '發生日期', position: 3 },
  ]);
  expect(await home.rows(receipt, 'accepted')).toMatchObject([
    {
      accident_id: '00000019-1110315',
      region_code: '990101',
      site_name: '青嵐集合住宅新建工程',
      type: 'fall',
      death_count: 1,
      serious_injury_count: 0,
    },
    { accident_id: '00000037-1110402', region_code: '990102', type: 'electric' },
    { accident_id: '00000055-991231', region_code: '990121', type: 'collapse', death_count: 2 },
  ]);
  const days = (await home.rows(receipt, 'accepted')).map(({ occurred_at }) =>
    String(occurred_at).slice(0, 10),
  );
  expect(days).toEqual(['2022-03-15', '2022-04-02', '2010-12-31']);
  expect(await home.rejects(receipt)).toMatchObject([
    { row_number: 6, column_name: 'occurred_at', rule: 'IMPOSSIBLE_DATE', found: '1111301' },
  ]);
});

test("Taiwan's penalties load: 民国 years in two forms, New Taiwan dollars by a factor, facts kept apart", async () => {
  await using home = await freshHome();
  await saveProfile(home.path, labourPenaltiesProfile);
  const receipt = await home.takeOne('裁處.csv', labourPenalties);
  expect(receipt).toMatchObject({
    dataset: 'penalty',
    rows: { accepted: 2, rejected: 1 },
    normalised: {
      roc_year: 5,
      factor: 3,
      currency_sign: 2,
      thousands_separator: 3,
      value_map: 3,
      constant: 6,
    },
  });
  expect(receipt.unmapped).toEqual([
    '編號',
    '職業災害之罹災人數',
    '職業災害之發生日期',
    '職業災害之發生地點',
  ]);
  const accepted = await home.rows(receipt, 'accepted');
  // 60,000 × 0.23 = 13,800 元; 100,000 × 0.23 = 23,000 元.
  expect(accepted).toMatchObject([
    { document_id: '虛勞職字第1110000001號', fine_fen: 1_380_000, violation_kind: 'safety' },
    { document_id: '虛勞職字第1110000002號', fine_fen: 2_300_000, penalty_kind: 'fine' },
  ]);
  expect(accepted.map(({ decided_on, published_on }) => [decided_on, published_on].map(String))).toEqual([
    ['2022-04-28', '2022-05-10'],
    ['2022-04-30', '2022-05-10'],
  ]);
  expect(await home.rejects(receipt)).toMatchObject([
    { row_number: 4, column_name: 'decided_on', rule: 'IMPOSSIBLE_DATE', found: '111/04/31' },
  ]);
  const shown = JSON.stringify(await home.rows(receipt, 'rows'));
  expect(shown).not.toContain('護欄');
  expect(shown).not.toContain('已繳納');
});

test('the fatalities of the OSHA load: months first, words within a sentence', async () => {
  await using home = await freshHome();
  await saveProfile(home.path, fatalitiesProfile);
  const receipt = await home.takeOne('fatalitiesFY16.csv', fatalities);
  expect(receipt).toMatchObject({
    rows: { accepted: 2, rejected: 1 },
    normalised: { month_first: 2, value_contains: 6, value_map: 3 },
  });
  const accepted = await home.rows(receipt, 'accepted');
  expect(accepted).toMatchObject([
    { accident_id: '9000001.015', region_code: '990101', type: 'fall', death_count: 1 },
    { accident_id: '9000002.015', region_code: '990102', type: 'electric', death_count: 1 },
  ]);
  expect(accepted.map(({ occurred_at }) => String(occurred_at).slice(0, 10))).toEqual([
    '2022-09-30',
    '2022-03-05',
  ]);
  expect(await home.rejects(receipt)).toMatchObject([{ rule: 'IMPOSSIBLE_DATE', found: '14/2/2022' }]);
  expect(JSON.stringify(await home.rows(receipt, 'rows'))).not.toContain('Invention');
});

test('the violations of the US Department of Labor load: a key of two columns, constants, dollars', async () => {
  await using home = await freshHome();
  await saveProfile(home.path, violationsProfile);
  const receipt = await home.takeOne('osha_violation.csv', violations);
  expect(receipt.rows).toMatchObject({ accepted: 3, rejected: 0 });
  const accepted = await home.rows(receipt, 'accepted');
  // 12,675.00 × 6.5 = 82,387.50 元; 145,027 × 6.5 = 942,675.50 元.
  expect(accepted).toMatchObject([
    { document_id: '900000101/01001A', fine_fen: 8_238_750, violation_kind: 'safety', region_code: '990121' },
    { document_id: '900000102/01001', fine_fen: 94_267_550 },
    { document_id: '900000102/02001', fine_fen: 0, violation_kind: 'other' },
  ]);
  expect(accepted.map(({ decided_on }) => String(decided_on))).toEqual([
    '2022-03-04',
    '2022-03-07',
    '2022-03-07',
  ]);
});
