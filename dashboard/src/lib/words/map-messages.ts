import type { Label } from '../../../charts/answer.ts';

/** The words of the map of counties. */
export const mapMessages = {
  boundaryWhere: { zh: '在哪里：{headline}', en: 'Where: {headline}' },
  boundaryKey: {
    zh: '◆ 差 ▲ 好 ● 差别可能出于偶然；虚线框：未报送；斜线：数量少，不作比较；反斜线：数据未更新。点击区县看该区县',
    en: '◆ worse ▲ better ● may be chance; dashed: not reported; hatched: few, not compared; hatched the other way: not up to date. Click a county to see it',
  },
  boundarySource: { zh: '边界：{file}', en: 'Boundaries: {file}' },
  boundaryMissing: { zh: '没有边界的区县：{names}', en: 'Counties without a shape: {names}' },
  boundaryUnknown: {
    zh: '边界文件中没有对上的代码：{codes}',
    en: 'Codes of the boundaries that no county has: {codes}',
  },
} as const satisfies Record<string, Label>;
