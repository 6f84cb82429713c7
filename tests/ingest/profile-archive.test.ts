import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProfile, readProfile, saveProfile, suggestProfile } from '../../ingest/index.ts';
import { freshHome, type TestHome } from './home.ts';
import { zipOf } from './zip-of.ts';

const cases = 'Case,Incident Date,County,Kind,Deaths,Badly hurt\nC-1,13/5/2022,青岚区,Drop,1,0\n';
const profile = `name: cases
dataset: accident
header:
  - [Case, Incident Date, County, Kind, Deaths, Badly hurt]
columns:
  accident_id: { from: Case }
  region_code: { from: County }
  occurred_at: { from: Incident Date, date: d/m/yyyy }
  type: { from: Kind, map: { Drop: fall } }
  death_count: { from: Deaths }
  serious_injury_count: { from: Badly hurt }
`;
const two = zipOf({ 'may/cases.csv': cases, 'may/other.csv': '事故编号,Shape\nA-1,round\nA-2,square\n' });

async function written(home: TestHome, name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(home.folder, { recursive: true });
  const path = join(home.folder, name);
  await writeFile(path, content);
  return path;
}

test('a file in an archive is read by the profile of its header', async () => {
  await using home = await freshHome();
  await saveProfile(home.path, profile);
  const receipt = await home.takeOne('sent.zip', zipOf({ 'may/cases.csv': cases }));
  expect(receipt).toMatchObject({
    file: 'sent.zip/may/cases.csv',
    dataset: 'accident',
    profile: { name: 'cases' },
    rows: { accepted: 1, rejected: 0 },
  });
});

test('an archive taken before its profile was kept is taken with it afterwards', async () => {
  await using home = await freshHome();
  const sent = { 'sent.zip': two };
  const [refused] = (await home.take(sent)).files;
  expect(refused?.fault?.code).toBe('HEADER_UNKNOWN');
  await saveProfile(home.path, profile);
  const { files } = await home.take(sent);
  expect(files.map(({ status }) => status)).toEqual(['accepted', 'refused']);
});

test('a proposal for the only file of an archive says which it was', async () => {
  await using home = await freshHome();
  const path = await written(home, 'one.zip', zipOf({ 'may/cases.csv': cases }));
  expect(await suggestProfile(home.path, path, { dataset: 'accident' })).toMatchObject({
    file: 'one.zip/may/cases.csv',
    draft: { name: 'cases' },
  });
});

test('of several files in an archive one must be named', async () => {
  await using home = await freshHome();
  const path = await written(home, 'two.zip', two);
  const asked = suggestProfile(home.path, path);
  await expect(asked).rejects.toMatchObject({
    code: 'ENTRY_OPEN',
    values: { file: 'two.zip', count: 2, entries: 'may/cases.csv | may/other.csv' },
  });
  await expect(suggestProfile(home.path, path, { entry: 'cases.csv' })).rejects.toMatchObject({
    code: 'ENTRY_OPEN',
  });
  expect(await suggestProfile(home.path, path, { entry: 'may/other.csv' })).toMatchObject({
    file: 'two.zip/may/other.csv',
  });
});

test('a profile is tried on the files of an archive', async () => {
  await using home = await freshHome();
  const yaml = await readProfile(await written(home, 'cases.yaml', profile));
  const path = await written(home, 'two.zip', two);
  expect(await checkProfile(home.path, yaml, path)).toMatchObject({ accepted: 1, rejected: 0 });
  const other = await written(
    home,
    'other.zip',
    zipOf({ 'a.csv': 'Case,Shape\nC-1,round\n', 'b.csv': 'x,y\n1,2\n' }),
  );
  await expect(checkProfile(home.path, yaml, other)).rejects.toMatchObject({
    code: 'PROFILE_UNSUITED',
    values: { missing: 'Incident Date、County、Kind、Deaths、Badly hurt' },
  });
});
