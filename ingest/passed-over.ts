import type { Fault } from '../sql/words/fault.ts';
import type { FaultCode } from '../sql/words/faults.ts';
import { fill, type Label } from '../sql/words/label.ts';
import type { FoundFile } from './find-files.ts';

/** Names under which tables are sent, or more files: a refusal of such a one is always told as a refusal. */
const tables = /\.(?:xls[xmb]?|et|ods|csv|tsv|json|ndjson|jsonl|parquet|zip|rar|7z|gz|tgz|tar|xml|html?)$/iu;

const because: Partial<Record<FaultCode, Label>> = {
  HEADER_UNKNOWN: { zh: '没有可识别的表头', en: 'it has no header that is known' },
  ENCODING_UNKNOWN: { zh: '不是文本', en: 'it is no text' },
  FILE_ENCRYPTED: { zh: '设有密码', en: 'it is locked with a password' },
  FILE_EMPTY: { zh: '文件为空', en: 'it is empty' },
  FILE_TOO_LARGE: { zh: '文件过大', en: 'it is too large' },
  FILE_KIND_UNKNOWN: { zh: '不支持的文件类型', en: 'its kind is not supported' },
  FILE_BROKEN: { zh: '文件已损坏', en: 'it is damaged' },
};
const sentence: Label = {
  zh: '不是数据文件，已跳过（{reason}）',
  en: 'it is no data file and was passed over ({reason})',
};

/**
 * What is said of a file that came among others and is none of data, by its name and its fault: a letter, a picture, a
 * note. Null where the fault must be told, as that of a text whose header comes near one that is known.
 */
export function passedOver(found: FoundFile, { code, values }: Fault): Label | null {
  const isNear = code === 'HEADER_UNKNOWN' && values.nearest !== '—';
  const reason = values.reason ?? because[code];
  if (!found.isAmongOthers || tables.test(found.file) || isNear || !(code in because) || !reason) return null;
  return { zh: fill(sentence.zh, { reason: reason.zh }), en: fill(sentence.en, { reason: reason.en }) };
}
