import { correctionWorkbook } from '../../ingest/index.ts';
import type { TestHome } from './home.ts';
import { OpenedWorkbook } from './sent-again.ts';

export const hazards = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
export const hazard = (id: string, due: string, day = '2022-05-03') =>
  `${id},青岚区,G1,${day},一般,脚手架,${due}\n`;
export const list = `青岚区2022年5月隐患台账
${hazards}
${hazard('A', '2022-05-09')}${hazard('B', '2022-02-30')}${hazard('C', '月底')}${hazard('D', '尽快')}`;

export async function opened(home: TestHome, batch: string): Promise<OpenedWorkbook> {
  return OpenedWorkbook.open(await correctionWorkbook(home.path, batch));
}

/** A home with a list whose rows 4, 5 and 6 were sent back, and their workbook. */
export async function sentBack(home: TestHome, text = list) {
  const receipt = await home.takeOne('五月.csv', text);
  return { receipt, workbook: await opened(home, receipt.batch) };
}

export async function take(home: TestHome, workbook: OpenedWorkbook, name = '更正.xlsx') {
  const { files } = await home.take({ [name]: workbook.saved() });
  return files[0]!;
}

export async function reasons(home: TestHome, batch: string): Promise<string[]> {
  const receipt = (await home.receipts()).find((one) => one.batch === batch)!;
  return (await home.rejects(receipt)).map(({ row_number, rule }) => `${row_number} ${rule}`);
}
