import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const file = join(import.meta.dirname, 'wrong-models.ts');
const options = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(import.meta.dirname, '../../tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  join(import.meta.dirname, '../..'),
).options;

/** Lines, counted from 1, on which the compiler finds an error in `source` standing in the place of the file. */
function errorLines(source: string): number[] {
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (path) => (path === file ? source : read(path));
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) =>
    path === file ? ts.createSourceFile(path, source, version) : getSourceFile(path, version);
  const program = ts.createProgram([file], options, host);
  const lines = program
    .getSemanticDiagnostics(program.getSourceFile(file))
    .map((found) => (found.file ? found.file.getLineAndCharacterOfPosition(found.start ?? 0).line + 1 : 0));
  return [...new Set(lines)].sort((a, b) => a - b);
}

test('wrong models, unit tests, indicators, contracts and faults do not compile, each for its own reason', () => {
  const source = readFileSync(file, 'utf8');
  const marked = source.split('\n').flatMap((line, i) => (line.includes('@ts-expect-error') ? [i + 2] : []));
  expect(errorLines(source)).toEqual([]);
  expect(marked).toHaveLength(12);
  expect(errorLines(source.replaceAll('@ts-expect-error', 'expected:'))).toEqual(marked);
});
