import type { Receipt } from '../sql/sources/batch.ts';
import { fill, type Label } from '../sql/words/label.ts';
import { isSilent } from './coverage/coverage-of.ts';
import type { ParsedFile, Remark } from './parser/protocol.ts';

const remarks: Readonly<Record<Remark, Label>> = {
  sheet_hidden: { zh: '工作表“{sheet}”已隐藏，未读取', en: 'sheet "{sheet}" is hidden and was not read' },
  sheet_unmatched: {
    zh: '工作表“{sheet}”的表头与任何数据集都不相符，未读取',
    en: 'sheet "{sheet}" has no header of a known dataset and was not read',
  },
  rows_hidden: {
    zh: '工作表“{sheet}”有 {count} 行被隐藏，已照常读取',
    en: 'sheet "{sheet}" has {count} hidden {count:row, which was|rows, which were} read',
  },
  formula_without_value: {
    zh: '工作表“{sheet}”有 {count} 个公式没有保存计算结果，需要其结果的行已退回；请用 Excel 或 WPS 打开、保存后重新报送',
    en: 'sheet "{sheet}" has {count} {count:formula|formulas} without a saved result; rows that need one were sent back; open it in Excel or WPS, save it and send it again',
  },
  text_named_workbook: {
    zh: '文件名是工作簿，内容却是文本，已按文本读取',
    en: 'it is named as a workbook, but its bytes are text; it was read as text',
  },
  workbook_named_text: {
    zh: '文件名是文本，内容却是工作簿，已按工作簿读取',
    en: 'it is named as text, but its bytes are a workbook; it was read as a workbook',
  },
};
const filled: Label = {
  zh: '“{dataset}”没有区县列，按标题、文件名或参数补为 {region}',
  en: '"{dataset}" has no county column; {region} was taken from the title, the name or an option',
};
const byValues: Label = {
  zh: '“{dataset}”的“{header}”列不是按表头、而是按列中的值认作“{column}”，请核对',
  en: '"{header}" of "{dataset}" was taken for "{column}" by its values, not its header; please check',
};
const byProfile: Label = {
  zh: '“{dataset}”按映射档案“{profile}”读取',
  en: '"{dataset}" was read by the profile {profile}',
};
const silent: Label = {
  zh: '“{dataset}”的工作表“{sheet}”只有表头，没有数据也没有写“无”，不算报送',
  en: '"{dataset}", sheet "{sheet}", has a header, no row and no 无: it reports nothing',
};
const nothing: Label = {
  zh: '“{dataset}”为零报告（{months} 个月）',
  en: '"{dataset}" is a nil return ({months} {months:month|months})',
};

/** What a clerk should know of a file that was taken. */
export function notesOf(file: string, parsed: ParsedFile, receipts: readonly Receipt[]): Label[] {
  const said = (label: Label, values: Readonly<Record<string, string | number>>): Label => ({
    zh: fill(label.zh, values),
    en: fill(label.en, values),
  });
  return [
    ...parsed.remarks.map(({ remark, sheet, count }) => said(remarks[remark], { sheet, count })),
    ...parsed.sheets
      .filter((sheet) => isSilent(sheet, parsed, file))
      .map(({ match: { dataset }, name }) => said(silent, { dataset, sheet: name ?? '—' })),
    ...parsed.sheets.flatMap(({ match: { dataset, columns } }) =>
      columns.flatMap(({ byValues: told, column, header }) =>
        told ? [said(byValues, { dataset, column, header })] : [],
      ),
    ),
    ...receipts.flatMap(({ dataset, coverage, rows, normalised, profile, corrects, fileWarnings = [] }) => [
      ...fileWarnings.map(({ zh, en }) => ({ zh, en })),
      ...(profile ? [said(byProfile, { dataset, profile: profile.name })] : []),
      ...(Object.keys(normalised).some((name) => name.startsWith('region_from_'))
        ? [
            said(filled, {
              dataset,
              region: [...new Set(coverage.map(({ region }) => region))].join('、') || '—',
            }),
          ]
        : []),
      ...(!corrects && rows.accepted + rows.rejected === 0
        ? [said(nothing, { dataset, months: coverage.length })]
        : []),
    ]),
  ];
}
