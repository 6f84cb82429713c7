import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { FaultValues } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import type { ParsedFile } from '../parser/protocol.ts';
import type { NearMiss } from './match-header.ts';
import { shownHeader } from './shown-header.ts';

/** What was decided of a file before its header was looked for. */
export type Read = Pick<ParsedFile, 'kind' | 'encoding' | 'delimiter'>;

const mostWords = 40;
const longestWord = 24;
/** Other encodings seldom break the rules of these two: text that is in neither comes out as other words. */
const forgiving = ['GB18030', 'UTF-16LE', 'UTF-16LE?', 'UTF-16BE?'];

/** The values of HEADER_UNKNOWN: how the sheet was read, which dataset it comes nearest to, what it lacks. */
export function unknownHeader(
  sheet: string,
  { nearest, missing, found, isHeader }: Omit<NearMiss, 'matched'>,
  read: Read,
): FaultValues {
  const title = nearest === null ? null : datasetNamed(nearest).title;
  const shown = found.map((header) => shownHeader(header, isHeader));
  const garbled = nearest === null && forgiving.includes(read.encoding);
  return {
    sheet,
    nearest: nearest ?? '—',
    title: title === null ? '—' : { zh: `${title.zh} ${nearest}`, en: `${title.en} (${nearest})` },
    missing: {
      zh: listed(
        missing.map(({ zh }) => zh),
        '、',
      ),
      en: listed(
        missing.map(({ en }) => en),
        ', ',
      ),
    },
    found: {
      zh: listed(
        shown.map(({ zh }) => zh),
        '、',
      ),
      en: listed(
        shown.map(({ en }) => en),
        ', ',
      ),
    },
    read: readWords(read, garbled),
    advice: garbled ? otherEncoding : '',
  };
}

const otherEncoding: Label = {
  zh: '若文件实为 Big5 等其他编码，先另存为 UTF-8；否则',
  en: 'if the file is in Big5 or another encoding, save it as UTF-8 first; otherwise ',
};

/** How the bytes of a file were read. */
export function readWords({ kind, encoding, delimiter }: Read, garbled: boolean): Label {
  if (kind === 'xlsx') return { zh: '按工作簿读取', en: 'read as a workbook' };
  if (delimiter === null) return { zh: `按 ${kind} 读取`, en: `read as ${kind}` };
  const mark = delimiter === '\t' ? 'Tab' : delimiter;
  const doubt = garbled
    ? { zh: '，也可能是 Big5 等其他编码', en: ', though it may be in another encoding such as Big5' }
    : { zh: '', en: '' };
  return {
    zh: `按 ${encoding} 文本、以“${mark}”分隔读取${doubt.zh}`,
    en: `read as ${encoding} text delimited by "${mark}"${doubt.en}`,
  };
}

function listed(words: readonly string[], mark: string): string {
  const shown = words.slice(0, mostWords).map((word) => word.slice(0, longestWord));
  return shown.join(mark) || '—';
}
