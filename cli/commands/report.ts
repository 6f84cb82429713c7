import { extname } from 'node:path';
import { type ReportFormat, reportFormats } from '../../dashboard/reports/forms.ts';
import { makeReport } from '../../dashboard/reports/index.ts';
import { openRelease } from '../../models/index.ts';
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
  const { home, output, release: id, format: wanted, ...asked } = given;
  const format = wanted ?? formatOf(output, given.summary ? 'pdf' : 'docx');
  await using release = await openRelease(home, id);
  const { title, name, bytes, carried } = await makeReport(release, { ...asked, language, format });
  if (format === 'text' && output === undefined) {
    const text = Buffer.from(bytes).toString('utf8').trimEnd();
    return { json: { title, text }, text: () => text };
  }
  const file = await writeNew(output ?? name, bytes, 0o644);
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
