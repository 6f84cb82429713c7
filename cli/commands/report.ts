import { extname } from 'node:path';
import {
  plainText,
  type Report,
  reportContent,
  reportFacts,
  writeDocx,
} from '../../dashboard/reports/index.ts';
import { openRelease } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { type ReportFormat, reportFormats } from '../groups/reports.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { writeNew } from '../write-new.ts';

interface Given {
  readonly home: string;
  readonly period: string;
  readonly region?: string;
  readonly format?: ReportFormat;
  readonly date?: string;
  readonly output?: string;
  readonly release?: string;
}

/** Writes a report of a place and a period to a new file, or prints it as text. */
export async function report({ language }: Terminal, given: Given): Promise<Outcome> {
  const { home, period, region, date, output, release: id } = given;
  const format = given.format ?? formatOf(output);
  await using release = await openRelease(home, id);
  const facts = await reportFacts(release, {
    period,
    ...(region === undefined ? {} : { region }),
    ...(date === undefined ? {} : { date: dayOf(date) }),
  });
  const content = reportContent(facts, language);
  if (format === 'text' && output === undefined) return { json: content, text: () => plainText(content) };
  const file = await writeNew(output ?? `${content.title}.${format}`, await bytesOf(content, format), 0o644);
  const { carried, title } = content;
  const figures = carried.figures.length;
  return {
    json: { file, title, release: carried.release, figures },
    text: () => say(language, 'report_done', { file, title, figures }),
  };
}

function formatOf(output: string | undefined): ReportFormat {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return reportFormats.find((one) => one === ending) ?? 'docx';
}

async function bytesOf(content: Report, format: ReportFormat): Promise<Uint8Array> {
  return format === 'text' ? Buffer.from(`${plainText(content)}\n`) : writeDocx(content);
}

function dayOf(found: string): string {
  const at = new Date(`${found}T00:00:00Z`);
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) && found.length === 10) return found;
  throw new Fault('QUESTION_INVALID', { name: '--date', found, expected: '2022-07-05' });
}
