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
  const ids = new Map<string, string>();
  /** The library draws the ids of charts by chance. */
  const steady = (text: string) =>
    text.replace(/(?<=")rId[\w-]{20,}(?=")/gu, (id) => {
      if (!ids.has(id)) ids.set(id, `rIdChart${ids.size + 1}`);
      return ids.get(id)!;
    });
  const day = `${carried.asOf}T00:00:00Z`;
  change('docProps/core.xml', (text) => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, day));
  // No gap between a number and the Chinese around it: 28 characters fill a line.
  change('word/styles.xml', (text) =>
    text.replace(/<w:spacing (?!w:val)/gu, '<w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/>$&'),
  );
  change('word/fontTable.xml', (text) => fontTable(text));
  let picture = 0;
  change('word/document.xml', (text) =>
    text.replace(/(?<=<wp:docPr id=")[^"]*/gu, () => {
      picture += 1;
      return String(picture);
    }),
  );
  for (const name of Object.keys(parts).sort()) {
    if (name.startsWith('word/embeddings/')) parts[name] = closed(opened(parts[name]!));
    else if (/^word\/(?:charts\/|document|_rels\/document)/u.test(name)) change(name, steady);
  }
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
