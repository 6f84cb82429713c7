import { hazardCsv, hazardHeader, hazardRow } from '../hazard-rows.ts';
import type { Cases } from './case.ts';

const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const more = (...pieces: (string | Buffer | number[])[]) =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece as string)));
/** 隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限 and a row of 青岚区, by `iconv -t GB18030`. */
const inGbk = Buffer.from(
  'd2febbbcb1e0bac52cc7f8cfd82ccfeec4bfb1e0c2eb2cb7a2cfd6c8d5c6da2cd2febbbcb5c8bcb62cd2febbbcc0e0b1f02cd5fbb8c4c6dacfde0a59483030312cc7e0e1b0c7f82c47312c323032322d30352d30332cd2bbb0e32cbdc5cad6bcdc2c323032322d30352d30390a',
  'hex',
);

/** Text in encodings told, wrong, torn or mixed. */
export function encodingCases(): Cases {
  return {
    'nothing.csv': ['', 'FILE_EMPTY'],
    'mark-alone.csv': ['\ufeff', 'FILE_EMPTY'],
    'wide-mark-alone.csv': [Buffer.from([0xff, 0xfe]), 'FILE_EMPTY'],
    'utf8-with-mark.csv': [`\ufeff${hazardCsv('E1')}`, [1, 0]],
    'mark-twice.csv': [`\ufeff\ufeff${hazardCsv('E2')}`, [1, 0]],
    'utf16-little.csv': [wide(hazardCsv('E3')), [1, 0]],
    'utf16-big.csv': [wide(hazardCsv('E4')).swap16(), [1, 0]],
    'utf16-odd-byte.csv': [more(wide(hazardCsv('E5')), [0x41]), 'ENCODING_UNKNOWN'],
    'utf16-half-a-character.csv': [more(wide(hazardCsv('E6')), [0x00, 0xd8, 0x41, 0x00]), 'ENCODING_UNKNOWN'],
    'utf16-without-mark.csv': [wide(hazardCsv('E7')).subarray(2), [1, 0]],
    'utf32.csv': [more([0xff, 0xfe, 0, 0], Buffer.from(hazardCsv('E8'), 'utf16le')), 'FILE_KIND_UNKNOWN'],
    'gb18030.csv': [inGbk, [1, 0]],
    'gb18030-of-four-bytes.csv': [
      more(inGbk, Buffer.from('59483030322c', 'hex'), [0x95, 0x32, 0x82, 0x36, 0x0a]),
      [1, 1],
    ],
    'gb18030-torn.csv': [more(inGbk, [0xd2]), 'ENCODING_UNKNOWN'],
    'neither.csv': [more(hazardCsv('E9'), [0x81, 0x20, 0xff, 0xff]), 'ENCODING_UNKNOWN'],
    'utf8-and-gb18030-mixed.csv': [more(hazardCsv('E10'), inGbk.subarray(60), [0xff]), 'ENCODING_UNKNOWN'],
    'utf8-torn.csv': [more(hazardCsv('E11'), 'E12,', [0xe9, 0x9d]), 'ENCODING_UNKNOWN'],
    'utf8-mark-and-gb18030.csv': [more([0xef, 0xbb, 0xbf], inGbk), 'ENCODING_UNKNOWN'],
    'latin1.csv': [Buffer.from('Numéro,Région,Début\ncafé,é,à\n', 'latin1'), 'ENCODING_UNKNOWN'],
    'zeros.csv': [Buffer.alloc(5000), 'FILE_KIND_UNKNOWN'],
    'zeros-behind.csv': [more(hazardCsv('E13'), Buffer.alloc(600)), 'FILE_KIND_UNKNOWN'],
    'noise.csv': [
      Buffer.from(Array.from({ length: 4000 }, (_, i) => ((i * 7919) ^ (i >> 3)) & 0xff)),
      'FILE_KIND_UNKNOWN',
    ],
    'control-characters.csv': [hazardCsv('E14\x01\x02\x1f\x1e\x1d'), [1, 0]],
    'invisible-characters.csv': [hazardCsv('E15\u200b\u202e\ufeff'), [1, 0]],
    'png.csv': [Buffer.from('89504e470d0a1a0a', 'hex'), 'FILE_KIND_UNKNOWN'],
    'gzip.csv.gz': [Buffer.from('1f8b0800', 'hex'), 'FILE_KIND_UNKNOWN'],
    'rar.rar': ['Rar!\x1a\x07', 'FILE_KIND_UNKNOWN'],
    '7z.7z': [Buffer.from('377abcaf271c', 'hex'), 'FILE_KIND_UNKNOWN'],
    'rtf.doc': ['{\\rtf1 隐患}', 'skipped'],
    'script.csv': ['#!/bin/sh\nrm -rf /\n', 'HEADER_UNKNOWN'],
  };
}

/** Quotation marks, delimiters and line ends as no standard has them. */
export function quotingCases(): Cases {
  const head = `${hazardHeader.join(',')}\n`;
  const row = (id: string, change: (cells: string[]) => string[] = (cells) => cells) =>
    `${change(hazardRow(id)).join(',')}\n`;
  const second = (id: string, cell: string) =>
    row(id, ([first, region, , ...rest]) => [first!, region!, cell, ...rest]);
  return {
    'quote-without-end.csv': [`${head}${second('Q1', '"G1')}`, 'FILE_BROKEN'],
    'quote-at-the-very-end.csv': [`${head}${row('Q2')}"`, 'FILE_BROKEN'],
    'quote-within-a-cell.csv': [`${head}${second('Q3', 'G"1')}`, [1, 0]],
    'text-behind-a-quote.csv': [`${head}${second('Q4', '"G"1')}`, [1, 0]],
    'quotes-doubled.csv': [`${head}${second('Q5', '"G""1"')}`, [1, 0]],
    'line-ends-in-a-cell.csv': [`${head}${second('Q6', '"G\r\n1\n"')}`, [1, 0]],
    'old-mac-line-ends.csv': [`${head}${row('Q7')}${row('Q8')}`.replaceAll('\n', '\r'), [2, 0]],
    'line-ends-mixed.csv': [
      `${head}${row('Q9').replace('\n', '\r')}${row('Q10').replace('\n', '\r\n')}${row('Q11')}`,
      [3, 0],
    ],
    'no-last-line-end.csv': [`${head}${row('Q12')}`.trimEnd(), [1, 0]],
    'delimiters-alone.csv': [',,,,\n,,,,\n', 'FILE_EMPTY'],
    'line-ends-alone.csv': ['\n'.repeat(5000), 'FILE_EMPTY'],
    'header-alone.csv': [head, 'FILE_EMPTY'],
    'short-row.csv': [`${head}${row('Q13')}Q14,青岚区\n`, [1, 1]],
    'long-row.csv': [`${head}${row('Q15', (cells) => [...cells, 'a', 'b'])}`, [0, 1]],
    'row-of-six-hundred.csv': [`${head}${','.repeat(600)}\n`, 'FILE_TOO_LARGE'],
    'cell-too-long.csv': [`${head}${second('Q16', 'G'.repeat(32_768))}`, 'FILE_TOO_LARGE'],
    'quoted-cell-too-long.csv': [`${head}${second('Q17', `"${'G'.repeat(40_000)}"`)}`, 'FILE_TOO_LARGE'],
    'line-of-three-megabytes.csv': [`${head}${'G'.repeat(3_000_000)}`, 'FILE_TOO_LARGE'],
    'quote-of-three-megabytes.csv': [`${head}"${'G'.repeat(3_000_000)}`, 'FILE_TOO_LARGE'],
    'header-too-wide.csv': [
      `${Array.from({ length: 513 }, (_, i) => `列${i}`).join(',')}\n`,
      'FILE_TOO_LARGE',
    ],
    'semicolons-and-commas.csv': [`${head}${row('Q18')}`.replaceAll(',', ';').replace('G1', '"G,1"'), [1, 0]],
    'tabs.csv': [`${head}${row('Q19')}`.replaceAll(',', '\t'), [1, 0]],
    'bars.csv': [`${head}${row('Q20')}`.replaceAll(',', '|'), [1, 0]],
    'full-width-commas.csv': [`${head}${row('Q21')}`.replaceAll(',', '，'), 'HEADER_UNKNOWN'],
    'line-that-names-the-delimiter.csv': [`sep=,\n${head}${row('Q22')}`, [1, 0]],
    'formulas.csv': [`${head}${row('=cmd|"/C calc"!A0')}${row('@SUM(1)')}${row('+1')}${row('-1')}`, [4, 0]],
    'header-twice.csv': [`${head}${row('Q23')}${head}${row('Q24')}`, [2, 0]],
    'the-same-row-twice.csv': [`${head}${row('Q25')}${row('Q25')}`, [1, 0]],
    'one-key-two-rows.csv': [`${head}${row('Q26')}${second('Q26', 'G2')}`, [0, 2]],
    'sql-for-cells.csv': [`${head}${row("'); drop table typed; --")}`, [1, 0]],
    'sql-for-a-header.csv': [
      `${head.replace('\n', ",x'); drop table lines; --\n")}${row('Q27', (cells) => [...cells, '1'])}`,
      [1, 0],
    ],
    'header-of-prototypes.csv': [
      `${head.replace('\n', ',__proto__,constructor,toString\n')}${row('Q28', (cells) => [...cells, '1', '2', '3'])}`,
      [1, 0],
    ],
    'nine-hundred-columns-of-nothing.csv': [
      `${head}${row('Q29', (cells) => [...cells, ...Array.from({ length: 500 }, () => '')])}`,
      [1, 0],
    ],
    'other-words.csv': ['姓名,电话\n某某,1\n', 'HEADER_UNKNOWN'],
    'one-column.csv': ['隐患编号\nQ30\n', 'HEADER_UNKNOWN'],
  };
}
