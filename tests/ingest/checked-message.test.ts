import { expect, test } from 'vitest';
import type { Profile } from '../../ingest/index.ts';
import { checkedMessage } from '../../ingest/parser/checked-message.ts';
import { parseProfile } from '../../ingest/profile/read-profile.ts';

const task = { index: 0, source: 'vault/a', target: 'job/0', file: 'a.csv', isMember: false };
const sheet = {
  number: 1,
  name: null,
  lines: '/etc/passwd',
  parts: 1,
  width: 3,
  rows: 2,
  dataRows: 1,
  headerRows: [1, 1],
  titles: [],
  stamps: [],
  nils: [],
  totals: [],
  filled: [],
  broken: [],
  overflowed: false,
  isParted: false,
  normalised: {},
  date1904: false,
  correction: null,
  match: {
    dataset: 'region',
    first: 0,
    last: 0,
    unmapped: [],
    columns: [{ column: 'region_code', header: '代码', position: 0, shift: null }],
  },
};
const said = (own: object, index = 0, profiles: readonly Profile[] = []) =>
  checkedMessage(
    JSON.stringify({
      kind: 'parsed',
      index,
      file: { encoding: 'UTF-8', delimiter: ',', sheets: [{ ...sheet, ...own }], remarks: [] },
    }),
    new Map([[0, task]]),
    profiles,
  );

test('what the parser says of where its lines are is not believed', () => {
  expect(said({})).toMatchObject({ file: { sheets: [{ lines: 'job/0-1' }] } });
});

test('what a profile means is read from the profile, not from what the parser says of it', () => {
  const profile = parseProfile(
    'name: codes\ndataset: region\nheader: [[Code, Name]]\ncolumns:\n  region_code: { from: Code }\n  region_name: { from: Name }\n',
    'codes.yaml',
  );
  const columns = [{ column: 'region_name', header: 'Code', position: 0, shift: null }];
  const match = { ...sheet.match, columns, profile: profile.sha256 };
  expect(said({ match, profile: { name: 'another' } }, 0, [profile])).toMatchObject({
    file: {
      sheets: [
        {
          profile: { name: 'codes' },
          match: { columns: [{ column: 'region_code' }, { column: 'region_name', position: 1 }] },
        },
      ],
    },
  });
});

test.each([
  ['a number that is a path', [{ number: '../1', name: 'a.csv' }], 'the parser gives no number'],
  ['a name that leads out', [{ number: 1, name: '../a.csv' }], 'the parser gives no safe name'],
  ['a name of a disk', [{ number: 1, name: 'c:/a.csv' }], 'the parser gives no safe name'],
])('a file of an archive with %s stops the run', (_, members, message) => {
  const line = JSON.stringify({ kind: 'unpacked', index: 0, members });
  expect(() => checkedMessage(line, new Map([[0, task]]), [])).toThrow(message);
});

test.each([
  ['a file it was not given', {}, 7, 'the parser speaks of a file it was not given'],
  ['SQL for a width', { width: "1) from read_text('/etc/passwd')" }, 0, 'the parser gives no number'],
  [
    'SQL for a position',
    {
      match: {
        ...sheet.match,
        columns: [{ column: 'region_code', header: '', position: '1; drop', shift: null }],
      },
    },
    0,
    'the parser gives no number',
  ],
  ['a path for a number', { number: '../../x' }, 0, 'the parser gives no number'],
  ['a dataset there is not', { match: { ...sheet.match, dataset: 'x' } }, 0, 'the parser names no dataset'],
  [
    'a profile it was not given',
    { match: { ...sheet.match, profile: 'x' } },
    0,
    'the parser names no profile',
  ],
  [
    'a row for a header that is none',
    { match: { ...sheet.match, first: '0' } },
    0,
    'the parser gives no number',
  ],
  [
    'a column there is not',
    { match: { ...sheet.match, columns: [{ column: 'x', header: '', position: 0, shift: null }] } },
    0,
    'the parser names no column',
  ],
])('%s stops the run', (_, own, index, message) => {
  expect(() => said(own, index)).toThrow(message);
});
