import {
  type Explanation,
  explain as explainRelease,
  openRelease,
  type Question,
} from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { answerText } from './answer-text.ts';
import { sourceRows } from './explain-rows.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** A figure taken back to its definition, SQL, mart rows and the cells it came from. */
export async function explain(
  { language }: Terminal,
  { home, release: id }: Readable,
  question: Question & { page?: number },
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const explanation = await explainRelease(release, question);
  return { json: explanation, text: () => text(explanation, language) };
}

function text(explanation: Explanation, language: Language): string {
  const { answer } = explanation;
  const { definition, version, source } = answer.indicator;
  return [
    answerText(answer, language),
    `${say(language, 'explain_definition', { version })}\n${definition[language]}\n${say(language, 'explain_source', { source })}`,
    agreement(explanation, language),
    ...explanation.sql.map(({ model, about, sql }) => `── ${model}  ${about[language]}\n${sql}`),
    martRows(explanation, language),
    sourceRows(explanation, language),
    releaseLine(answer.release, language),
  ].join('\n\n');
}

function agreement({ answer, readded, agrees, sourceCount }: Explanation, language: Language): string {
  const written = (numerator: number | null, denominator: number | null) =>
    denominator === null
      ? `${numerator ?? '—'}`
      : `${numerator ?? '—'}/${Number(denominator.toPrecision(8))}`;
  if (answer.total.numerator === null) return say(language, 'explain_unreported', { count: sourceCount });
  const again = written(readded.numerator, readded.denominator);
  const published = written(answer.total.numerator, answer.total.denominator);
  return agrees
    ? say(language, 'explain_agrees', { count: sourceCount, readded: again })
    : say(language, 'explain_differs', { count: sourceCount, readded: again, published });
}

function martRows({ martRows: rows }: Explanation, language: Language): string {
  const title = say(language, 'explain_mart', { count: rows.length });
  const names = Object.keys(rows[0] ?? {});
  if (names.length === 0) return title;
  const columns = names.map((name) => ({
    head: name,
    cell: (row: Explanation['martRows'][number]) => {
      const value = row[name] ?? null;
      return typeof value === 'boolean' ? String(value) : value;
    },
  }));
  return `${title}\n${table(columns, rows)}`;
}
