import { type Parts, textOf, unescaped } from '../package-parts.ts';
import type { Printed } from './read-report.ts';

const texts = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => unescaped(text!)).join('');

/** The paragraphs that say something. */
export function paragraphsOf(document: string): string[] {
  return [...document.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)]
    .map(([paragraph]) => texts(paragraph).trim())
    .filter((text) => text !== '');
}

/** The tagged numbers of a Word document; deleted text under tracked changes is none (`w:delText`). */
export function printedInDocx(parts: Parts): Map<string, Printed> {
  const found = new Map<string, Printed>();
  const xml = textOf(parts, 'word/document.xml') ?? '';
  for (const [paragraph] of xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)) {
    for (const piece of paragraph.split('<w:sdt>').slice(1)) {
      const id = /<w:tag w:val="(f\d+)"/u.exec(piece)?.[1];
      const content = /<w:sdtContent>([\s\S]*?)<\/w:sdtContent>/u.exec(piece)?.[1];
      if (id !== undefined && content !== undefined)
        found.set(id, { text: texts(content), where: texts(paragraph) });
    }
  }
  return found;
}
