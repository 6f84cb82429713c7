import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sql/words/fault.ts';
import { type FaultCode, faults } from '../../sql/words/faults.ts';
import { because, type ReasonName, reasons, systemReason, yamlReason } from '../../sql/words/reasons.ts';

const names = Object.keys(reasons) as ReasonName[];
const codes = (Object.keys(faults) as FaultCode[]).filter((code) => faults[code].zh.includes('{reason}'));
/** Names that are the same in both languages. */
const proper = [
  'UTF-8',
  'XML',
  'DOCTYPE',
  'Office',
  'Content-Type',
  'OpenDocument',
  'xlsb',
  'YAML',
  'Parquet',
];

/** The Latin words of a Chinese text that are no names and stand in no place to be filled. */
function englishIn(text: string): string[] {
  const plain = proper.reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/\{\w+\}/g, ''));
  return plain.match(/[A-Za-z]{2,}/g) ?? [];
}

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('every reason of the catalogue', () => {
  test.each(names)('%s is said in both languages with the same places', (name) => {
    const { zh, en } = reasons[name];
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(englishIn(zh)).toEqual([]);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(placesOf(en)).toEqual(placesOf(zh));
  });

  test('is given by some part of the product', () => {
    const root = join(import.meta.dirname, '../..');
    const sources = ['cli', 'dashboard/src', 'ingest', 'models', 'sql'].flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(root, room, file), 'utf8')),
    );
    expect(names.filter((name) => !sources.some((text) => text.includes(`'${name}'`)))).toEqual([]);
  });
});

test('a fault tells its reason in its own language alone', () => {
  expect(codes.length).toBeGreaterThan(8);
  for (const code of codes) {
    for (const name of names) {
      const reason = because(name);
      const fault = new Fault(code, { file: 'f', reason });
      expect(fault.told('zh'), code).toContain(reason.zh);
      expect(fault.told('zh'), code).not.toContain(reason.en);
      expect(fault.told('en'), code).toContain(reason.en);
    }
  }
});

test.each([
  ['ENOENT', '文件不存在'],
  ['EACCES', '没有权限'],
  ['ENOSPC', '磁盘已满'],
  ['EWEIRD', '系统错误 EWEIRD'],
])('what the system calls %s is %s', (code, zh) => {
  expect(systemReason(Object.assign(new Error('no'), { code })).zh).toBe(zh);
});

test('an error of YAML is told by its kind, one nobody named by its code', () => {
  expect(yamlReason('BAD_INDENT').zh).toBe('缩进有误');
  expect(yamlReason('BAD_ALIAS').zh).toBe('语法错误 BAD_ALIAS');
});

test('the check for English finds a word that is no name', () => {
  expect(englishIn('文件已损坏（damaged zip）')).toEqual(['damaged', 'zip']);
  expect(englishIn('XML 没有结尾，代码 {code}')).toEqual([]);
});
