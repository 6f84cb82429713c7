import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
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
import type { Annex, Block, Report, Span } from '../report.ts';
import { chartRun } from './chart.ts';
import { columnWidth, fonts, page, size } from './official-layout.ts';
import { sealed } from './sealed.ts';
import { tagged } from './tagged.ts';

/**
 * A report as a Word document in 公文 layout: editable text, real tables and charts, every number tagged with its
 * figure. The same report gives the same bytes.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const isChinese = report.language === 'zh';
  const document = new Document({
    creator: isChinese ? '安筑' : 'Anzhu',
    title: report.title,
    evenAndOddHeaderAndFooters: true,
    styles: styles(report.language),
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
          new Paragraph({
            style: 'Title',
            children: report.titleLines.map((text, at) => new TextRun({ text, break: at === 0 ? 0 : 1 })),
          }),
          new Paragraph({ style: 'Subtitle', children: [new TextRun(report.subtitle)] }),
          ...report.blocks.flatMap((one, at) => block(one, at === report.blocks.length - 1)),
          ...attachments(report),
          ...signature(report),
          ...report.annexes.flatMap(annex),
        ],
      },
    ],
  });
  return sealed(await Packer.toBuffer(document), report);
}

/** 附件1 at the upper left of a page of its own, its title centred on the third line (7.3.8). */
const annex = ({ label, title, blocks }: Annex): (Paragraph | Table)[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    indent: { firstLine: 0, firstLineChars: 0 },
    children: [new TextRun(label)],
  }),
  new Paragraph({
    style: 'Title',
    spacing: { after: page.line / 2 },
    children: [new TextRun(title)],
  }),
  ...blocks.flatMap((one) => block(one)),
];

const exact = { line: page.line, lineRule: LineRuleType.EXACT } as const;
const font = (name: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: name,
  cs: 'Times New Roman',
});

/** Quotation marks and dashes, which stand in both scripts, are those of the report's language. */
const written = {
  zh: { hint: 'eastAsia', language: { value: 'en-US', eastAsia: 'zh-CN' }, drawnIn: page.drawnIn },
  en: { hint: 'default', language: { value: 'en-GB', eastAsia: 'zh-CN' }, drawnIn: 0 },
} as const;

function styles(language: Report['language']): IStylesOptions {
  const { hint, drawnIn, ...own } = written[language];
  const indent = { firstLineChars: 200, firstLine: size.third * 20 };
  const heading = (name: string) => ({
    run: { font: font(name), size: size.third, bold: false, color: '000000' },
    paragraph: { indent, spacing: exact, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: { ...font(fonts.body), hint }, size: size.third, color: '000000', ...own },
      },
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
        run: { characterSpacing: drawnIn },
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

/** `staysWith`: what follows stands on the same page, so that no signature stands alone. */
function block(one: Block, staysWith = false): (Paragraph | Table)[] {
  switch (one.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun(one.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', keepNext: staysWith, children: runs(one.spans) })];
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

/** A figure to a row, its caption below. */
function picture({ chart, caption }: Extract<Block, { kind: 'picture' }>): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [chartRun(chart, caption)],
    }),
    new Paragraph({ style: 'Caption', children: [new TextRun(caption)] }),
  ];
}

/** 附件说明 below the body, the names one under the other (7.3.4). */
function attachments({ annexes, language }: Report): Paragraph[] {
  const head = language === 'zh' ? '附件：' : 'Annexes: ';
  return annexes.map(
    ({ title }, at) =>
      new Paragraph({
        style: 'BodyText',
        keepNext: true,
        indent: { left: size.third * 50, ...(at === 0 ? { hanging: size.third * 30 } : { firstLine: 0 }) },
        ...(at === 0 ? { spacing: { ...exact, before: page.line } } : {}),
        children: [
          new TextRun(`${at === 0 ? head : ''}${annexes.length === 1 ? '' : `${at + 1}. `}${title}`),
        ],
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
        keepNext: at === 0,
        spacing: { ...exact, ...(at === 0 ? { before: page.line * 2 } : {}) },
        children: [new TextRun(text)],
      }),
  );
}
