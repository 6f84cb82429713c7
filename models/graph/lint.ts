import { compile, type Model, type Relation } from '../../sql/index.ts';
import { foreignTo } from '../../sql/model/portable.ts';
import type { Label } from '../../sql/words/label.ts';
import { lines } from '../../sql/words/lines.ts';
import { unlikeReviewed } from './golden.ts';
import { layerOf } from './graph.ts';

export interface Finding {
  readonly model: string;
  readonly rule: keyof typeof rules;
  readonly found: Label;
}

type Look = (model: Model) => readonly Label[];

const same = (text: string): Label => ({ zh: text, en: text });
const isSource = ({ name }: Relation) => name.startsWith('src_');

function named({ name }: Model): readonly Label[] {
  const right = /^(?:stg_[a-z0-9_]+__[a-z0-9_]+|int_[a-z0-9_]+__[a-z0-9_]+|(?:fct|dim|ana)_[a-z0-9_]+)$/u;
  return right.test(name) ? [] : [same(name)];
}

function described({ about, columns, line }: Model): readonly Label[] {
  const labels = [
    ['about', about] as const,
    ['owner', lines[line].owner] as const,
    ...Object.entries(columns).map(([name, { label }]) => [name, label] as const),
  ];
  return labels
    .filter(([, { zh, en }]) => !/\p{Script=Han}/u.test(zh) || en.trim() === '' || /\p{Script=Han}/u.test(en))
    .map(([name]) => same(name));
}

function grained({ grain, columns }: Model): readonly Label[] {
  if (grain.length === 0) return [same('grain')];
  return grain.filter((name) => columns[name] === undefined).map(same);
}

function measured({ columns }: Model): readonly Label[] {
  return Object.entries(columns)
    .filter(([, { sql, unit }]) => (sql === 'BIGINT' || sql === 'DECIMAL(18,2)') && !(unit?.zh && unit.en))
    .map(([name]) => same(name));
}

function stagedAlone(model: Model): readonly Label[] {
  if (layerOf(model.name) !== 'staging') return [];
  const read = Object.values(model.imports);
  const wrong = read.filter((one) => !isSource(one)).map(({ name }) => same(name));
  if (read.length !== 1)
    wrong.push({ zh: `读取 ${read.length} 个关系`, en: `reads ${read.length} relations` });
  const [verb] = /\b(?:join|group by|union|sum|count|avg|min|max)\b/iu.exec(compile(model)) ?? [];
  return verb === undefined ? wrong : [...wrong, same(verb)];
}

function awayFromSources(model: Model): readonly Label[] {
  if (layerOf(model.name) !== 'marts') return [];
  return Object.values(model.imports)
    .filter(isSource)
    .map(({ name }) => same(name));
}

const portable: Look = (model) => foreignTo(compile(model)).map(same);

function golden(model: Model): readonly Label[] {
  const found = unlikeReviewed(model, compile(model));
  return found === null ? [] : [found];
}

const rules = {
  named,
  described,
  grained,
  measured,
  stagedAlone,
  awayFromSources,
  portable,
  golden,
} satisfies Record<string, Look>;

/** What each rule demands. */
export const ruleWords: Readonly<Record<keyof typeof rules, Label>> = {
  named: {
    zh: '名称须为 stg_来源__实体、int_实体__分词、fct_…、dim_… 或 ana_…',
    en: 'a name is stg_source__entities, int_entities__participle, fct_…, dim_… or ana_…',
  },
  described: {
    zh: '模型、责任科室和每列都要有中英文说明',
    en: 'model, owner and every column are described in Chinese and English',
  },
  grained: { zh: '粒度须写明，且都是模型的列', en: 'the grain is given, in columns of the model' },
  measured: { zh: '每个度量都要有单位', en: 'every measure has a unit' },
  stagedAlone: {
    zh: '贴源层只读一个来源，不连接、不汇总',
    en: 'staging reads one source, joins nothing and adds nothing up',
  },
  awayFromSources: { zh: '集市层不直接读来源', en: 'no mart reads a source' },
  portable: { zh: '只用各引擎通用的 SQL', en: 'only SQL that every engine knows' },
  golden: {
    zh: 'SQL 与 sql/golden 中评审过的一致（经评审的改动用 npm test -- tests/golden -u 写入）',
    en: 'the SQL is the one reviewed in sql/golden (npm test -- tests/golden -u writes a change that was reviewed)',
  },
};

/** Every rule of the graph that a model breaks. */
export function lint(models: readonly Model[]): Finding[] {
  return models.flatMap((model) =>
    (Object.keys(rules) as (keyof typeof rules)[]).flatMap((rule) =>
      rules[rule](model).map((found) => ({ model: model.name, rule, found })),
    ),
  );
}
