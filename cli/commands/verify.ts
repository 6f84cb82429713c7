import { readFile, stat } from 'node:fs/promises';
import {
  type Finding,
  findingHeads,
  findingWords,
  isRewritten,
  mostReportBytes,
  verifiedWords,
  verifyReport,
} from '../../dashboard/reports/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';

/** Says whether the numbers of a report are still its own and still those of the books; exit 1 where one is not. */
export async function verify({ language }: Terminal, home: string, file: string): Promise<Outcome> {
  const verified = await verifyReport(home, await bytesOf(file), file);
  const { findings } = verified;
  const [first, ...more] = verifiedWords(verified).map((words) => words[language]);
  const said = [`${file}${language === 'zh' ? '：' : ': '}${first}`, ...more].join('\n');
  return {
    json: verified,
    text: () => (findings.length === 0 ? said : `${said}\n\n${listing(findings, language)}`),
    exit: findings.length === 0 && !isRewritten(verified.words) ? 0 : 1,
  };
}

/** What is larger than any report is refused before it is read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > mostReportBytes) throw new Fault('REPORT_UNKNOWN', { file });
    return await readFile(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  }
}

function listing(findings: readonly Finding[], language: Terminal['language']): string {
  const head = (name: keyof typeof findingHeads) => findingHeads[name][language];
  return table(
    [
      { head: head('kind'), cell: ({ kind }) => findingWords[kind][language] },
      { head: head('about'), cell: ({ about }) => about[language] },
      { head: head('shown'), cell: ({ shown }) => shown, align: 'right' },
      { head: head('found'), cell: ({ found }) => found, align: 'right' },
      { head: head('where'), cell: ({ where }) => (where === null ? null : clipped(where)) },
      { head: head('why'), cell: ({ why }) => why?.[language] ?? null },
    ],
    findings,
  );
}

const longest = 40;
const clipped = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
