import { broken } from '../parser/refused.ts';
import type { Zip } from '../zip/open-zip.ts';
import { type CellStyle, styleOf } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import { attribute, isTrue, unescapeXml } from './xml-scanner.ts';

export interface SheetEntry {
  /** Counted from 1 among all sheets. */
  readonly number: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface Workbook {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** By style index of a cell. */
  readonly styles: readonly CellStyle[];
  readonly strings: readonly string[];
}

const longestName = 255;
const ignore = () => undefined;

/** Reads what the sheets of a workbook refer to: their names and parts, number formats, shared strings. */
export async function readWorkbook(parts: Zip): Promise<Workbook> {
  const base = await mainPart(parts);
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const links = await relations(parts, `${folder}_rels/${base.slice(folder.length)}.rels`, folder);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let number = 0;
  await scanPart(parts, base, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      number++;
      const link = links.get(attribute(attributes, 'id') ?? '');
      if (link === undefined) throw broken('sheet_part');
      if (!link.type.endsWith('/worksheet')) return;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      sheets.push({
        number,
        name: (attribute(attributes, 'name') ?? '').slice(0, longestName),
        hidden,
        part: link.target,
      });
    },
    close: ignore,
    text: ignore,
  });
  const linked = (type: string) => [...links.values()].find((link) => link.type.endsWith(type))?.target;
  return {
    date1904,
    sheets,
    styles: await readStyles(parts, linked('/styles')),
    strings: await readStrings(parts, linked('/sharedStrings')),
  };
}

async function mainPart(parts: Zip): Promise<string> {
  const links = await relations(parts, '_rels/.rels', '');
  const found = [...links.values()].find((link) => link.type.endsWith('/officeDocument'))?.target;
  if (!found || !parts.has(found)) throw broken('no_workbook');
  return found;
}

async function relations(parts: Zip, part: string, folder: string) {
  const links = new Map<string, { type: string; target: string }>();
  if (!parts.has(part)) return links;
  await scanPart(parts, part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      const whole = target.startsWith('/') ? target.slice(1) : folder + target;
      links.set(attribute(attributes, 'Id') ?? '', {
        type: attribute(attributes, 'Type') ?? '',
        target: resolved(whole),
      });
    },
    close: ignore,
    text: ignore,
  });
  return links;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readStyles(parts: Zip, part: string | undefined): Promise<CellStyle[]> {
  const styles: CellStyle[] = [];
  if (!part || !parts.has(part)) return styles;
  const formats = new Map<number, string>();
  let inCells = false;
  await scanPart(parts, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        formats.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      styles.push(styleOf(id, formats.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text: ignore,
  });
  return styles;
}

async function readStrings(parts: Zip, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part || !parts.has(part)) return strings;
  let text = '';
  let inText = false;
  let inSound = false;
  await scanPart(parts, part, {
    open(name, _, closed) {
      if (name === 'si') {
        if (closed) strings.push('');
        else text = '';
      } else if (name === 't') inText = !closed;
      else if (name === 'rPh') inSound = !closed;
    },
    close(name) {
      if (name === 'si') strings.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') inSound = false;
    },
    text(piece) {
      if (inText && !inSound) text += unescapeXml(piece);
    },
  });
  return strings;
}
