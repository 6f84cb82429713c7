import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listProfiles, saveProfile } from '../../ingest/index.ts';
import { parseProfile } from '../../ingest/profile/read-profile.ts';
import { Fault } from '../../sql/words/fault.ts';
import { freshHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const valid = `name: incidents
dataset: accident
header:
  - [No, Day, Kind, Dead, Hurt, Where, Story]
columns:
  accident_id: { from: No }
  region_code: { from: Where }
  occurred_at: { from: Day, date: d/m/yyyy }
  type: { from: Kind, map: { Drop: fall } }
  death_count: { from: Dead }
  serious_injury_count: { from: Hurt }
  summary: { from: Story }
`;
const head = 'No,Day,Kind,Dead,Hurt,Where,Story';
const row = 'A-1,3/5/2022,Drop,1,0,青岚区,a story';

function faultOf(text: string): Fault {
  try {
    parseProfile(text, 'p.yaml');
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('the profile was taken');
}

/** Latin words of a Chinese sentence beside what the profile itself says and the keywords of YAML. */
function englishWords(text: string): string[] {
  const [, expected = ''] = text.split('应为 ');
  return expected.match(/\b(?:text|number|field|personal|count|decimal|flag|instant|fen|sqm|id)\b/gu) ?? [];
}

describe('a profile that cannot be meant is refused with file, line and remedy', () => {
  const cases: [what: string, from: string, to: string, code: string, line: number, said: string][] = [
    ['no YAML', 'name: incidents', 'name: [', 'PROFILE_INVALID', 2, 'YAML'],
    ['an unknown field', 'dataset: accident', 'dataset: accident\nscript: rm', 'PROFILE_FIELD', 3, 'script'],
    [
      'a name that leads elsewhere',
      'name: incidents',
      'name: ../incidents',
      'PROFILE_FIELD',
      1,
      '../incidents',
    ],
    ['a dataset there is not', 'dataset: accident', 'dataset: cats', 'PROFILE_FIELD', 2, 'cats'],
    ['no header', '  - [No, Day, Kind, Dead, Hurt, Where, Story]', '  - []', 'PROFILE_FIELD', 3, 'header'],
    ['a column the contract has not', 'summary:', 'cause:', 'PROFILE_FIELD', 12, 'cause'],
    ['a required column left out', '  death_count: { from: Dead }\n', '', 'PROFILE_FIELD', 6, 'death_count'],
    ['a header word there is not', 'from: Dead', 'from: Killed', 'PROFILE_FIELD', 10, 'Killed'],
    ['a column beyond the header', 'from: Dead', 'from: 8', 'PROFILE_FIELD', 10, '1..7'],
    [
      'a source and a constant',
      '{ from: Dead }',
      '{ from: Dead, constant: 1 }',
      'PROFILE_FIELD',
      10,
      'from | constant',
    ],
    ['no source at all', '{ from: Dead }', '{ unit: 人 }', 'PROFILE_FIELD', 10, 'from | constant'],
    ['a constant of another kind', '{ from: Dead }', '{ constant: many }', 'PROFILE_FIELD', 10, 'many'],
    ['a county that is no code', '{ from: Where }', '{ constant: Qinglan }', 'PROFILE_FIELD', 7, 'Qinglan'],
    ['a code there is not', 'Drop: fall', 'Drop: flying', 'PROFILE_FIELD', 9, 'flying'],
    ['a date form nobody knows', 'd/m/yyyy', 'yyyy年', 'PROFILE_FIELD', 8, 'yyyMMdd'],
    [
      'a date form of a number',
      '{ from: Dead }',
      '{ from: Dead, date: d/m/yyyy }',
      'PROFILE_FIELD',
      10,
      'whole number',
    ],
    ['a unit of another kind', '{ from: Dead }', '{ from: Dead, unit: 万元 }', 'PROFILE_FIELD', 10, '万元'],
    ['a factor that is none', '{ from: Dead }', '{ from: Dead, factor: "1+1" }', 'PROFILE_FIELD', 10, '1+1'],
    [
      'a factor of a code',
      '{ from: Kind, map: { Drop: fall } }',
      '{ from: Kind, factor: 2 }',
      'PROFILE_FIELD',
      9,
      'factor',
    ],
    ['a joiner with nothing to join', '{ from: No }', '{ from: No, join: "-" }', 'PROFILE_FIELD', 6, 'join'],
    ['a personal column joined', '{ from: Story }', '{ from: [Story, Kind] }', 'PROFILE_FIELD', 12, 'from'],
    [
      'a personal column as a constant',
      '{ from: Story }',
      '{ constant: someone }',
      'PROFILE_FIELD',
      12,
      'constant',
    ],
    [
      'a personal column shown as another',
      'from: Dead',
      'from: Story',
      'PROFILE_FIELD',
      10,
      'the personal summary',
    ],
    ['a setting nobody knows', '{ from: Dead }', '{ from: Dead, regex: ".*" }', 'PROFILE_FIELD', 10, 'regex'],
    [
      'more rows under the header than are read ahead',
      'columns:',
      'skip: { below_header: 99 }\ncolumns:',
      'PROFILE_FIELD',
      5,
      '0..10',
    ],
    ['a place left open', 'from: Dead', 'from: "?"', 'PROFILE_UNFILLED', 10, 'columns.death_count.from'],
    ['a value left open', 'Drop: fall', 'Drop: "?"', 'PROFILE_UNFILLED', 9, 'columns.type.map.Drop'],
  ];

  test.each(cases)('%s', (_, from, to, code, line, said) => {
    expect(valid).toContain(from);
    const fault = faultOf(valid.replace(from, to));
    expect([fault.code, fault.values.file, fault.values.line]).toEqual([code, 'p.yaml', line]);
    for (const language of ['zh', 'en'] as const) {
      expect(fault.told(language)).toContain(`${line}`);
      expect(fault.remedy(language).length).toBeGreaterThan(5);
    }
    expect(fault.told('en')).toContain(said);
    expect(englishWords(fault.told('zh'))).toEqual([]);
  });

  test('as it stands it is taken', () => {
    expect(parseProfile(valid, 'p.yaml')).toMatchObject({ name: 'incidents', dataset: 'accident' });
  });
});

describe('a profile is remembered by the words of its header', () => {
  test('the next file of that shape loads by itself, whatever stands above its header', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid);
    const first = await home.takeOne('a.csv', `${head}\n${row}\n`);
    const second = await home.takeOne(
      'b.csv',
      `Incidents of the year\n\n no , DAY,Kind,Dead,Hurt,Where,Story,\nA-2,13/5/2022,Drop,2,1,云台区,another\n`,
    );
    for (const receipt of [first, second]) {
      expect(receipt.profile?.name).toBe('incidents');
      expect(receipt.rows).toMatchObject({ accepted: 1, rejected: 0 });
    }
    expect(second.headerRows).toEqual([3, 3]);
  });

  test('and so does a sheet of a workbook and a JSON list', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid);
    const xml = `<sheetData>${rowXml(1, head.split(','))}${rowXml(2, row.split(','))}</sheetData>`;
    const book = await home.takeOne('c.xlsx', zipOf(workbookParts([{ name: 'Any', xml }])));
    const record = Object.fromEntries(head.split(',').map((word, i) => [word, row.split(',')[i]]));
    const json = await home.takeOne('d.json', JSON.stringify([record]));
    expect([book, json].map(({ profile, rows }) => [profile?.name, rows.accepted])).toEqual([
      ['incidents', 1],
      ['incidents', 1],
    ]);
  });

  test('a word more and it is another header, refused with the way to a profile', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid);
    const { files } = await home.take({ 'a.csv': `${head},More\n${row},x\n` });
    expect(files[0]?.fault?.code).toBe('HEADER_UNKNOWN');
    for (const language of ['zh', 'en'] as const)
      expect(files[0]?.fault?.remedy(language)).toContain('anzhu profile suggest a.csv');
  });

  test('two profiles for one header, or of one name, are refused; the same again is not', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid);
    await saveProfile(home.path, valid);
    const other = (text: string) => expect(saveProfile(home.path, text)).rejects;
    await other(valid.replace('name: incidents', 'name: others').replace('[No,', '[NO ,')).toMatchObject({
      code: 'PROFILE_TAKEN',
      values: { profile: 'others', other: 'incidents' },
    });
    await other(valid.replace('[No,', '[Number,').replace('from: No }', 'from: Number }')).toMatchObject({
      code: 'PROFILE_TAKEN',
    });
    expect((await listProfiles(home.path)).map(({ name }) => name)).toEqual(['incidents']);
  });

  test('one that came into the home by hand and is wrong stops the intake and says where', async () => {
    await using home = await freshHome();
    const folder = join(home.path, 'record', 'profiles');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'wrong.yaml'), valid.replace('summary:', 'cause:'));
    await expect(home.take({ 'a.csv': `${head}\n${row}\n` })).rejects.toMatchObject({
      code: 'PROFILE_FIELD',
      values: { file: join(folder, 'wrong.yaml'), line: 12, found: 'cause' },
    });
  });

  test('bytes received before are read again under another profile, and only then', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid);
    const content = `${head}\n${row}\n`;
    await home.takeOne('a.csv', content);
    expect((await home.take({ 'a.csv': content })).files[0]?.status).toBe('already');
    await rm(join(home.path, 'record', 'profiles', 'incidents.yaml'));
    await saveProfile(home.path, valid.replace('d/m/yyyy', 'm/d/yyyy'));
    const again = await home.takeOne('a.csv', content);
    const [accepted] = await home.rows(again, 'accepted');
    expect(String(accepted?.occurred_at).slice(0, 10)).toBe('2022-03-05');
  });
});

describe('what a profile says of a sheet', () => {
  test('rows it leaves out are counted apart, among few rows and among thousands', async () => {
    await using home = await freshHome();
    await saveProfile(
      home.path,
      valid.replace('columns:', 'skip: { below_header: 1, beginning_with: [Total, Source] }\ncolumns:'),
    );
    const rows = Array.from({ length: 6000 }, (_, i) => `A-${i},13/5/2022,Drop,1,0,青岚区,s`);
    for (const own of [rows.slice(0, 3), rows]) {
      const receipt = await home.takeOne(
        `${own.length}.csv`,
        [
          head,
          'number,day,kind,n,n,county,text',
          ...own,
          'Total,,,9,9,,',
          'Source: none,x,y,z,u,v,w',
          '',
        ].join('\n'),
      );
      expect(receipt.rows).toEqual({
        read: own.length + 4,
        accepted: own.length,
        rejected: 0,
        nonData: { header: 1, skipped: 3 },
      });
    }
  });

  test('a sheet is named by name or by number; the others are read by their words', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid.replace('header:', 'sheet: Second\nheader:'));
    const xml = `<sheetData>${rowXml(1, head.split(','))}${rowXml(2, row.split(','))}</sheetData>`;
    const book = (names: string[]) => zipOf(workbookParts(names.map((name) => ({ name, xml }))));
    const { files } = await home.take({ 'a.xlsx': book(['First', 'Second']), 'b.xlsx': book(['First']) });
    expect(files[0]?.receipts.map(({ sheet }) => sheet)).toEqual(['Second']);
    expect(files[1]?.fault?.code).toBe('HEADER_UNKNOWN');
  });

  test('a word that stands twice is named by the number of its column', async () => {
    await using home = await freshHome();
    const twice = valid.replace('Hurt, Where', 'Dead, Where').replace('from: Dead }', 'from: 4 }');
    expect(faultOf(twice.replace('from: Hurt', 'from: Dead')).told('en')).toContain('expected 4 | 5');
    await saveProfile(home.path, twice.replace('from: Hurt', 'from: 5'));
    const receipt = await home.takeOne('a.csv', `${head.replace('Hurt', 'Dead')}\n${row}\n`);
    expect(await home.rows(receipt, 'accepted')).toMatchObject([{ death_count: 1, serious_injury_count: 0 }]);
  });

  test('a county of every row must be one of the city', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid.replace('{ from: Where }', '{ constant: "110101" }'));
    const { files } = await home.take({ 'a.csv': `${head}\n${row}\n` });
    expect(files[0]?.fault).toMatchObject({ code: 'PROFILE_REGION', values: { found: '110101' } });
  });

  test('nothing of a personal cell is shown, and dittos are filled before columns are joined', async () => {
    await using home = await freshHome();
    await saveProfile(home.path, valid.replace('{ from: No }', '{ from: [No, Hurt], join: "/" }'));
    const receipt = await home.takeOne('a.csv', `${head}\n${row}\n〃,14/5/2022,Drop,1,7,青岚区,secret\n`);
    expect(await home.rows(receipt, 'accepted')).toMatchObject([
      { accident_id: 'A-1/0' },
      { accident_id: 'A-1/7', serious_injury_count: 7 },
    ]);
    expect(JSON.stringify(await home.rows(receipt, 'rows'))).not.toMatch(/story|secret/);
    expect(await home.rows(receipt, 'personal')).toMatchObject([{ cell: 'a story' }, { cell: 'secret' }]);
  });
});
