import type { NearMiss } from '../header/match-header.ts';
import type { Limits } from '../limits.ts';
import { type Encoding, utf8Pieces } from '../parser/encoding.ts';
import { openText } from '../parser/open-text.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { tooLarge } from '../parser/refused.ts';
import { SheetWriter } from '../parser/sheet-writer.ts';
import type { FindHeader } from '../profile/find-header.ts';
import { type JsonRecord, JsonRecords } from './json-records.ts';
import { JsonScanner } from './json-scanner.ts';

export interface JsonResult {
  readonly kind: 'json' | 'ndjson';
  readonly encoding: Encoding;
  readonly sheet: ParsedSheet | NearMiss | null;
}

/**
 * Reads JSON records into canonical lines at `target`, in two passes: the first finds every key, so that none is
 * lost that only a late record has. Of objects, row 1 is the keys and record n is row n + 1; of lists, n is row n.
 */
export function readJson(source: string, target: string, limits: Limits, find: FindHeader): JsonResult {
  using text = openText(source, limits);
  const { file, encoding } = text;
  const keys = new Set<string>();
  const { isNdjson, beside } = eachRecord(utf8Pieces(file, encoding), limits, (record) => {
    if (!(record instanceof Map)) return;
    for (const key of record.keys()) keys.add(key);
    if (keys.size > limits.columns) throw tooLarge('columns', keys.size, limits.columns);
  });
  const writer = new SheetWriter(target, limits, '1', (rows) => find(rows, { number: 1, name: null }));
  if (beside > 0) writer.count('json_values_beside', beside);
  let row = 0;
  const add = (cells: readonly string[]) => writer.add({ number: ++row, cells });
  if (keys.size > 0) add([...keys]);
  eachRecord(utf8Pieces(file, encoding), limits, (record) => {
    if (!writer.hopeless) add(cellsOf(record, keys));
  });
  const sheet = writer.finish({ number: 1, name: null, date1904: false });
  return { kind: isNdjson ? 'ndjson' : 'json', encoding, sheet };
}

function eachRecord(text: Iterable<Buffer>, limits: Limits, tell: (record: JsonRecord) => void): JsonRecords {
  const records = new JsonRecords(tell, limits);
  const scanner = new JsonScanner(records, limits);
  for (const piece of text) scanner.feed(piece);
  scanner.end();
  return records;
}

function cellsOf(record: JsonRecord, keys: ReadonlySet<string>): string[] {
  return record instanceof Map ? Array.from(keys, (key) => record.get(key) ?? '') : [...(record as string[])];
}
