import type { Label } from './label.ts';

export interface RowRule {
  /** `error` keeps the row out of accepted rows; `warning` lets it in and says so. */
  readonly severity: 'error' | 'warning';
  readonly reason: Label;
}

/** Why a row was rejected or flagged. `{found}` is the cell as received, masked where it is personal. */
export const rowRules = {
  REQUIRED: {
    severity: 'error',
    reason: { zh: '必填项为空', en: 'a required cell is empty' },
  },
  FORMULA_UNCALCULATED: {
    severity: 'error',
    reason: {
      zh: '该格是公式，但文件中没有保存计算结果：请用 Excel 或 WPS 打开、保存后重新报送，或直接填写结果',
      en: 'the cell is a formula whose result was not saved with the file: open it in Excel or WPS, save it and send it again, or write the result itself',
    },
  },
  FORMULA_FAILED: {
    severity: 'error',
    reason: {
      zh: '“{found}”是公式出错后留下的，读不出应填的值：请改正公式，或直接填写结果；确实没有内容的，请清空该格',
      en: '"{found}" is what a failed formula left, and the value cannot be read: put the formula right or write the result itself; where there is none, empty the cell',
    },
  },
  NOT_A_DATE: {
    severity: 'error',
    reason: { zh: '“{found}”不是可识别的日期', en: '"{found}" is not a date in any known form' },
  },
  IMPOSSIBLE_DATE: {
    severity: 'error',
    reason: { zh: '“{found}”不是真实存在的日期', en: '"{found}" is a date that does not exist' },
  },
  NOT_A_NUMBER: {
    severity: 'error',
    reason: { zh: '“{found}”不是数字', en: '"{found}" is not a number' },
  },
  OUT_OF_RANGE: {
    severity: 'error',
    reason: {
      zh: '“{found}”超出合理范围（{limit}）',
      en: '"{found}" is outside the possible range ({limit})',
    },
  },
  NOT_IN_LIST: {
    severity: 'error',
    reason: { zh: '“{found}”不在代码表“{list}”中', en: '"{found}" is not in the code list "{list}"' },
  },
  UNKNOWN_REGION: {
    severity: 'error',
    reason: {
      zh: '“{found}”不是本市的区县代码或名称',
      en: '"{found}" is no county code or name of this city',
    },
  },
  DAMAGED_CODE: {
    severity: 'error',
    reason: {
      zh: '“{found}”是被 Excel 当作数字的长代码：{left}。请把该列设为“文本”格式，按原件重新填写',
      en: '"{found}" is a long code that Excel took for a number: {left}. Format the column as text and type it anew from the original',
    },
  },
  PERSONAL_MISPLACED: {
    severity: 'error',
    reason: {
      zh: '本列不应出现身份证号或手机号（{found}）：请移到相应的个人信息列，或删除',
      en: 'this column may hold no identity or mobile number ({found}): move it to its own column, or delete it',
    },
  },
  DATE_ORDER: {
    severity: 'error',
    reason: {
      zh: '“{found}”早于 {earlier}（{earlierValue}）',
      en: '"{found}" is before {earlier} ({earlierValue})',
    },
  },
  NOT_BALANCED: {
    severity: 'error',
    reason: {
      zh: '“{found}”不等于 {formula}（{computed}）',
      en: '"{found}" is not {formula} ({computed})',
    },
  },
  DUPLICATE_CONFLICT: {
    severity: 'error',
    reason: {
      zh: '同一文件中编号“{found}”出现多次且内容不同（第 {rows} 行）',
      en: 'the key "{found}" appears more than once in this file with different contents (rows {rows})',
    },
  },
  CELLS_SHIFTED: {
    severity: 'error',
    reason: {
      zh: '该行的单元格比表头多{parted}，其后各格可能都已错位：请去掉该值中的逗号（或其他分隔符），或给它加上引号，并按原件逐格核对',
      en: 'the row has more cells than the header{parted}, and what follows may stand in wrong columns: take the comma (or other delimiter) out of the value or put the value in quotation marks, and check each cell against the original',
    },
  },
  ROW_UNNAMED: {
    severity: 'error',
    reason: {
      zh: '更正表不接收新增的行（没有安筑行号），新行请另行报送',
      en: 'a correction workbook takes no new rows (there is no row id); send new rows in a file of their own',
    },
  },
  ROW_UNKNOWN: {
    severity: 'error',
    reason: {
      zh: '安筑行号“{found}”不是批次 {batch} 退回的行',
      en: 'row id "{found}" is no row that batch {batch} sent back',
    },
  },
  ROW_TWICE: {
    severity: 'error',
    reason: {
      zh: '安筑行号“{found}”在更正表中出现多次',
      en: 'row id "{found}" stands more than once in the workbook',
    },
  },
  ROW_SETTLED: {
    severity: 'error',
    reason: {
      zh: '安筑行号“{found}”对应的行现以批次 {batch} 为准，本次不再接收',
      en: 'for row id "{found}" batch {batch} stands now; the row is not taken again',
    },
  },
  ROW_UNCHANGED: {
    severity: 'error',
    reason: { zh: '送回时未改动，仍待更正', en: 'it came back unchanged and still waits for correction' },
  },
  ROW_TAKEN: {
    severity: 'error',
    reason: {
      zh: '该行（或它此前的一次更正）已接收并照常计入，不能在更正表中作废：核对无误的，清空“安筑处理”即可；确需删除的，请去掉该行后重新报送该月，或撤回原批次',
      en: 'the row, or a correction of it, was taken already, counts as before and cannot be dropped by a workbook: if it is right, empty 安筑处理; to drop it report its month again without it, or withdraw the batch',
    },
  },
  KEY_OPEN: {
    severity: 'error',
    reason: {
      zh: '编号“{found}”的另一行（批次 {batch} 第 {waiting} 行）还没有处理：请把那一行也更正后一并送回，或在它的“安筑处理”列选“作废”',
      en: 'another row with the key "{found}" (row {waiting} of batch {batch}) still waits: correct it and send both back, or choose 作废 (drop) for it in the column 安筑处理',
    },
  },
  KEY_TAKEN: {
    severity: 'error',
    reason: {
      zh: '编号“{found}”已由批次 {batch} 第 {taken} 行接收，更正后的行不能与之重复',
      en: 'the key "{found}" was taken by row {taken} of batch {batch}; a corrected row must not repeat it',
    },
  },
  KEY_CHANGED: {
    severity: 'error',
    reason: {
      zh: '该行已接收，更正表不能改动识别它的{columns}（原为“{expected}”，现为“{found}”）：请改回；确需更改的，请撤回原批次后重新报送',
      en: 'the row was taken already, and a correction may not change what tells it from others, {columns} (it was "{expected}", now "{found}"): change it back, or withdraw the batch and send it again',
    },
  },
  CREDIT_CODE_CHECK: {
    severity: 'warning',
    reason: {
      zh: '统一社会信用代码“{found}”校验位不符（GB 32100-2015），疑似有误',
      en: 'unified social credit code "{found}" fails its check digit (GB 32100-2015)',
    },
  },
  ID_NUMBER_CHECK: {
    severity: 'warning',
    reason: {
      zh: '居民身份证号“{found}”的位数、出生日期或校验码不符（GB 11643-1999），疑似有误',
      en: 'ID number "{found}" fails in length, birth date or check character (GB 11643-1999)',
    },
  },
  DERIVED_DIFFERS: {
    severity: 'warning',
    reason: {
      zh: '填报的“{found}”与按{source}由{from}计算的“{computed}”不一致',
      en: 'the reported "{found}" differs from what {source} gives by {from}: "{computed}"',
    },
  },
  REGION_RETIRED: {
    severity: 'warning',
    reason: {
      zh: '“{found}”在该日期已停用：{change}',
      en: '"{found}" was out of use on that day: {change}',
    },
  },
  REFERENCE_UNKNOWN: {
    severity: 'warning',
    reason: {
      zh: '“{found}”不在现行的“{listing}”名录中',
      en: '"{found}" is in no list of {listing} in force',
    },
  },
  STOCK_BREAKS: {
    severity: 'warning',
    reason: {
      zh: '“{found}”与上月的{closing}（{expected}）不相衔接',
      en: '"{found}" is not what the month before closed with ({closing}: {expected})',
    },
  },
} as const satisfies Record<string, RowRule>;

export type RowRuleCode = keyof typeof rowRules;
