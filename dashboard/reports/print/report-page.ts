import { escaped } from '../package-parts.ts';
import type { Report } from '../report.ts';
import { blockHtml, pageHtml, sharedStyle } from './blocks.ts';

/** GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 22 lines of 28 characters, page number outside. */
const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt "宋体", SimSun, "Noto Serif CJK SC", serif; padding-right: 14pt; } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt "宋体", SimSun, "Noto Serif CJK SC", serif; padding-left: 14pt; } }
${sharedStyle}
body { font-size: 15.8pt; line-height: 28.95pt; }
h1 { font: 22pt/1.4 "方正小标宋简体", "方正小标宋_GBK", SimSun, "Noto Serif CJK SC", "Noto Sans SC", serif; text-align: center; margin: 0 0 4mm; }
.subtitle { font-size: 12pt; text-align: center; margin: 0 0 8mm; text-indent: 0; }
h2, h3, p { font-size: inherit; margin: 0; text-indent: 2em; }
@media screen { html { background: #e9edf1; } body { box-sizing: border-box; width: 210mm; max-width: 100%; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; } }
.annex { break-before: page; text-indent: 0; }
.attached { padding-left: 5em; text-indent: 0; break-after: avoid; }
p:not(.attached) + .attached { text-indent: -3em; margin-top: 1lh; }
p:not(.signed) + .signed { margin-top: 2lh; break-after: avoid; }
.signed { text-indent: 0; text-align: right; padding-right: 4em; }
`;

/** A report as a page to print. The same report gives the same text. */
export function reportPage({
  language,
  title,
  titleLines,
  subtitle,
  blocks,
  annexes,
  signed,
}: Report): string {
  const head = language === 'zh' ? '附件：' : 'Annexes: ';
  const numbered = (at: number) => (annexes.length === 1 ? '' : `${at + 1}. `);
  const attached = annexes
    .map(
      ({ title: text }, at) =>
        `<p class="attached">${at === 0 ? head : ''}${numbered(at)}${escaped(text)}</p>`,
    )
    .join('');
  const told = signed
    ? `<p class="signed">${escaped(signed.by)}</p><p class="signed">${escaped(signed.on)}</p>`
    : '';
  const added = annexes
    .map(
      (annex) =>
        `<h2 class="annex">${escaped(annex.label)}</h2><h1>${escaped(annex.title)}</h1>${annex.blocks.map(blockHtml).join('')}`,
    )
    .join('');
  return pageHtml(
    language,
    title,
    style,
    `<h1>${titleLines.map(escaped).join('<br>')}</h1><p class="subtitle">${escaped(subtitle)}</p>${blocks.map(blockHtml).join('')}${attached}${told}${added}`,
  );
}
