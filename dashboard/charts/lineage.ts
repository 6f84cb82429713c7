import { layered } from './layered.ts';

/** A relation of the lineage: how many steps before (negative) or after the one in question it stands. */
export interface LineageNode {
  readonly name: string;
  readonly step: number;
  /** Null for what has no page of its own. */
  readonly href: string | null;
  /** What stands in its box, one line below the other; its name where nothing is said, parted at `__` where it is too long. */
  readonly lines?: readonly string[];
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** A page is 1200 wide: of more than five boxes side by side each is narrower. */
const page = 1200;
const box = { width: 216, line: 16, padding: 6 };
const gap = { x: 26, y: 8 };
const margin = 6;
const letterWidth = 6.9;

/** What a model reads, left of it, and what reads it, right of it, as an SVG with a link on every model. */
export function lineage({ nodes, edges }: Lineage, labelledBy: string): string {
  const columns = new Set(nodes.map(({ step }) => step)).size;
  const room = (page - 2 * margin + gap.x) / columns - gap.x;
  const boxWidth = Math.floor(Math.min(box.width, room));
  const letters = Math.floor((boxWidth - 2 * box.padding) / letterWidth);
  const texts = new Map(nodes.map((node) => [node.name, node.lines ?? partedAt(node.name, letters)]));
  const most = Math.max(...[...texts.values()].map(({ length }) => length));
  const size = { width: boxWidth, height: 8 + box.line * most };
  const { width, height, places, lines } = layered({ nodes, edges }, { box: size, gap, margin });
  const boxes = nodes.map((node) =>
    drawn(
      node,
      { ...places.get(node.name)!, ...size },
      texts.get(node.name)!.map((line) => shortened(line, letters)),
    ),
  );
  const paths = lines.map((line) => `<path d="${line}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" class="lineage" role="group" aria-labelledby="${labelledBy}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g fill="none" stroke="var(--quiet)">${paths.join('')}</g>${boxes.join('')}</svg>`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawn(
  { name, step, href, lines = [name] }: LineageNode,
  { x, y, width, height }: Box,
  shown: readonly string[],
): string {
  const isOwn = step === 0;
  const fill = isOwn ? 'var(--series-1)' : 'var(--panel)';
  const ink = isOwn ? 'var(--page)' : href === null ? 'var(--muted)' : 'var(--link)';
  const top = y + (height - box.line * shown.length) / 2;
  const texts = shown.map(
    (line, at) =>
      `<text x="${x + box.padding}" y="${top + box.line * (at + 0.5)}" dy="0.35em" font-family="var(--mono)" font-size="11.5" fill="${ink}">${escaped(line)}</text>`,
  );
  const content = `<title>${escaped(lines.join(' '))}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}" stroke="var(--grid)"/>${texts.join('')}`;
  return href === null || isOwn ? `<g>${content}</g>` : `<a href="${escaped(href)}">${content}</a>`;
}

function partedAt(name: string, letters: number): string[] {
  return name.length <= letters ? [name] : name.split(/(?<=__)/u);
}

/** As much of a text as so many letters: a Chinese character takes the room of two. */
function shortened(text: string, letters: number): string {
  let room = letters;
  const fits = [...text].findIndex((letter) => {
    room -= /[\u2e80-\uffef]/u.test(letter) ? 2 : 1;
    return room < 0;
  });
  return fits === -1 ? text : `${[...text].slice(0, fits - 1).join('')}…`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
