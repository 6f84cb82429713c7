/** Header and rows of a small hazard ledger that every format's tests write in their own way. */
export const hazardHeader = ['隐患编号', '区县', '项目编码', '发现日期', '隐患等级', '隐患类别', '整改期限'];

/** One clean row: `2022-05-03` found, due on `2022-05-09`. */
export function hazardRow(id: string): string[] {
  return [id, '青岚区', 'G1', '2022-05-03', '一般', '脚手架', '2022-05-09'];
}

/** The same as an object by its header, with what `more` says instead or besides. */
export function hazardRecord(id: string, more: Readonly<Record<string, unknown>> = {}) {
  const row = hazardRow(id);
  return { ...Object.fromEntries(hazardHeader.map((header, i) => [header, row[i]])), ...more };
}

export function hazardCsv(...ids: string[]): string {
  return [hazardHeader, ...ids.map(hazardRow)].map((cells) => `${cells.join(',')}\n`).join('');
}
