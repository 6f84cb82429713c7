import { Fault } from '../../../sql/words/fault.ts';
import { carriedIn } from '../carried.ts';
import { opened, type Parts } from '../package-parts.ts';
import type { Carried } from '../report.ts';
import { printedInDocx } from './printed-in-docx.ts';

/** A number as it stands in a file now, and the text around it. */
export interface Printed {
  readonly text: string;
  readonly where: string;
}

export interface ReadReport {
  readonly carried: Carried;
  /** By figure; null of a file whose text is not held against its figures (PDF). */
  readonly printed: ReadonlyMap<string, Printed> | null;
}

/** What a report carries and what is printed in it. Error REPORT_UNKNOWN: `file` is how the error names it. */
export function readReport(bytes: Uint8Array, file: string): ReadReport {
  const parts = partsOf(bytes);
  const carried = parts && carriedIn(parts);
  if (parts === null || carried === null) throw new Fault('REPORT_UNKNOWN', { file });
  return { carried, printed: printedInDocx(parts) };
}

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    return opened(bytes);
  } catch {
    return null;
  }
}
