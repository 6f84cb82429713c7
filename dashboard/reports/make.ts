import type { Release } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Language } from '../../sql/words/label.ts';
import { writeBook } from './book/write-book.ts';
import { reportContent } from './content/index.ts';
import { writeDocx } from './docx/write-docx.ts';
import { type ReportAsked, type ReportFacts, reportFacts } from './facts.ts';
import type { ReportFormat } from './forms.ts';
import { plainText } from './plain-text.ts';
import { reportPage } from './print/report-page.ts';
import { summaryPage } from './print/summary.ts';
import { toPdf } from './print/to-pdf.ts';
import type { Carried } from './report.ts';

export interface ReportOrder extends ReportAsked {
  readonly language: Language;
  readonly format: ReportFormat;
  /** One page of it, A4 landscape, as PDF or HTML. */
  readonly summary?: boolean;
}

export interface ReportMade {
  readonly title: string;
  /** A name for the file, as every file system takes it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly carried: Carried;
}

/** The report of a place and a period as a file. Errors: as `reportFacts`, CHROMIUM_MISSING and CHROMIUM_FAILED of PDF. */
export async function makeReport(release: Release, order: ReportOrder): Promise<ReportMade> {
  const { language, format, summary = false, ...asked } = order;
  if (summary && format !== 'pdf' && format !== 'html')
    throw new Fault('QUESTION_INVALID', { name: 'format', found: format, expected: 'pdf, html' });
  const facts = await reportFacts(release, asked);
  const made = await (summary ? summaryOf : wholeOf)(facts, { language, format });
  return { ...made, name: `${made.title.replaceAll(/[\\/:*?"<>|]/gu, ' -')}.${format}` };
}

type Unnamed = Omit<ReportMade, 'name'>;
type Form = Pick<ReportOrder, 'language' | 'format'>;

async function wholeOf(facts: ReportFacts, { language, format }: Form): Promise<Unnamed> {
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

async function summaryOf(facts: ReportFacts, { language, format }: Form): Promise<Unnamed> {
  const { title, html, carried } = summaryPage(facts, language);
  const bytes = format === 'html' ? Buffer.from(html) : await toPdf(html, carried);
  return { title, carried, bytes };
}
