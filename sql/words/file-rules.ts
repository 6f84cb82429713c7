import type { Label } from './label.ts';

/** What is told of a whole file that was taken all the same. */
export const fileRules = {
  TOTAL_DIFFERS: {
    zh: '第 {row} 行合计与明细不符：“{header}”写的是 {written}，其上各行相加为 {sum}',
    en: 'the total in row {row} is not the sum of its rows: "{header}" says {written}, the rows add up to {sum}',
  },
  MOST_REJECTED: {
    zh: '{count} 行中有 {rejected} 行被退回，列可能认错了，请核对列映射',
    en: '{rejected} of {count} rows were sent back; the columns may be mistaken, check the mapping',
  },
  HEADER_TWICE: {
    zh: '表头中“{header}”出现多次：读取的是第 {taken} 列，第 {left} 列未读取，请核对应以哪一列为准',
    en: '"{header}" stands more than once in the header: column {taken} was read and column {left} was not; check which it should be',
  },
  OTHER_MONTHS: {
    zh: '标题、表名或文件名写的是 {named}，{count} 行中有 {other} 行属于其他月份（第 {rows} 行）',
    en: 'title, sheet or file name say {named}, but {other} of {count} {count:row|rows} {other:is|are} of other months ({other:row|rows} {rows})',
  },
  OTHER_COUNTY: {
    zh: '标题、文件名或文件夹写的是 {named}，{count} 行中有 {other} 行属于其他区县',
    en: 'title, name or folder say {named}, but {other} of {count} rows are of other counties',
  },
  COUNTIES_DISAGREE: {
    zh: '{one}写的是 {first}，{two}写的是 {second}，请核对属于哪个区县',
    en: '{one} says {first} and {two} says {second}; check whose file it is',
  },
} as const satisfies Record<string, Label>;

export type FileRuleCode = keyof typeof fileRules;
