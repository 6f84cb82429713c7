import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { switchedOff } from '../../sql/sources/settings.ts';
import { freshHome, type TestHome } from './home.ts';

const line = `项目编码,区县,统计日期,在场人数,核酸已检人数,全程接种人数
G1,青岚区,2022-05-03,80,80,78
`;
const hazards =
  '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限\nA,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n';

async function settings(home: TestHome, text: string): Promise<void> {
  await mkdir(home.path, { recursive: true });
  await writeFile(join(home.path, 'settings.yaml'), text);
}

test('epidemic control on sites is taken until a home turns it off, refused then, and taken again', async () => {
  await using home = await freshHome();
  expect(await home.takeOne('五月.csv', line)).toMatchObject({
    dataset: 'site_epidemic',
    rows: { accepted: 1 },
  });

  await settings(home, 'switched_off: [site_epidemic]\n');
  const june = line.replace('05-03', '06-03');
  const { files } = await home.take({ '六月.csv': june, '隐患.csv': hazards });
  expect(files.map(({ status }) => status)).toEqual(['refused', 'accepted']);
  expect(files[0]?.fault).toMatchObject({ code: 'LINE_OFF', values: { dataset: 'site_epidemic' } });
  expect(files[0]?.fault?.told('zh')).toBe('六月.csv：“工地疫情防控”这条业务线已停用，不再接收');
  expect((await home.receipts()).map(({ dataset }) => dataset)).toContain('site_epidemic');

  await settings(home, 'switched_off: []\n');
  expect(await home.takeOne('六月.csv', june)).toMatchObject({ dataset: 'site_epidemic' });
});

test.each([
  ['nothing', 'return_due: { day: 5, source: 文 }', []],
  ['an empty field', 'switched_off:', []],
  ['the line', 'switched_off: site_epidemic', ['site_epidemic']],
])('settings that say %s turn off what they say', async (_, text, off) => {
  await using home = await freshHome(false);
  await settings(home, text);
  expect(await switchedOff(home.path)).toEqual(off);
});

test.each(['[accident]', '[cats]'])('%s cannot be turned off', async (said) => {
  await using home = await freshHome(false);
  await settings(home, `switched_off: ${said}\n`);
  await expect(switchedOff(home.path)).rejects.toMatchObject({
    code: 'SETTINGS_FIELD',
    values: { line: 1, field: 'switched_off', expected: 'site_epidemic' },
  });
});
