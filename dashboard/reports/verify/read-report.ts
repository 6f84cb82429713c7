import { carriedIn } from '../carried.ts';
import { opened, type Parts } from '../package-parts.ts';
import { attachedTo } from '../print/attachment.ts';
import type { Carried } from '../report.ts';
import { printedInDocx } from './printed-in-docx.ts';
import { printedInXlsx } from './printed-in-xlsx.ts';
import { rewrittenIn } from './texts-of.ts';

/** A number as it stands in a file now, and the text around it. */
export interface Printed {
  readonly text: string;
  readonly where: string;
}

export interface ReadReport {
  readonly carried: Carried;
  /** By figure; null of a file whose text is not held against its figures (PDF). */
  readonly printed: ReadonlyMap<string, Printed> | null;
  /** What reads otherwise than it was made; null where that is not known. */
  readonly words: ReturnType<typeof rewrittenIn> | null;
}

/** What a report carries and what is printed in it; null where it is none. */
export async function readReport(bytes: Uint8Array): Promise<ReadReport | null> {
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
    const carried = await attachedTo(bytes);
    return carried && { carried, printed: null, words: null };
  }
  const parts = partsOf(bytes);
  const carried = parts && carriedIn(parts);
  if (parts === null || carried === null) return null;
  const isBook = parts['xl/workbook.xml'] !== undefined;
  return {
    carried,
    printed: isBook ? printedInXlsx(parts, carried) : printedInDocx(parts),
    words: carried.texts === undefined ? null : rewrittenIn(parts, carried.texts),
  };
}

function partsOf(bytes: Uint8Array): Parts | null {
  try {
    return opened(bytes);
  } catch {
    return null;
  }
}
