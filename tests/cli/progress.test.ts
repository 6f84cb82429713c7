import { expect, test } from 'vitest';
import { Progress } from '../../cli/progress.ts';
import { Terminal } from '../../cli/terminal.ts';

function stream(isTTY: boolean, columns = 20) {
  const written: string[] = [];
  return { written, isTTY, columns, write: (text: string) => written.push(text) };
}

test('on a terminal progress is one line, rewritten, cut to the width and wiped at the end', () => {
  const terminal = stream(true);
  const progress = new Progress(terminal);
  progress.step('读取 1/3');
  progress.step('读取 2/3 一个很长很长的文件名.xlsx');
  progress.clear();
  progress.clear();
  expect(terminal.written).toEqual(['\r\u001b[K读取 1/3', '\r\u001b[K读取 2/3 一个很长…', '\r\u001b[K']);
});

test('elsewhere progress is plain lines: the first, few between, and always the last', () => {
  const file = stream(false);
  const progress = new Progress(file);
  for (let done = 1; done <= 500; done += 1) progress.step(`${done}/500`, done, 500);
  expect(file.written[0]).toBe('1/500\n');
  expect(file.written.at(-1)).toBe('500/500\n');
  expect(file.written.length).toBeLessThan(10);
});

test('with --json nothing but a result or an error is written', () => {
  const [out, err] = [stream(false), stream(false)];
  const terminal = new Terminal(out, err, 'zh', true);
  terminal.progress.step('读取', 1, 1);
  terminal.progress.line('完成');
  expect(terminal.show({ json: { a: 1 }, text: () => '一' })).toBe(0);
  expect(terminal.fail(new Error('odd'))).toBe(3);
  expect(JSON.parse(out.written.join(''))).toEqual({ a: 1 });
  expect(JSON.parse(err.written.join('')).error.code).toBe('DEFECT');
});
