import type { SourceFile } from './files.ts';

interface Smell {
  readonly pattern: RegExp;
  readonly wayOut: string;
}

const inCode: readonly Smell[] = [
  { pattern: /\b(?:it|test|describe)\.(?:skip|only|todo)\b/, wayOut: 'run the test or delete it' },
  { pattern: /\b(?:TODO|FIXME|XXX)\b/, wayOut: 'do it, or say it in the commit' },
  { pattern: /@ts-ignore|@ts-nocheck|eslint-disable/, wayOut: 'mend what the tool found' },
  { pattern: /\bas any\b|: any\b|<any>/, wayOut: 'name the type' },
  { pattern: /\.innerHTML\s*=/, wayOut: 'let Svelte draw it' },
];

const anywhere: readonly Smell[] = [
  {
    pattern: /(?<![\w.])\/(?:root|Users|home\/\w+)\/\w/,
    wayOut: 'a path of one machine has no place here',
  },
  { pattern: /\bregistry\.[a-z]+\.[a-z]+/, wayOut: 'name packages, not hosts' },
  {
    pattern: /shared\/(?:architecture|domain|style|statistics|dashboard|measured|reliability)/,
    wayOut: 'cite the law, standard or paper',
  },
];

const names: Smell = {
  pattern: /(?:^|[/-])(?:utils?|helpers?|common|misc|manager)(?:[./-]|$)/,
  wayOut: 'name the file for what it exports',
};

/** What a file has that the house does not want, one sentence each. */
export function smellsOf({ path, text }: SourceFile): string[] {
  const isCode = /\.(?:ts|svelte)$/.test(path);
  const lines = text.split('\n');
  const found = [...anywhere, ...(isCode ? inCode : [])].flatMap(({ pattern, wayOut }) =>
    lines.flatMap((line, i) =>
      pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 80)} → ${wayOut}`] : [],
    ),
  );
  return names.pattern.test(path) ? [...found, `${path} → ${names.wayOut}`] : found;
}
