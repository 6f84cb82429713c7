import { escaped } from '../package-parts.ts';
import type { Block, Span } from '../report.ts';

const spansHtml = (spans: readonly Span[]) =>
  spans
    .map(({ text, figure }) =>
      figure === undefined ? escaped(text) : `<data value="${figure}">${escaped(text)}</data>`,
    )
    .join('');

/** A block as HTML; every number names its figure. */
export function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${spansHtml(block.spans)}</p>`;
    case 'picture':
      return `<figure>${block.svg}<figcaption>${escaped(block.caption)}</figcaption></figure>`;
    default:
      return tableHtml(block);
  }
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const widths = columns.map(({ width }) => `<col style="width:${width}mm">`).join('');
  const head = columns.map(({ head: text }) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => `<td class="${columns[at]!.align}">${spansHtml(cell)}</td>`).join('')}</tr>`,
    )
    .join('');
  const told = caption === '' ? '' : `<caption>${escaped(caption)}</caption>`;
  return `<table>${told}<colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A whole page with its style sheet and nothing from elsewhere. */
export const pageHtml = (language: 'zh' | 'en', title: string, style: string, body: string) =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>
<body>${body}</body>
</html>
`;

/** What both print pages share: fonts by name with stand-ins, tables and figures. */
export const sharedStyle = `
body { margin: 0; color: #000; font-family: "Times New Roman", "仿宋_GB2312", FangSong, "仿宋", "Noto Serif CJK SC", "Noto Sans SC", serif; }
h2 { font-family: "Times New Roman", "黑体", SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h3, .subtitle { font-family: "Times New Roman", "楷体_GB2312", KaiTi, "楷体", "Noto Serif CJK SC", "Noto Sans SC", serif; }
h2, h3 { font-weight: normal; break-after: avoid; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 7.5pt; line-height: 1.35; }
caption, figcaption { font-family: "黑体", SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-size: 12pt; text-align: center; padding: 2mm 0 1mm; }
caption { break-after: avoid; }
thead { display: table-header-group; }
tr, figure { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 0.4mm 0.7mm; overflow-wrap: anywhere; vertical-align: middle; }
th { font-family: "黑体", SimHei, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-weight: normal; text-align: center; }
.right { text-align: right; } .center { text-align: center; } .left { text-align: left; }
figure { margin: 3mm 0; text-align: center; }
figure svg { max-width: 100%; height: auto; }
`;
