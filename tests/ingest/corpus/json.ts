import { hazardHeader, hazardRecord, hazardRow } from '../hazard-rows.ts';
import type { Cases } from './case.ts';

const record = (id: string, more = {}) => JSON.stringify(hazardRecord(id, more));
const raw = (id: string, more: string) => record(id).replace(/\}$/u, `,${more}}`);

/** JSON that is none, that nests, repeats itself or counts on prototypes. */
export function jsonCases(): Cases {
  return {
    'empty-array.json': ['[]', 'FILE_EMPTY'],
    'empty-object.json': ['{}', 'FILE_EMPTY'],
    'empty-wrapper.json': ['{"data":[]}', 'FILE_EMPTY'],
    'empty-records.json': ['[{},{}]', 'FILE_EMPTY'],
    'blanks-alone.json': [' \n ', 'FILE_EMPTY'],
    'cut.json': [`[${record('J1')},${record('J2').slice(0, 30)}`, 'JSON_INVALID'],
    'array-without-end.json': [`[${record('J3')}`, 'JSON_INVALID'],
    'string-without-end.json': ['[{"隐患编号":"J4', 'JSON_INVALID'],
    'comma-behind-the-last.json': [`[${record('J5')},]`, 'JSON_INVALID'],
    'comma-twice.json': [`[${record('J6')},,${record('J7')}]`, 'JSON_INVALID'],
    'comma-missing.json': [`[${record('J8')} ${record('J9')}]`, 'JSON_INVALID'],
    'comma-between-lines.ndjson': [`${record('J10')},\n${record('J11')}`, 'JSON_INVALID'],
    'bracket-of-another-kind.json': [`[${record('J12')}}`, 'JSON_INVALID'],
    'bracket-too-many.json': [`[${record('J13')}]]`, 'JSON_INVALID'],
    'comment.json': [`[/* x */${record('J14')}]`, 'JSON_INVALID'],
    'single-quotes.json': ["[{'隐患编号':'J15'}]", 'JSON_INVALID'],
    'bare-keys.json': ['[{a:1}]', 'JSON_INVALID'],
    'not-a-number.json': [`[${raw('J16', '"x":NaN')}]`, 'JSON_INVALID'],
    'number-with-a-zero-before.json': [`[${raw('J17', '"x":01')}]`, 'JSON_INVALID'],
    'number-in-hex.json': [`[${raw('J18', '"x":0x1F')}]`, 'JSON_INVALID'],
    'escape-that-is-none.json': [`[${raw('J19', '"x":"\\q"')}]`, 'JSON_INVALID'],
    'half-a-character.json': [`[${raw('J20', '"x":"\\ud800"')}]`, 'JSON_INVALID'],
    'line-end-in-a-string.json': [`[${raw('J21', '"x":"a\nb"')}]`, 'JSON_INVALID'],
    'zero-byte.json': [`[${raw('J22', '"x":"\0"')}]`, 'FILE_KIND_UNKNOWN'],
    'not-json.json': ['隐患编号,区县\n', 'JSON_INVALID'],
    'text.json': ['"隐患"', 'JSON_SHAPE'],
    'number.json': ['1', 'JSON_SHAPE'],
    'list-of-texts.json': ['["a","b"]', 'HEADER_UNKNOWN'],
    'two-lists.json': [`{"a":[${record('J23')}],"b":[${record('J24')}]}`, 'JSON_SHAPE'],
    'two-texts.json': [`[${record('J25')}][${record('J26')}]`, 'JSON_SHAPE'],
    'lists-and-objects.json': [`[${record('J27')},["a"]]`, 'JSON_SHAPE'],
    'object-then-list.ndjson': [`${record('J28')}\n["a"]`, 'JSON_SHAPE'],
    'wrapper-then-object.ndjson': [`{"data":[${record('J29')}]}\n${record('J30')}`, 'JSON_SHAPE'],
    'list-within-a-record.json': [`[${record('J31', { x: [1] })}]`, 'NESTED_VALUE'],
    'object-within-a-record.json': [`[${record('J32', { x: { y: 1 } })}]`, 'NESTED_VALUE'],
    'object-within-a-line.ndjson': [`${record('J33')}\n${record('J34', { x: {} })}`, 'NESTED_VALUE'],
    'wrapper-within-a-wrapper.json': [`{"data":{"list":[${record('J35')}]}}`, 'NESTED_VALUE'],
    'lists-of-lists-of-lists.json': ['[[["a"]]]', 'NESTED_VALUE'],
    'three-thousand-brackets.json': ['['.repeat(3000), 'NESTED_VALUE'],
    'depth-beside-the-list.json': [
      `{"a":${'{"a":'.repeat(40)}1${'}'.repeat(40)},"data":[${record('J36')}]}`,
      'FILE_TOO_LARGE',
    ],
    'million-brackets-beside.json': [`{"a":${'{"a":'.repeat(1_000_000)}`, 'FILE_TOO_LARGE'],
    'depth-of-thirty-two-beside.json': [
      `{"a":${'{"a":'.repeat(30)}1${'}'.repeat(30)},"data":[${record('J37')}]}`,
      [1, 0],
    ],
    'key-twice.json': [`[${raw('J38', '"隐患编号":"J39"')}]`, 'KEY_TWICE'],
    'key-twice-by-escape.json': [`[${raw('J40', '"\\u9690患编号":"J41"')}]`, 'KEY_TWICE'],
    'key-twice-in-the-wrapper.json': [`{"a":1,"a":2,"data":[${record('J42')}]}`, 'KEY_TWICE'],
    'prototype.json': [`[${raw('J43', '"__proto__":"x","constructor":"y"')}]`, [1, 0]],
    'prototype-in-the-wrapper.json': [`{"__proto__":{"a":1},"data":[${record('J44')}]}`, [1, 0]],
    'prototype-by-arrays.json': [
      JSON.stringify([
        [...hazardHeader, '__proto__'],
        [...hazardRow('J45'), 'x'],
      ]),
      [1, 0],
    ],
    'six-hundred-keys.json': [
      `[${record('J46', Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`k${i}`, 1])))}]`,
      'FILE_TOO_LARGE',
    ],
    'six-hundred-keys-in-turn.ndjson': [
      Array.from({ length: 600 }, (_, i) => record(`J47-${i}`, { [`k${i}`]: 1 })).join('\n'),
      'FILE_TOO_LARGE',
    ],
    'six-hundred-cells.json': [
      JSON.stringify([hazardHeader, Array.from({ length: 600 }, () => 'x')]),
      'FILE_TOO_LARGE',
    ],
    'value-too-long.json': [`[${record('J48', { x: 'x'.repeat(32_768) })}]`, 'FILE_TOO_LARGE'],
    'record-too-long.json': [
      `[${record('J49', Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, 'x'.repeat(30_000)])))}]`,
      'FILE_TOO_LARGE',
    ],
    'string-of-five-megabytes.json': [`[${raw('J50', `"x":"${'x'.repeat(5_000_000)}`)}`, 'FILE_TOO_LARGE'],
    'number-of-three-megabytes.json': [`[${raw('J51', `"x":${'1'.repeat(3_000_000)}`)}]`, 'FILE_TOO_LARGE'],
    'number-beyond-doubles.json': [`[${raw('J52', '"x":1e999')}]`, [1, 0]],
    'code-as-a-number.json': [`[${record('J53').replace('"G1"', '913501001234567891')}]`, [1, 0]],
    'code-as-a-power.json': [`[${record('J54').replace('"G1"', '9.13501E17')}]`, [0, 1]],
    'null-where-needed.json': [`[${record('J55').replace('"2022-05-03"', 'null')}]`, [0, 1]],
    'other-keys.json': ['[{"name":"x","phone":"1"}]', 'HEADER_UNKNOWN'],
    'crlf-lines.ndjson': [`${record('J56')}\r\n\r\n${record('J57')}\r\n`, [2, 0]],
    'mark-before.json': [`\ufeff[${record('J58')}]`, [1, 0]],
    'utf16.json': [Buffer.from(`\ufeff[${record('J59')}]`, 'utf16le'), [1, 0]],
  };
}
