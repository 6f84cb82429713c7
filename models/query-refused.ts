import { Fault } from '../sql/words/fault.ts';
import { filled, type Label } from '../sql/words/label.ts';

interface Refusal {
  /** How the engine says it; its groups fill the places of `found`. */
  readonly said: RegExp;
  readonly found: Label;
  readonly remedy: Label;
}

const reading =
  /^[\s(]*(?:--[^\n]*\n\s*)*(?:select|with|from|values|table|describe|show|summarize|pivot|unpivot)\b/iu;

const empty: Omit<Refusal, 'said'> = {
  found: { zh: '没有写 SQL', en: 'there is no SQL' },
  remedy: {
    zh: '写一条查询，如 anzhu query "from dim_region"',
    en: 'write a query, for example anzhu query "from dim_region"',
  },
};

const changing: Omit<Refusal, 'said'> = {
  found: { zh: '不是查询：版本只供读取', en: 'it is no query: a release is only read' },
  remedy: {
    zh: '改用 select；要把结果写入文件，用 -o 文件',
    en: 'write a select; to write its result into a file, use -o FILE',
  },
};

const refusals: readonly Refusal[] = [
  {
    said: /syntax error at or near ";"/u,
    found: { zh: '不止一条语句', en: 'there is more than one statement' },
    remedy: { zh: '每次只写一条查询', en: 'write one query at a time' },
  },
  {
    said: /Parser Error: .*?syntax error at or near "(?<near>.*)"/u,
    found: { zh: '“{near}”附近有语法错误', en: 'the syntax is wrong near "{near}"' },
    remedy: { zh: '核对该处的拼写、逗号和括号', en: 'look at the spelling, commas and brackets there' },
  },
  {
    said: /Table with name (?<table>.+?) does not exist/u,
    found: { zh: '没有名为 {table} 的表', en: 'there is no table {table}' },
    remedy: { zh: '表名见 anzhu ls', en: 'tables are listed by anzhu ls' },
  },
  {
    said: /Function with name (?<name>.+?) does not exist/u,
    found: { zh: '没有名为 {name} 的函数', en: 'there is no function {name}' },
    remedy: { zh: '核对函数名；可用的是 DuckDB 的内置函数', en: "correct its name; DuckDB's own are there" },
  },
  {
    said: /(?:Referenced column|a column named) "(?<column>.+?)"/u,
    found: { zh: '没有名为 {column} 的列', en: 'there is no column {column}' },
    remedy: { zh: '列名见 anzhu show 模型名', en: 'columns are listed by anzhu show MODEL' },
  },
  {
    said: /^Permission Error/u,
    found: { zh: '查询要读写版本之外的文件', en: 'it would read or write a file outside the release' },
    remedy: { zh: '只用版本中的表；表名见 anzhu ls', en: 'use the tables of the release alone: anzhu ls' },
  },
  {
    said: /^Out of Memory/u,
    found: { zh: '内存不够', en: 'it takes more memory than there is' },
    remedy: { zh: '用 where 或 limit 缩小范围', en: 'ask for less, with where or limit' },
  },
  {
    said: /^(?:Conversion|Out of Range) Error/u,
    found: { zh: '有值不能转换为所要的类型', en: 'a value does not fit the type asked for' },
    remedy: {
      zh: '改用 try_cast，或更大的类型，如 decimal(38, 0)',
      en: 'use try_cast, or a larger type, for example decimal(38, 0)',
    },
  },
];

const other: Omit<Refusal, 'said'> = {
  found: { zh: '引擎不接受这条查询', en: 'the engine does not take it' },
  remedy: {
    zh: '更正 SQL；表名见 anzhu ls，列见 anzhu show 模型名',
    en: 'correct the SQL; tables are listed by anzhu ls, columns by anzhu show MODEL',
  },
};

/** What the engine said of a query, in our words and its own. */
export function queryRefused(sql: string, error: unknown): Fault {
  const said = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const told = refusals.find((one) => one.said.test(said));
  const { found, remedy } = sql.trim() === '' ? empty : reading.test(sql) ? (told ?? other) : changing;
  const places = told?.said.exec(said)?.groups ?? {};
  return new Fault('QUERY_REFUSED', { found: filled(found, places), remedy, said });
}
