import type { Column, ColumnKind } from '../../sql/sources/column.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { conceptsOf, unsaidConcepts } from './concepts-of.ts';
import { fold, withoutBrackets } from './fold.ts';

const soft: readonly string[] = ['实际', '完成'];
/** What a kind of column says of itself and may leave out: 计划竣工 is 计划竣工日期. */
const tails: Partial<Readonly<Record<ColumnKind, readonly string[]>>> = {
  day: ['日'],
  instant: ['日'],
  month: ['日'],
  count: ['数', '人'],
  fen: ['金额', '数'],
  text: ['名'],
  personal: ['姓名', '企业'],
};
/** With what a county may be named so as to be the row's own: 项目所在地 of a hazard is, 单位所在地 is not. */
function countyWords(name: DatasetName): string[] {
  const always = ['区县', '号', '名', '发生', '上报', '注册', '承办'];
  const sited = 'site_id' in datasetNamed(name).columns || unsaidOf(name).includes('项目');
  return [...always, ...unsaidOf(name), ...(sited ? ['项目'] : [])];
}

const unsaidIn: ReadonlyMap<DatasetName, readonly string[]> = new Map(
  datasetNames.map((name) => [name, (datasetNamed(name).unsaid ?? []).flatMap(unsaidConcepts)]),
);

function unsaidOf(name: DatasetName): readonly string[] {
  return unsaidIn.get(name) ?? [];
}

interface Sense {
  readonly column: string;
  readonly cost: number;
  readonly hadTail: boolean;
}

/** The concepts by which one dataset's columns can be named: a key of concepts with the columns it may mean. */
interface Senses {
  readonly whole: ReadonlyMap<string, readonly Sense[]>;
  readonly tailless: ReadonlyMap<ColumnKind, ReadonlyMap<string, readonly Sense[]>>;
  readonly county: string | null;
  /** Every concept with which a word may be understood: one with any other is not. */
  readonly known: ReadonlySet<string>;
}

/** A column a word was taken for, though nobody listed the word. */
export interface Understood {
  readonly dataset: DatasetName;
  readonly column: string;
  /** How much had to be left out; 0 where the concepts are the same. */
  readonly cost: number;
}

/** A contract's own word goes before other words for it, a column that must be there before one that need not. */
const costs = { subject: 1, soft: 2, tail: 3, county: 6, alias: 0.5, optional: 0.25 } as const;

/** For each dataset the one column whose known words mean the same as this one; none where several do. */
export function understand(word: string): Understood[] {
  const concepts = conceptsOf(word);
  if (concepts.size === 0 || concepts.has('序号')) return [];
  return datasetNames.flatMap((name) => {
    const senses = sensesOf.get(name)!;
    return concepts.isSubsetOf(senses.known) ? (understoodIn(name, senses, concepts) ?? []) : [];
  });
}

function understoodIn(
  name: DatasetName,
  { whole, tailless, county }: Senses,
  concepts: ReadonlySet<string>,
): Understood | null {
  const found = new Map<string, number>();
  const offer = (column: string, cost: number) =>
    found.set(column, Math.min(cost, found.get(column) ?? Number.POSITIVE_INFINITY));
  for (const { kept, cost } of reductions(name, concepts)) {
    for (const sense of whole.get(keyOf(kept)) ?? []) offer(sense.column, cost + sense.cost);
    for (const [kind, senses] of tailless) {
      const bare = without(kept, tails[kind]!);
      const hasTail = bare.size < kept.size;
      for (const sense of bare.size === 0 ? [] : (senses.get(keyOf(bare)) ?? [])) {
        if (hasTail || (sense.hadTail && bare.size >= 2)) offer(sense.column, cost + sense.cost + costs.tail);
      }
    }
  }
  if (county !== null && concepts.has('区县') && without(concepts, countyWords(name)).size === 0)
    offer(county, costs.county + concepts.size);
  const [best, second] = [...found].sort(([, a], [, b]) => a - b);
  if (!best || (second && second[1] === best[1])) return null;
  return { dataset: name, column: best[0], cost: best[1] };
}

function keyOf(concepts: ReadonlySet<string>): string {
  return [...concepts].sort().join(' ');
}

function without(concepts: ReadonlySet<string>, dropped: readonly string[]): Set<string> {
  return new Set([...concepts].filter((concept) => !dropped.includes(concept)));
}

/** The concepts as they are, without the subject, without what is soft, without both; never nothing. */
function reductions(name: DatasetName, concepts: ReadonlySet<string>) {
  const ways = [
    { kept: concepts, cost: 0 },
    { kept: without(concepts, unsaidOf(name)), cost: costs.subject },
    { kept: without(concepts, soft), cost: costs.soft },
    { kept: without(concepts, [...unsaidOf(name), ...soft]), cost: costs.subject + costs.soft },
  ];
  return ways.filter(({ kept, cost }) => kept.size > 0 && (cost === 0 || kept.size < concepts.size));
}

function learnSenses(name: DatasetName): Senses {
  const whole = new Map<string, Sense[]>();
  const tailless = new Map<ColumnKind, Map<string, Sense[]>>();
  let county: string | null = null;
  const add = (to: Map<string, Sense[]>, concepts: ReadonlySet<string>, sense: Sense) =>
    to.set(keyOf(concepts), [...(to.get(keyOf(concepts)) ?? []), sense]);
  for (const [column, of] of Object.entries(datasetNamed(name).columns)) {
    const { kind } = of;
    if (kind === 'region') county = column;
    const tail = tails[kind] ?? [];
    for (const { concepts, extra } of namesOf(of)) {
      for (const { kept, cost: dropped } of reductions(name, concepts)) {
        const cost = dropped + extra;
        add(whole, kept, { column, cost, hadTail: false });
        const bare = without(kept, tail);
        if (tail.length === 0 || bare.size === 0) continue;
        const own = tailless.get(kind) ?? new Map<string, Sense[]>();
        tailless.set(kind, own);
        add(own, bare, { column, cost, hadTail: bare.size < kept.size });
      }
    }
  }
  const known = new Set(
    [...whole.keys(), ...[...tailless.values()].flatMap((own) => [...own.keys()])].flatMap((key) =>
      key.split(' '),
    ),
  );
  for (const concept of [...soft, ...unsaidOf(name), ...Object.values(tails).flat()]) known.add(concept);
  if (county !== null) for (const concept of countyWords(name)) known.add(concept);
  return { whole, tailless, county, known };
}

/** What a column's own words mean, and what each is behind in rank. */
function namesOf({ kind, label, aliases, nullable }: Column) {
  const names = [label.zh, ...aliases].flatMap((word, i) => {
    const concepts = conceptsOf(fold(withoutBrackets(word)));
    const extra = (i > 0 ? costs.alias : 0) + (nullable ? costs.optional : 0);
    const readings = kind === 'credit_code' ? withEitherCode(concepts) : [concepts];
    return readings.map((reading) => ({ concepts: reading, extra }));
  });
  return names.filter(({ concepts }) => concepts.size > 0 && !concepts.has('序号'));
}

/** 施工单位代码 is 施工单位信用代码, but 代码 alone is any code. */
function withEitherCode(concepts: ReadonlySet<string>): ReadonlySet<string>[] {
  const rest = without(concepts, ['号', '信用代码']);
  if (rest.size === 0 || rest.size === concepts.size) return [concepts];
  return [concepts, new Set([...rest, '号']), new Set([...rest, '信用代码'])];
}

const sensesOf: ReadonlyMap<DatasetName, Senses> = new Map(
  datasetNames.map((name) => [name, learnSenses(name)]),
);
