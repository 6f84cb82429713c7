import { escaped, type Parts, setText, textOf, unescaped } from './package-parts.ts';
import type { Carried, CarriedFigure } from './report.ts';
import { digestOf, textsOf } from './verify/texts-of.ts';

const namespace = 'urn:anzhu:report';
const itemId = '{5D1A2F0B-6C1E-4E0A-9B43-A2B7A0C2F3E1}';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/**
 * Puts what a report carries into an Office file as a custom XML part (ECMA-376 Part 1, 15.2.5), which Word and Excel
 * keep when they save. `main` is the part it belongs to, `word/document.xml`.
 */
export function carry(parts: Parts, main: string, carried: Carried): void {
  const [folder, file] = main.split('/') as [string, string];
  setText(
    parts,
    'customXml/item1.xml',
    `${declaration}<report xmlns="${namespace}">${escaped(JSON.stringify({ ...carried, texts: textsOf(parts).map(digestOf) }))}</report>`,
  );
  setText(
    parts,
    'customXml/itemProps1.xml',
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  setText(
    parts,
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  const rels = `${folder}/_rels/${file}.rels`;
  insert(
    parts,
    rels,
    '</Relationships>',
    `<Relationship Id="rIdReport" Type="${relations}/customXml" Target="../customXml/item1.xml"/>`,
  );
  insert(
    parts,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
}

function insert(parts: Parts, name: string, before: string, added: string): void {
  const text = textOf(parts, name);
  if (text === null || !text.includes(before)) throw new TypeError(`${name} has no ${before}`);
  setText(parts, name, text.replace(before, `${added}${before}`));
}

const item = /<(?:\w+:)?report\b[^>]*urn:anzhu:report[^>]*>([\s\S]*)<\/(?:\w+:)?report>/u;

/** What a file carries; null where nothing of a report is in it. */
export function carriedIn(parts: Parts): Carried | null {
  for (const name of Object.keys(parts)) {
    if (!/^customXml\/item\d+\.xml$/u.test(name)) continue;
    const found = item.exec(textOf(parts, name) ?? '')?.[1];
    const carried = found === undefined ? null : parsed(unescaped(found));
    if (carried !== null) return carried;
  }
  return null;
}

/** Each is asked for again. A plan of fifty goals for a city of twelve counties has some six hundred. */
const mostFigures = 10_000;

/** What a report carries, as JSON; null where it is something else. */
export function parsed(text: string): Carried | null {
  try {
    const found = JSON.parse(text) as Partial<Carried>;
    const isOurs =
      found.format === 'anzhu-report/1' &&
      Array.isArray(found.figures) &&
      found.figures.length <= mostFigures &&
      found.figures.every(isFigure) &&
      (found.texts === undefined ||
        (Array.isArray(found.texts) && found.texts.every((one) => typeof one === 'string')));
    return isOurs ? (found as Carried) : null;
  } catch {
    return null;
  }
}

/** Whether something of a file, which anybody may have written, has the shape of a figure. */
function isFigure({ id, shown, figure }: Partial<CarriedFigure>): boolean {
  const texts: unknown[] = [id, shown, figure?.region, figure?.measure];
  if (figure?.kind === 'goal') texts.push(figure.through, figure.plan);
  else texts.push(figure?.indicator, figure?.period);
  const isKnown = figure?.kind === 'goal' || (figure?.kind === 'indicator' && typeof figure.now === 'object');
  return isKnown && texts.every((text) => typeof text === 'string');
}
