import type { Label } from './label.ts';

/** What reading a sheet had to make good, by the name a receipt counts it under. */
export const normalisations = {
  blanks: { zh: '去掉多余空白或前导撇号', en: 'blanks or a leading apostrophe taken away' },
  formula_text: { zh: '写成 ="…" 的单元格取其中的文字', en: 'cells written ="…" read as the text inside' },
  full_width: { zh: '全角字符改为半角', en: 'full-width characters made half-width' },
  empty_mark: { zh: '“/”“无”“—”等占位符按空白处理', en: 'marks such as / or 无 read as empty' },
  not_yet: { zh: '“未整改”“在建”等按尚未发生处理', en: 'words such as 未整改 read as "not yet"' },
  region_former: {
    zh: '旧区划代码或曾用名按变更记录归入现行区县',
    en: 'former county codes or names read as the county of today',
  },
  ditto: { zh: '“同上”按上一行补全', en: 'ditto marks filled from the row above' },
  beyond_header: {
    zh: '表头之外还有单元格的行，多出的未读取',
    en: 'rows with cells beyond the header: what is beyond is not read',
  },
  merged_cell: { zh: '合并单元格按其内容补全', en: 'merged cells filled with what they hold' },
  column_by_values: {
    zh: '按列中的值而不是表头认出的列',
    en: 'columns told by their values, not their header',
  },
  json_values_beside: {
    zh: '未读取与记录并列的其他内容',
    en: 'values beside the records that were not read',
  },
  utc_to_local: { zh: '世界时改为北京时间', en: 'instants of UTC turned into local time' },

  chinese_date: { zh: '“2022年3月5日”式日期', en: 'dates written 2022年3月5日' },
  dotted_date: { zh: '“2022.3.5”式日期', en: 'dates written 2022.3.5' },
  slashed_date: { zh: '“2022/3/5”式日期', en: 'dates written 2022/3/5' },
  short_date: { zh: '“2022-3-5”式日期补零', en: 'dates written 2022-3-5' },
  compact_date: { zh: '“20220305”式日期', en: 'dates written 20220305' },
  two_digit_year: { zh: '两位年份补为四位', en: 'two-digit years made four digits' },
  year_from_title: { zh: '日期缺年份，按标题补全', en: 'dates without a year, taken from the title' },
  excel_serial: { zh: 'Excel 日期序列号（1900 年起）', en: 'Excel day numbers counted from 1900' },
  excel_serial_1904: { zh: 'Excel 日期序列号（1904 年起）', en: 'Excel day numbers counted from 1904' },
  time_dropped: { zh: '只取日期，舍去时刻', en: 'the time of day dropped from a day' },
  clock_words: { zh: '“下午3点半”式时刻', en: 'times in words, such as 下午3点半' },
  chinese_month: { zh: '“2022年3月”式月份', en: 'months written 2022年3月' },
  short_month: { zh: '“2022-3”式月份补零', en: 'months written 2022-3' },
  slashed_month: { zh: '“2022/3”式月份', en: 'months written 2022/3' },
  dotted_month: { zh: '“2022.3”式月份', en: 'months written 2022.3' },
  compact_month: { zh: '“202203”式月份', en: 'months written 202203' },
  day_of_month: { zh: '月份栏填了日期，取其月份', en: 'a day where a month was asked for' },
  month_from_title: { zh: '没有月份列，按标题或文件名补全', en: 'no month column: taken from title or name' },

  about: { zh: '去掉“约”“近”等字', en: 'words such as 约 (about) taken away' },
  currency_sign: { zh: '去掉货币符号', en: 'currency signs taken away' },
  unit_in_cell: { zh: '按单元格内所写单位换算', en: 'the unit written in the cell converted' },
  unit_wan_yuan: { zh: '按表头的“万元”换算', en: 'converted from 万元, as the header says' },
  unit_wan_sqm: { zh: '按表头的“万平方米”换算', en: 'converted from 万平方米, as the header says' },
  thousands_separator: { zh: '去掉千位分隔符', en: 'thousands separators taken away' },
  decimal_comma: { zh: '小数逗号改为小数点', en: 'decimal commas made points' },
  scientific: { zh: '科学计数法还原', en: 'scientific notation written out' },
  chinese_number: { zh: '中文数字改为阿拉伯数字', en: 'Chinese numerals made figures' },
  rounded: { zh: '四舍五入到规定精度', en: 'rounded to the precision of the column' },

  code_alias: { zh: '别名换为代码表用语', en: 'other names of a code list item' },
  code_decorated: { zh: '去掉代码表用语前后的修饰', en: 'words around a code list item taken away' },
  code_keyword: { zh: '按句中关键词归入代码表', en: 'told from a keyword within a sentence' },
  code_form: { zh: '统一社会信用代码去空格、改大写', en: 'credit codes in capitals, without blanks' },
  flag_word: { zh: '“√”“有”“1”等按是/否处理', en: 'answers such as √ or 1 read as yes or no' },

  value_map: {
    zh: '按映射档案的对照换为本系统用语',
    en: "values turned into the contract's words by the profile",
  },
  value_contains: {
    zh: '按映射档案的关键词换为本系统用语',
    en: "values told by the profile's words within them",
  },
  roc_year: { zh: '民国纪年换为公元', en: 'Minguo years turned into common ones' },
  day_first: { zh: '“日/月/年”式日期', en: 'dates written day first' },
  month_first: { zh: '“月/日/年”式日期', en: 'dates written month first' },
  month_name: { zh: '英文月份的日期', en: 'dates with the month in English' },
  factor: { zh: '按映射档案的系数换算', en: "multiplied by the profile's factor" },
  columns_joined: { zh: '几列合为一列', en: 'several columns joined into one' },
  constant: { zh: '按映射档案填入固定值', en: 'a constant given by the profile' },

  number_derived: {
    zh: '没有编号列，由个人信息的假名代替',
    en: 'no column of numbers: a pseudonym of personal cells stands for it',
  },

  region_name: { zh: '区县名称换为代码', en: 'county names turned into codes' },
  region_short_name: { zh: '区县简称换为代码', en: 'short county names turned into codes' },
  region_long_code: { zh: '区划长代码取前六位', en: 'long region codes cut to six digits' },
  region_from_title: { zh: '没有区县列，按标题补全', en: 'no county column: taken from the title' },
  region_from_sheet: { zh: '没有区县列，按工作表名补全', en: 'no county column: taken from the sheet name' },
  region_from_file: { zh: '没有区县列，按文件名补全', en: 'no county column: taken from the file name' },
  region_from_folder: { zh: '没有区县列，按文件夹名补全', en: 'no county column: taken from the folder' },
  region_from_option: {
    zh: '没有区县列，按上报时的选择补全',
    en: 'no county column: as said when it was sent',
  },
  region_from_stamp: { zh: '没有区县列，按落款补全', en: 'no county column: taken from the signature' },
} as const satisfies Record<string, Label>;

export type NormalisationName = keyof typeof normalisations;
