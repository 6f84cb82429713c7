import { readFile } from 'node:fs/promises';
import { type Finding, verifyReport } from '../../dashboard/reports/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Says whether the numbers of a report are still its own and still those of the books; exit 1 where one is not. */
export async function verify({ language }: Terminal, home: string, file: string): Promise<Outcome> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  });
  const verified = await verifyReport(home, bytes, file);
  const { findings, figures, release, carried, isTextRead } = verified;
  const values = { file, figures, release };
  const unread = isTextRead ? [] : [say(language, 'verify_text_unread')];
  return {
    json: verified,
    text: () =>
      findings.length === 0
        ? [say(language, 'verify_agrees', values), ...unread].join('\n')
        : [
            say(language, 'verify_differs', { ...values, count: findings.length, made: carried.release }),
            ...unread,
            listing(findings, language),
          ].join('\n\n'),
    exit: findings.length === 0 ? 0 : 1,
  };
}

function listing(findings: readonly Finding[], language: Terminal['language']): string {
  return table(
    [
      { head: say(language, 'head_finding'), cell: ({ kind }) => say(language, `verify_${kind}`) },
      { head: say(language, 'head_number'), cell: ({ figure }) => nameOf(figure) },
      { head: say(language, 'head_as_made'), cell: ({ shown }) => shown, align: 'right' },
      { head: say(language, 'head_says_now'), cell: ({ found }) => found, align: 'right' },
      { head: say(language, 'head_where'), cell: ({ where }) => (where === null ? null : clipped(where)) },
      { head: say(language, 'head_why'), cell: ({ why }) => why?.[language] ?? null },
    ],
    findings,
  );
}

/** accidents 2022-01..2022-06 130501, or goal hazards_in_time. */
function nameOf(figure: Finding['figure']): string {
  const { measure, region } = figure;
  return figure.kind === 'indicator'
    ? `${figure.indicator} ${figure.period} ${region} ${measure}`
    : `${figure.goal ?? 'total'} ${figure.through} ${region} ${measure}`;
}

const longest = 40;
const clipped = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
