import type { Block, Report, Span } from './report.ts';

const told = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');

/** A report as plain text: for a terminal, and for a reviewer. */
export function plainText({ title, subtitle, blocks, annexes, signed }: Report): string {
  return [
    title,
    subtitle,
    ...blocks.map(blockText),
    ...(signed ? [`${signed.by}  ${signed.on}`] : []),
    ...annexes.flatMap((annex) => [`${annex.label} ${annex.title}`, ...annex.blocks.map(blockText)]),
  ].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return told(block.spans);
    case 'picture':
      return `[${block.caption}]`;
    default:
      return [
        ...(block.caption ? [block.caption] : []),
        block.columns.map(({ head }) => head).join(' | '),
        ...block.rows.map((row) => row.map(told).join(' | ')),
      ].join('\n');
  }
}
