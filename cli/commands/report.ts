import { extname } from 'node:path';
import {
  plainText,
  type Report,
  type ReportFacts,
  reportContent,
  reportFacts,
  reportPage,
  summaryPage,
  toPdf,
  writeBook,
  writeDocx,
} from '../../dashboard/reports/index.ts';
import { openRelease } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Language } from '../../sql/words/label.ts';
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
  readonly summary?: boolean;
  readonly date?: string;
  readonly output?: string;
  readonly release?: string;
}

/** Writes a report of a place and a period to a new file, or prints it as text. */
export async function report({ language }: Terminal, given: Given): Promise<Outcome> {
  const { home, period, region, date, output, summary = false, release: id } = given;
  const format = given.format ?? formatOf(output, summary ? 'pdf' : 'docx');
  await using release = await openRelease(home, id);
  const facts = await reportFacts(release, {
    period,
    ...(region === undefined ? {} : { region }),
    ...(date === undefined ? {} : { date: dayOf(date) }),
  });
  if (format === 'text' && output === undefined && !summary) {
    const content = reportContent(facts, language);
    return { json: content, text: () => plainText(content) };
  }
  const made = summary ? await summaryOf(facts, language, format) : await madeOf(facts, language, format);
  const file = await writeNew(output ?? `${made.title}.${format}`, made.bytes, 0o644);
  const { title, carried } = made;
  const figures = carried.figures.length;
  return {
    json: { file, title, release: carried.release, figures },
    text: () => say(language, 'report_done', { file, title, figures }),
  };
}

function formatOf(output: string | undefined, otherwise: ReportFormat): ReportFormat {
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return reportFormats.find((one) => one === ending) ?? otherwise;
}

interface Made {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly carried: Report['carried'];
}

async function madeOf(facts: ReportFacts, language: Language, format: ReportFormat): Promise<Made> {
  const content = reportContent(facts, language);
  const { title, carried } = content;
  switch (format) {
    case 'text':
      return { title, carried, bytes: Buffer.from(`${plainText(content)}\n`) };
    case 'xlsx':
      return { title, ...(await writeBook(facts, language)) };
    case 'html':
      return { title, carried, bytes: Buffer.from(reportPage(content)) };
    case 'pdf':
      return { title, carried, bytes: await toPdf(reportPage(content), carried) };
    default:
      return { title, carried, bytes: await writeDocx(content) };
  }
}

async function summaryOf(facts: ReportFacts, language: Language, format: ReportFormat): Promise<Made> {
  if (format !== 'pdf' && format !== 'html')
    throw new Fault('QUESTION_INVALID', { name: '--format', found: format, expected: 'pdf, html' });
  const { title, html, carried } = summaryPage(facts, language);
  const bytes = format === 'html' ? Buffer.from(html) : await toPdf(html, carried);
  return { title, carried, bytes };
}

function dayOf(found: string): string {
  const at = new Date(`${found}T00:00:00Z`);
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) && found.length === 10) return found;
  throw new Fault('QUESTION_INVALID', { name: '--date', found, expected: '2022-07-05' });
}
