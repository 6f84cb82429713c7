export interface Layered {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of each box. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** Paths of SVG. */
  readonly lines: readonly string[];
}

interface Steps {
  readonly nodes: readonly { readonly name: string; readonly step: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

interface Sizes {
  readonly box: { readonly width: number; readonly height: number };
  readonly gap: { readonly x: number; readonly y: number };
  readonly margin: number;
}

/** A box, or the lane in which lines pass between boxes of its column. */
interface Slot {
  readonly name: string;
  readonly isLane: boolean;
  /** Slots of the next column that lines lead to. */
  readonly next: Set<string>;
}

const laneHeight = 4;

/**
 * Columns of boxes, one for each step. A line that passes a column keeps a lane of its own between its boxes, and boxes
 * stand near those they lead to: layers, lanes and barycentres as in Sugiyama, Tagawa and Toda (1981).
 */
export function layered({ nodes, edges }: Steps, { box, gap, margin }: Sizes): Layered {
  const steps = [...new Set(nodes.map(({ step }) => step))].sort((a, b) => a - b);
  const columns = columnsOf({ nodes, edges }, steps);
  for (const [i, column] of [...columns.entries()].reverse()) sortNear(column, columns[i + 1] ?? []);
  const heightOf = ({ isLane }: Slot) => (isLane ? laneHeight : box.height);
  const tall = (column: readonly Slot[]) =>
    column.reduce((sum, slot) => sum + heightOf(slot) + gap.y, -gap.y);
  const inner = Math.max(...columns.map(tall));
  const places = new Map<string, { x: number; y: number; middle: number }>();
  for (const [i, column] of columns.entries()) {
    let y = margin + (inner - tall(column)) / 2;
    for (const slot of column) {
      const height = heightOf(slot);
      places.set(slot.name, { x: margin + i * (box.width + gap.x), y, middle: y + height / 2 });
      y += height + gap.y;
    }
  }
  const lines = columns.flat().flatMap(({ name, isLane, next }) => {
    const { x, middle: y } = places.get(name)!;
    const [right, half] = [x + box.width, gap.x / 2];
    const out = [...next].map((to) => {
      const { x: end, middle } = places.get(to)!;
      return `M${right},${y}C${right + half},${y} ${end - half},${middle} ${end},${middle}`;
    });
    return isLane ? [`M${x},${y}H${right}`, ...out] : out;
  });
  const width = columns.length * (box.width + gap.x) - gap.x + 2 * margin;
  return { width, height: inner + 2 * margin, places, lines };
}

function columnsOf({ nodes, edges }: Steps, steps: readonly number[]): Slot[][] {
  const slots = new Map<string, Slot>();
  const columns: Slot[][] = steps.map(() => []);
  const slot = (name: string, column: number, isLane: boolean): Slot => {
    const found = slots.get(name) ?? { name, isLane, next: new Set<string>() };
    if (!slots.has(name)) columns[column]!.push(found);
    slots.set(name, found);
    return found;
  };
  const at = new Map(nodes.map(({ name, step }) => [name, steps.indexOf(step)]));
  for (const [name, column] of at) slot(name, column, false);
  for (const { from, to } of edges) {
    let last = slot(from, at.get(from)!, false);
    for (let column = at.get(from)! + 1; column < at.get(to)!; column++) {
      const lane = slot(`${from} ${column}`, column, true);
      last.next.add(lane.name);
      last = lane;
    }
    last.next.add(to);
  }
  return columns;
}

/** Puts each slot where those that it leads to are in the next column, in the middle. */
function sortNear(column: Slot[], following: readonly Slot[]): void {
  const at = new Map(following.map(({ name }, i) => [name, i]));
  const wish = new Map(
    column.map(({ name, next }, i) => {
      const places = [...next].flatMap((one) => at.get(one) ?? []);
      return [name, places.length === 0 ? i : places.reduce((sum, place) => sum + place, 0) / places.length];
    }),
  );
  column.sort((a, b) => wish.get(a.name)! - wish.get(b.name)!);
}
