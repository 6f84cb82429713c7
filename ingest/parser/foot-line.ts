const numeral = '[\\d〇零○一二三四五六七八九十]';
/** The day a form was signed on, written out. */
const day = new RegExp(`^${numeral}{4}年${numeral}{1,3}月${numeral}{1,3}[日号]$`, 'u');
const page = /^(?:[第共]\d+页[,/、]?)+$/u;
const end = /^[-—*]*以下(?:无正文|空白|无内容|无数据)[-—*]*$/u;
const vow = /^(?:以上|上述)(?:数据|内容|情况|信息|统计|各项)/u;
const note = /^\(?[\d一二三四五六七八九十]{1,3}[.、)].*(?:本表|填报|填表|报送|上报|口径)/u;
const office =
  /^\p{Script=Han}{2,30}(?:局|厅|委员会|住建委|管委会|人民政府|办公室|办事处|(?:监督|安监|质监|质安|管理|服务|总)站|(?:服务|管理|监督|事务|指挥)中心)$/u;

/** Whether a cell holds what stands at the foot of a form: a day, a page number, a vow, a numbered note. */
export function isFootLine(text: string): boolean {
  const words = text.normalize('NFKC').replace(/\s/gu, '');
  return [day, page, end, vow, note].some((form) => form.test(words));
}

/** Whether a cell holds nothing but the name of an office. */
export function isOfficeName(text: string): boolean {
  return office.test(text.normalize('NFKC').replace(/\s/gu, ''));
}
