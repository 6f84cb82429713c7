import { hazardCsv } from '../hazard-rows.ts';
import { bookOf, type Cases, dataRow, head, sheetOf } from './case.ts';

const million = 1_048_576;

/** Small files that are large once read. */
export function sizeCases(): Cases {
  return {
    'rows-of-nothing.csv': [`${hazardCsv('L1')}${'\n'.repeat(million)}`, 'FILE_TOO_LARGE'],
    'a-hundred-thousand-blank-rows.csv': [`${hazardCsv('L4')}${'\n'.repeat(100_000)}`, [1, 0]],
    'a-hundred-thousand-empty-rows.xlsx': [
      bookOf(
        sheetOf(dataRow('L5'), Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 3}"/>`).join('')),
      ),
      [1, 0],
    ],
    'a-hundred-thousand-styled-cells.xlsx': [
      bookOf(
        sheetOf(
          dataRow('L6'),
          Array.from({ length: 10_000 }, (_, i) => `<row r="${i + 3}">${'<c s="1"/>'.repeat(10)}</row>`).join(
            '',
          ),
        ),
      ),
      [1, 0],
    ],
    'header-in-the-last-row.xlsx': [
      bookOf(`<sheetData>${head.replaceAll('1"', '1048576"')}</sheetData>`),
      'FILE_EMPTY',
    ],
    'five-hundred-broken-rows.csv': [
      `${hazardCsv('L7')}${Array.from({ length: 500 }, (_, i) => `L8-${i},无此区,,,,,\n`).join('')}`,
      [1, 500],
    ],
  };
}
