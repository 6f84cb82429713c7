import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type IStylesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, Report, Span } from '../report.ts';
import { columnWidth, fonts, page, size } from './official-layout.ts';
import { sealed } from './sealed.ts';
import { tagged } from './tagged.ts';

/**
 * A report as a Word document in 公文 layout: editable text, real tables, vector figures, every number tagged with its
 * figure. The same report gives the same bytes.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const isChinese = report.language === 'zh';
  const document = new Document({
    creator: isChinese ? '安筑' : 'Anzhu',
    title: report.title,
    evenAndOddHeaderAndFooters: true,
    styles: styles(),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              left: page.left,
              right: page.right,
              bottom: page.bottom,
              footer: page.footer,
              header: page.footer,
            },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(report.title)] }),
          new Paragraph({ style: 'Subtitle', children: [new TextRun(report.subtitle)] }),
          ...report.blocks.flatMap(block),
          ...attachments(report),
          ...signature(report),
          ...report.annexes.flatMap(({ title, blocks }) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              pageBreakBefore: true,
              children: [new TextRun(title)],
            }),
            ...blocks.flatMap(block),
          ]),
        ],
      },
    ],
  });
  return sealed(await Packer.toBuffer(document), report);
}

const exact = { line: page.line, lineRule: LineRuleType.EXACT } as const;
const font = (name: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: name,
  cs: 'Times New Roman',
});

function styles(): IStylesOptions {
  const indent = { firstLineChars: 200, firstLine: size.third * 20 };
  const heading = (name: string) => ({
    run: { font: font(name), size: size.third, bold: false, color: '000000' },
    paragraph: { indent, spacing: exact, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: font(fonts.body), size: size.third, color: '000000' } },
      title: {
        run: { font: font(fonts.title), size: size.second, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: page.line * 1.3, lineRule: LineRuleType.EXACT, before: page.line, after: 0 },
        },
      },
      heading1: heading(fonts.head),
      heading2: heading(fonts.subhead),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        run: { font: font(fonts.subhead), size: size.caption, color: '000000' },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: page.line } },
      },
      {
        id: 'BodyText',
        name: 'Body Text',
        run: { characterSpacing: page.drawnIn },
        paragraph: { indent, spacing: exact, alignment: AlignmentType.LEFT },
      },
      {
        id: 'Caption',
        name: 'caption',
        run: { font: font(fonts.head), size: size.caption },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 } },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        run: { font: font(fonts.body), size: size.table },
        paragraph: { spacing: { line: 220, lineRule: LineRuleType.AT_LEAST } },
      },
    ],
  };
}

/** “— 1 —” at the outer side, one character in. */
function pageNumber(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  const run = (children: (string | (typeof PageNumber)['CURRENT'])[]) =>
    new TextRun({ children, font: fonts.number, size: size.fourth });
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: size.fourth * 10, right: size.fourth * 10 },
        children: [run(['— ']), run([PageNumber.CURRENT]), run([' —'])],
      }),
    ],
  });
}

const runs = (spans: readonly Span[]) =>
  spans
    .filter(({ text }) => text !== '')
    .map(({ text, figure }) => (figure === undefined ? new TextRun(text) : tagged(figure, text)));

function block(one: Block): (Paragraph | Table)[] {
  switch (one.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun(one.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: runs(one.spans) })];
    case 'picture':
      return picture(one);
    default:
      return [
        ...(one.caption === ''
          ? []
          : [new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(one.caption)] })]),
        table(one),
      ];
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function table({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  const cell = (at: number, children: Paragraph[]) =>
    new TableCell({
      width: { size: columnWidth(columns[at]!.width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 40, right: 40, top: 20, bottom: 20 },
      children,
    });
  const head = columns.map(({ head: text }, at) =>
    cell(at, [
      new Paragraph({
        style: 'TableText',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font: font(fonts.head) })],
      }),
    ]),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: page.bodyWidth, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => columnWidth(width)),
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((spans, at) =>
              cell(at, [
                new Paragraph({
                  style: 'TableText',
                  alignment: alignments[columns[at]!.align],
                  children: runs(spans),
                }),
              ]),
            ),
          }),
      ),
    ],
  });
}

/** What a program that draws no SVG shows instead: nothing. The figure's numbers are those of the text. */
const clearPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
);

function picture({ svg, caption }: Extract<Block, { kind: 'picture' }>): Paragraph[] {
  const [width, height] = ['width', 'height'].map((name) =>
    Number(new RegExp(`<svg[^>]* ${name}="(\\d+)`, 'u').exec(svg)?.[1]),
  );
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(svg),
          transformation: { width: width!, height: height! },
          fallback: { type: 'png', data: clearPixel },
          altText: { name: caption, title: caption, description: caption },
        }),
      ],
    }),
    new Paragraph({ style: 'Caption', children: [new TextRun(caption)] }),
  ];
}

/** 附件说明, below the body (7.3.4). */
function attachments({ annexes, language }: Report): Paragraph[] {
  return annexes.map(
    ({ title }, at) =>
      new Paragraph({
        style: 'BodyText',
        ...(at === 0 ? { spacing: { ...exact, before: page.line } } : {}),
        children: [new TextRun(language === 'zh' ? title.replace(/^附件(\d+) /u, '附件：$1. ') : title)],
      }),
  );
}

/** 署名 and 成文日期, four characters in from the right (7.3.5). */
function signature({ signed }: Report): Paragraph[] {
  if (signed === null) return [];
  return [signed.by, signed.on].map(
    (text, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: { right: size.third * 40 },
        spacing: { ...exact, ...(at === 0 ? { before: page.line * 2 } : {}) },
        children: [new TextRun(text)],
      }),
  );
}
