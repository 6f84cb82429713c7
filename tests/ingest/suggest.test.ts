import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  checkProfile,
  draftYaml,
  type ProfileDraft,
  type Proposal,
  proposalYaml,
  saveProfile,
  suggestProfile,
} from '../../ingest/index.ts';
import { inFieldWords } from '../../ingest/profile/field-words.ts';
import { parseProfile } from '../../ingest/profile/read-profile.ts';
import { simplified } from '../../ingest/profile/simplified.ts';
import { labourPenalties, majorAccidents, violations } from './foreign-tables.ts';
import { freshHome, type TestHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

let home: TestHome;
let folder: string;
beforeAll(async () => {
  home = await freshHome();
  folder = await mkdtemp(join(tmpdir(), 'anzhu-suggest-'));
});
afterAll(async () => {
  await home[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const drafts = ({ columns }: Proposal) =>
  Object.fromEntries(columns.flatMap(({ column, draft }) => (draft ? [[column, draft]] : [])));

describe('a proposal', () => {
  test("for Taiwan's major accidents knows what it can and leaves open what it cannot", async () => {
    const before = await home.contents();
    const proposal = await suggestProfile(home.path, await written('重大職災.csv', majorAccidents));
    expect(proposal).toMatchObject({ dataset: 'accident', rows: 5, sheet: { number: 1, name: null } });
    expect(proposal.draft.header).toHaveLength(1);
    expect(proposal.draft.skip).toEqual({ beginning_with: ['總計'] });
    expect(drafts(proposal)).toEqual({
      accident_id: { from: '?' },
      region_code: { from: '地址', contains: { '?': '?' } },
      site_name: { from: '工程名稱' },
      occurred_at: { from: '發生日期', date: 'yyyMMdd' },
      type: {
        from: '災害類型',
        map: { '倒塌、崩塌': 'collapse', '墜落、滾落': 'fall', 感電: 'electric', 與有害物等之接觸: '?' },
      },
      death_count: { from: '?' },
      serious_injury_count: { from: '?' },
    });
    const deaths = proposal.columns.find(({ column }) => column === 'death_count');
    expect(deaths?.candidates.map(({ header }) => header)).toContain('罹災人數（數量）');
    expect(deaths?.candidates.map(({ header }) => header)).not.toContain('業主統一編號');
    const day = proposal.columns.find(({ column }) => column === 'occurred_at');
    expect(day).toMatchObject({ by: 'translation', position: 3 });
    expect(day?.samples).toContainEqual({
      found: '1110315',
      count: 1,
      becomes: '2022-03-15 00:00:00',
      rule: null,
    });
    expect(day?.samples).toContainEqual({
      found: '1111301',
      count: 1,
      becomes: null,
      rule: 'IMPOSSIBLE_DATE',
    });
    expect(await home.contents()).toEqual(before);
  });

  test("for Taiwan's penalties asks what the money is, and shows no facts, places or remarks", async () => {
    const proposal = await suggestProfile(home.path, await written('裁處.csv', labourPenalties));
    expect(proposal.dataset).toBe('penalty');
    expect(drafts(proposal)).toMatchObject({
      document_id: { from: '處分字號' },
      enterprise_name: { from: '事業單位' },
      region_code: { from: '縣市/單位別', map: { 青嵐區: '990101', 雲台區: '990102' } },
      fine_fen: { from: '罰鍰金額', unit: '?' },
      decided_on: { from: '處分日期', date: 'yyyMMdd' },
      published_on: { from: '公告日期', date: 'yyyMMdd' },
      penalty_kind: { from: '?' },
    });
    const all = JSON.stringify(proposal) + proposalYaml(proposal, 'zh');
    for (const secret of ['護欄', '虛構路1號', '已繳納']) expect(all).not.toContain(secret);
  });

  test('for an English table leaves out a column that two are named for alike', async () => {
    const proposal = await suggestProfile(home.path, await written('osha_violation.csv', violations));
    expect(proposal.dataset).toBe('penalty');
    const { fine_fen, ...known } = drafts(proposal);
    expect(fine_fen).toBeUndefined();
    expect(known).toMatchObject({
      document_id: { from: 'citation_id' },
      decided_on: { from: 'issuance_date', date: 'd mmm yyyy' },
      violation_kind: { from: 'viol_type', map: { S: '?', W: '?', O: '?' } },
    });
    const fine = proposal.columns.find(({ column }) => column === 'fine_fen');
    expect(fine?.candidates.map(({ header }) => header)).toEqual(['current_penalty', 'initial_penalty']);
  });

  test('by values alone is said to be unsure, and is none where words name a column or speak of something else', async () => {
    const told = async (name: string, law: string, kinds: readonly string[]) => {
      const rows = kinds.map((kind, i) => `甲公司,111/04/2${i},虛字第${i}號,${kind},"30,000"\n`);
      const text = `事業單位名稱,處分日期,處分字號,${law},罰鍰金額\n${rows.join('')}`;
      return suggestProfile(home.path, await written(name, text), { dataset: 'penalty' });
    };
    const laws = ['營造安全衛生設施標準第19條', '職業安全衛生法第6條', '職業安全衛生法第32條'];
    const penalties = ['罰款', '警告', '罰款'];
    expect(drafts(await told('a.csv', '違反法規', laws))).toMatchObject({ basis: { from: '違反法規' } });
    expect(drafts(await told('b.csv', '摘要', laws))).not.toHaveProperty('violation_kind');
    expect(drafts(await told('c.csv', '違反法規', penalties))).toMatchObject({ penalty_kind: { from: '?' } });
    const guessed = await told('d.csv', '甲乙', penalties);
    expect(drafts(guessed)).toMatchObject({ penalty_kind: { from: '甲乙' } });
    expect(proposalYaml(guessed, 'zh')).toContain('# 处罚类别 (必填): 不确定：只按列中的值推测，请核对');
    const named = await told(
      'e.csv',
      '甲乙,处罚种类',
      penalties.map((kind) => `${kind},見文書`),
    );
    expect(drafts(named)).toMatchObject({ penalty_kind: { from: '处罚种类' } });
  });

  test('takes the dataset it is told', async () => {
    const path = await written('osha_violation.csv', violations);
    expect((await suggestProfile(home.path, path, { dataset: 'accident' })).dataset).toBe('accident');
  });

  test('marks a date that may be of two forms', async () => {
    const rows = ['1/2/2022', '3/4/2022', '5/6/2022'].map((day, i) => `N${i},${day},x`);
    const path = await written('days.csv', `accident number,Incident Date,Other\n${rows.join('\n')}\n`);
    const proposal = await suggestProfile(home.path, path, { dataset: 'accident' });
    expect(drafts(proposal).occurred_at).toEqual({ from: 'Incident Date', date: '?' });
  });

  test('looks into every sheet of a workbook and takes the one it knows most of', async () => {
    const notes = `<sheetData>${rowXml(1, ['說明', '單位'])}${rowXml(2, ['一', '二'])}</sheetData>`;
    const lines = majorAccidents.trim().split('\n');
    const cells = (line: string) => line.split(',').map((cell) => cell || null);
    const xml = `<sheetData>${lines.map((line, i) => rowXml(i + 3, cells(line))).join('')}</sheetData>`;
    const book = zipOf(
      workbookParts([
        { name: '說明', xml: notes },
        { name: '一一一年', xml },
      ]),
    );
    const proposal = await suggestProfile(home.path, await written('book.xlsx', book));
    expect(proposal.sheet).toEqual({ number: 2, name: '一一一年' });
    expect(proposal.draft.sheet).toBe('一一一年');
    expect(drafts(proposal).occurred_at).toEqual({ from: '發生日期', date: 'yyyMMdd' });
  });

  test.each([
    ['only figures', '1,2,3\n4,5,6\n', 'TABLE_MISSING'],
    ['words none of which is known', 'Lieu;Fait;Somme\nParis;vol;1\nLyon;feu;2\n', 'DATASET_UNTOLD'],
    ['nothing', '', 'FILE_EMPTY'],
  ])('of a file with %s is refused', async (_, content, code) => {
    await expect(suggestProfile(home.path, await written('bad.csv', content))).rejects.toMatchObject({
      code,
    });
  });

  test.each([
    ['1.234,56 €', '12.345,00 €', '7,5 €', { decimal_mark: 'comma' }],
    ['1.234', '12.345', '7', {}],
    ['1.234,56', '1,234.56', '7', { decimal_mark: '?' }],
  ])('says of %s, %s and %s how their decimals are written where they show it', async (...given) => {
    const [one, other, last, told] = given;
    const rows = [one, other, last].map((money, i) => `P-${i};${money};3/5/2022`).join('\n');
    const path = await written('penal.csv', `citation number;penalty amount;issued date\n${rows}\n`);
    const { fine_fen } = drafts(await suggestProfile(home.path, path, { dataset: 'penalty' }));
    expect(fine_fen).toEqual({ from: 'penalty amount', unit: '?', ...told });
  });

  test('leaves nothing behind', async () => {
    const path = await written('裁處.csv', labourPenalties);
    const own = await mkdtemp(join(folder, 'tmp-'));
    vi.stubEnv('TMPDIR', own);
    await suggestProfile(home.path, path);
    vi.unstubAllEnvs();
    expect(await readdir(own)).toEqual([]);
  });
});

test.each(['zh', 'en'] as const)(
  'its YAML, with comments in %s, is the draft and is not taken yet',
  async (language) => {
    const proposal = await suggestProfile(home.path, await written('重大職災.csv', majorAccidents));
    const yaml = proposalYaml(proposal, language);
    expect(yaml).toContain(language === 'zh' ? '待填' : 'left to fill in');
    expect(() => parseProfile(yaml, 'p.yaml')).toThrow(/PROFILE_UNFILLED/);
  },
);

test('from proposal to rows: suggested, filled in, checked, kept, read', async () => {
  await using own = await freshHome();
  const path = await written('重大職災.csv', majorAccidents);
  const { draft } = await suggestProfile(own.path, path);
  const filled: ProfileDraft = {
    ...draft,
    name: '重大職災',
    columns: {
      ...draft.columns,
      accident_id: { from: ['事業單位統一編號', '發生日期'], join: '-' },
      region_code: { from: '地址', contains: { 青嵐區: '990101', 雲台區: '990102', 石渡縣: '990121' } },
      type: { ...draft.columns.type, map: { ...draft.columns.type?.map, 與有害物等之接觸: 'gas' } },
      death_count: { from: '罹災人數（數量）' },
      serious_injury_count: { constant: 0 },
    },
  };
  const yaml = draftYaml(filled);
  const before = await own.contents();
  const check = await checkProfile(own.path, parseProfile(yaml, 'p.yaml'), path);
  expect(check).toMatchObject({ profile: '重大職災', accepted: 3, rejected: 1, apart: 3 });
  expect(check.rejects).toMatchObject([
    { row_number: 6, column_name: 'occurred_at', rule: 'IMPOSSIBLE_DATE' },
  ]);
  expect(await own.contents()).toEqual(before);

  await saveProfile(own.path, yaml);
  const receipt = await own.takeOne('next.csv', majorAccidents.replace('1111301', '1111101'));
  expect(receipt.rows).toMatchObject({ accepted: 4, rejected: 0 });

  const other = await written('other.csv', labourPenalties);
  await expect(checkProfile(own.path, parseProfile(yaml, 'p.yaml'), other)).rejects.toMatchObject({
    code: 'PROFILE_UNSUITED',
    values: { profile: '重大職災', file: 'other.csv', missing: expect.stringContaining('災害類型') },
  });
});

describe('money of another currency is left to a person, and never taken for 元:', () => {
  const table = (money: string, fine = '100', above = '') =>
    `${above}行政处罚决定书文号,行政相对人名称,违法行为类型,处罚类别,${money},处罚决定日期\n云罚〔2022〕1号,甲公司,转包,罚款,${fine},2022-05-04\n`;
  const fineIn = async (text: string) =>
    drafts(await suggestProfile(home.path, await written('处罚.csv', text))).fine_fen;

  test.each([
    ['罚款金额（新臺幣元）', '罚款金额（新臺幣元）'],
    ['罚款金额（万美元）', '罚款金额（万美元）'],
    ['罚款金额（港元）', '罚款金额（港元）'],
    ['罚款金额(万日元)', '罚款金额(万日元)'],
    ['罚款金额（EUR）', '罚款金额（EUR）'],
    ['罚款金额', '万美元', '单位：万美元\n'],
  ])('%s', async (money, found, above = '') => {
    await using own = await freshHome();
    const text = table(money, '100', above);
    expect(await fineIn(text)).toEqual({ from: money, unit: '?' });
    const { files } = await own.take({ '云台区处罚.csv': text });
    expect(files[0]?.fault?.code).toBe('CURRENCY_OTHER');
    expect(files[0]?.fault?.told('zh')).toContain(`“${found}”，不是人民币`);
    const { draft } = await suggestProfile(own.path, await written('处罚.csv', text));
    const { region_code: _, ...known } = draft.columns;
    const columns = { ...known, fine_fen: { from: money, factor: '7.1' } };
    await saveProfile(own.path, draftYaml({ ...draft, columns }));
    expect(await own.rows(await own.takeOne('云台区处罚.csv', text), 'accepted')).toMatchObject([
      { fine_fen: 71_000 },
    ]);
  });

  test('and told by the figures where the header says nothing, while ours is as it was', async () => {
    expect(await fineIn(table('罚款金额', 'US$100'))).toEqual({ from: '罚款金额', unit: '?' });
    for (const money of ['罚款金额（万元）', '罚款金额（人民币元）', '罚款金额（增加元）'])
      expect(await fineIn(table(money))).toEqual({ from: money });
    expect(await fineIn(table('罚款金额', '100', '单位：万元\n'))).toEqual({ from: '罚款金额' });
  });
});

test.each([
  ['災害類型', '事故类型'],
  ['罰鍰金額', '罚款金额'],
  ['處分字號', '处罚文号'],
  ['Date of Incident', '日期事故'],
  ['issuance_date', '决定日期'],
  ['EstabName', '企业名称'],
  ['initial_penalty', null],
  ['发生日期', null],
  ['Victim(s)', null],
])('%s is in the words of the field %s', (word, expected) => {
  expect(inFieldWords(word)).toBe(expected);
});

test('traditional characters it does not know are left as they are', () => {
  expect(simplified('重大職業災害 醬')).toBe('重大职业灾害 醬');
});
