/** A relation of the lineage: how many steps before (negative) or after the one in question it stands. */
export interface LineageNode {
  readonly name: string;
  readonly step: number;
  /** Null for what has no page of its own. */
  readonly href: string | null;
  /** What stands in its box, one line below the other; its name where nothing is said. */
  readonly lines?: readonly string[];
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** Five boxes stand side by side on a page 1200 wide. */
const box = { width: 216, line: 16, gapX: 26, gapY: 8, padding: 6 };
const margin = 6;
const letterWidth = 6.9;

/** What a model reads, left of it, and what reads it, right of it, as an SVG with a link on every model. */
export function lineage({ nodes, edges }: Lineage, labelledBy: string): string {
  const steps = [...new Set(nodes.map(({ step }) => step))].sort((a, b) => a - b);
  const columns = steps.map((step) => nodes.filter((node) => node.step === step));
  const size = { height: 8 + box.line * Math.max(...nodes.map(({ lines }) => lines?.length ?? 1)) };
  const rows = Math.max(...columns.map(({ length }) => length));
  const height = rows * (size.height + box.gapY) - box.gapY + 2 * margin;
  const width = columns.length * (box.width + box.gapX) - box.gapX + 2 * margin;
  const places = new Map(
    columns.flatMap((column, x) => {
      const top = (height - column.length * (size.height + box.gapY) + box.gapY) / 2;
      return column.map(
        ({ name }, y) =>
          [name, { x: margin + x * (box.width + box.gapX), y: top + y * (size.height + box.gapY) }] as const,
      );
    }),
  );
  const lines = edges.flatMap(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) return [];
    const [x1, y1, x2, y2] = [a.x + box.width, a.y + size.height / 2, b.x, b.y + size.height / 2];
    const bend = Math.max(12, Math.abs(x2 - x1) / 2);
    return [`<path d="M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}"/>`];
  });
  const boxes = nodes.map((node) => drawn(node, places.get(node.name)!, size.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="lineage" role="group" aria-labelledby="${labelledBy}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g fill="none" stroke="var(--quiet)">${lines.join('')}</g>${boxes.join('')}</svg>`;
}

function drawn(
  { name, step, href, lines = [name] }: LineageNode,
  { x, y }: { x: number; y: number },
  height: number,
): string {
  const isOwn = step === 0;
  const fill = isOwn ? 'var(--series-1)' : 'var(--panel)';
  const ink = isOwn ? 'var(--page)' : href === null ? 'var(--muted)' : 'var(--link)';
  const texts = lines.map(
    (line, at) =>
      `<text x="${x + box.padding}" y="${y + 4 + box.line * (at + 0.5)}" dy="0.35em" font-family="var(--mono)" font-size="11.5" fill="${ink}">${escaped(shortened(line))}</text>`,
  );
  const content = `<title>${escaped(lines.join(' '))}</title><rect x="${x}" y="${y}" width="${box.width}" height="${height}" rx="4" fill="${fill}" stroke="var(--grid)"/>${texts.join('')}`;
  return href === null || isOwn ? `<g>${content}</g>` : `<a href="${escaped(href)}">${content}</a>`;
}

/** As much of a text as fits into a box: a Chinese character takes the room of two letters. */
function shortened(text: string): string {
  const longest = Math.floor((box.width - 2 * box.padding) / letterWidth);
  let room = longest;
  const fits = [...text].findIndex((letter) => {
    room -= /[\u2e80-\uffef]/u.test(letter) ? 2 : 1;
    return room < 0;
  });
  return fits === -1 ? text : `${[...text].slice(0, fits - 1).join('')}…`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
