import { carry } from '../carried.ts';
import { closed, escaped, opened, setText, textOf } from '../package-parts.ts';
import type { Report } from '../report.ts';
import { fonts, standIns } from './official-layout.ts';

/** A document with what it carries and the stand-ins of its fonts; its only day is that of the release. */
export function sealed(bytes: Uint8Array, { carried }: Report): Uint8Array {
  const parts = opened(bytes);
  const change = (name: string, how: (text: string) => string) => {
    const text = textOf(parts, name);
    if (text !== null) setText(parts, name, how(text));
  };
  const day = `${carried.asOf}T00:00:00Z`;
  change('docProps/core.xml', (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, day));
  let picture = 0;
  change('word/document.xml', (text) =>
    text.replace(/(<wp:docPr id=")[^"]*"/gu, (_, start: string) => {
      picture += 1;
      return `${start}${picture}"`;
    }),
  );
  change('word/fontTable.xml', (text) => fontTable(text));
  carry(parts, 'word/document.xml', carried);
  return closed(parts);
}

function fontTable(text: string): string {
  const entries = Object.values(fonts).map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${escaped(standIns[name]!)}"/><w:charset w:val="86"/></w:font>`,
  );
  const root = /<w:fonts\b[^>]*?(\/?)>/u;
  return text.replace(root, (tag, empty: string) =>
    empty ? `${tag.slice(0, -2)}>${entries.join('')}</w:fonts>` : `${tag}${entries.join('')}`,
  );
}
