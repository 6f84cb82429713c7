import { nameOfFigure } from '../book/cell.ts';
import { type Parts, textOf, unescaped } from '../package-parts.ts';
import type { Carried, CarriedFigure } from '../report.ts';
import type { Printed } from './read-report.ts';

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];

/** The numbers in the named cells of a workbook: as shown where they are still those of their figures. */
export function printedInXlsx(parts: Parts, { figures }: Carried): Map<string, Printed> {
  const workbook = textOf(parts, 'xl/workbook.xml') ?? '';
  const files = sheetFiles(parts, workbook);
  const cells = new Map<string, Map<string, string>>();
  const found = new Map<string, Printed>();
  const names = new Map(
    [...workbook.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/gu)].map(([, tag, range]) => [
      attribute(tag!, 'name') ?? '',
      unescaped(range!),
    ]),
  );
  for (const figure of figures) {
    const where = names.get(nameOfFigure(figure.id)) ?? '';
    const [, sheet, column, row] = /^'?(.*?)'?[!.]\$([A-Z]+)\$(\d+)$/u.exec(where) ?? [];
    const file = sheet === undefined ? undefined : files.get(sheet);
    if (file === undefined) continue;
    const own = cells.get(file) ?? cellsOf(textOf(parts, file) ?? '');
    cells.set(file, own);
    const value = own.get(`${column}${row}`);
    if (value !== undefined)
      found.set(figure.id, { text: told(figure, value), where: `${sheet} ${column}${row}` });
  }
  return found;
}

/** The cells in which something was typed; what a formula gives follows from them. */
export function cellsIn(parts: Parts): Printed[] {
  const shared = [
    ...(textOf(parts, 'xl/sharedStrings.xml') ?? '').matchAll(/<si\b[^>]*>([\s\S]*?)<\/si>/gu),
  ].map(([, item]) => wordsIn(item!));
  return [...sheetFiles(parts, textOf(parts, 'xl/workbook.xml') ?? '')].flatMap(([sheet, file]) =>
    [...(textOf(parts, file) ?? '').matchAll(/<c\s([^>]*[^/>])>([\s\S]*?)<\/c>/gu)].flatMap(
      ([, tag, inner]) => {
        if (inner!.includes('<f')) return [];
        const value = /<v>([^<]*)<\/v>/u.exec(inner!)?.[1];
        const text =
          attribute(` ${tag}`, 't') === 's'
            ? shared[Number(value)]
            : value === undefined
              ? wordsIn(inner!)
              : number(value);
        return text === undefined || text === ''
          ? []
          : [{ text, where: `${sheet} ${attribute(` ${tag}`, 'r')}` }];
      },
    ),
  );
}

const wordsIn = (xml: string) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/gu)].map(([, text]) => unescaped(text!)).join('');

/** However many digits a program writes of it. */
const number = (value: string) =>
  Number.isFinite(Number(value)) ? String(Number(Number(value).toPrecision(12))) : unescaped(value);

function sheetFiles(parts: Parts, workbook: string): Map<string, string> {
  const targets = new Map(
    [...(textOf(parts, 'xl/_rels/workbook.xml.rels') ?? '').matchAll(/<Relationship\b[^>]*>/gu)].map(
      ([tag]) => [
        attribute(tag, 'Id') ?? '',
        (attribute(tag, 'Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
      ],
    ),
  );
  return new Map(
    [...workbook.matchAll(/<sheet\b[^>]*>/gu)].map(([tag]) => [
      unescaped(attribute(tag, 'name') ?? ''),
      targets.get(attribute(tag, 'r:id') ?? '') ?? '',
    ]),
  );
}

const cellsOf = (sheet: string) =>
  new Map(
    [...sheet.matchAll(/<c\s([^>]*[^/>])>([\s\S]*?)<\/c>/gu)].flatMap(([, tag, inner]) => {
      const value = /<v>([^<]*)<\/v>/u.exec(inner!)?.[1];
      return value === undefined ? [] : [[attribute(` ${tag}`, 'r') ?? '', value] as const];
    }),
  );

function told({ figure, shown }: CarriedFigure, cell: string): string {
  const number =
    figure.kind === 'goal'
      ? figure.value
      : figure.measure === 'numerator' || figure.measure === 'denominator'
        ? figure.now[figure.measure]
        : figure.now.value;
  const isSame = number !== null && Math.abs(Number(cell) - number) <= 1e-9 * Math.max(1, Math.abs(number));
  return isSame ? shown : cell;
}
