import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder } from './fresh-folder.ts';

/** The owner's name and number of the tiny city's rejected house: no command may print them. */
export const secrets = ['欧阳虚构', '990101190001010017', '19900001234'] as const;

const months = ['2021-12', '2022-01', '2022-02'];
const counties = ['990101', '990102'];
const everyMonth = (row: (county: string, month: string) => string) =>
  months.flatMap((month) => counties.map((county) => row(county, month)));

/** A city of two invented counties and three months, in ten files, with one wrong row (the house H3). */
const files: Readonly<Record<string, readonly string[]>> = {
  '行政区划.csv': ['行政区划代码,行政区划名称', '990100,微澜市', '990101,东篱区', '990102,西窗县'],
  '施工规模月报.csv': [
    '行政区划代码,月份,在建面积,从业人员',
    ...everyMonth((county, month) => `${county},${month},10000,200`),
  ],
  '在建工程.csv': [
    '项目编码,工程名称,行政区划代码,开工日期',
    'S1,东篱一号楼,990101,2021-03-01',
    'S2,西窗学校,990102,2021-04-01',
  ],
  '安全检查.csv': [
    '检查编号,行政区划代码,项目编码,检查日期,检查类型',
    ...everyMonth((county, month) => `J-${county}-${month},${county},S1,${month}-05,日常巡查`),
  ],
  '隐患台账.csv': [
    '隐患编号,检查编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限,整改完成日期,复查日期',
    ...everyMonth(
      (county, month) =>
        `Y-${county}-${month},J-${county}-${month},${county},S1,${month}-05,一般隐患,脚手架,${month}-15,${month}-14,${month}-16`,
    ),
    'Y-LATE,J-990101-2022-01,990101,S1,2022-01-05,重大隐患,基坑工程,2022-01-10,2022-01-20,2022-01-21',
  ],
  '生产安全事故.csv': [
    '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数,直接经济损失,事故等级',
    ...everyMonth(
      (county, month) => `A-${county}-${month},${county},${month}-20 09:30,高处坠落,1,0,1000000,一般事故`,
    ),
  ],
  '企业名录.csv': [
    '统一社会信用代码,企业名称,行政区划代码,企业类型',
    '91990101MA000000XX,东篱建筑有限公司,990101,施工总承包',
  ],
  '行政处罚.csv': [
    '行政处罚决定书文号,行政相对人名称,行政区划代码,违法行为类型,处罚类别,罚款金额,处罚决定日期',
    '东建罚〔2022〕1号,东篱建筑有限公司,990101,安全生产违法,罚款,20000,2022-01-18',
  ],
  '农村房屋.csv': [
    '房屋编号,行政区划代码,乡镇,村,户主姓名,身份证号,联系电话,对象类别,排查日期,鉴定等级,鉴定日期',
    'H1,990101,东篱镇,一村,张虚构,,,一般农户,2021-06-01,A级,2021-06-02',
    'H2,990102,西窗镇,二村,李虚构,,,农村低保户,2021-06-01,D级,2021-06-02',
    `H3,990101,东篱镇,一村,${secrets.join(',')},不是类别,2022-02-30,A级,2021-06-02`,
  ],
  '农村危房处置.csv': [
    '房屋编号,行政区划代码,处置环节,办理日期,危险等级',
    'H2,990102,发现,2021-12-03,D级',
    'H2,990102,停用,2022-01-03,D级',
  ],
};

export interface TinyCity {
  readonly home: string;
  readonly files: string;
}

/** Writes the files into a fresh folder; the home beside them does not exist yet. */
export async function writeTinyCity(): Promise<TinyCity> {
  const folder = await freshFolder();
  const paths = { home: join(folder, 'home'), files: join(folder, 'files') };
  await mkdir(paths.files);
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(paths.files, name), `${lines.join('\n')}\n`);
  }
  return paths;
}
