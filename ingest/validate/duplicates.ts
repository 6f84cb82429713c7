import type { Engine } from '../../sql/engine/index.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import type { SheetColumn } from './sheet-columns.ts';

const namedRows = 20;

/**
 * Makes `repeated` (rows that say again, word for word, what an earlier row said) and `conflicts` (rows that
 * share a key and differ, with the rows they clash with). Neither is settled by choosing one.
 */
export async function findDuplicates(
  engine: Engine,
  contract: Dataset,
  columns: readonly SheetColumn[],
): Promise<void> {
  const key = contract.key;
  const known = key.map((name) => `${name} is not null`).join(' and ');
  const sameKey = `select ${key.join(', ')} from typed where ${known} group by ${key.join(', ')} having count(*) > 1`;
  const [found] = await engine.rows(`${sameKey} limit 1`);
  if (found === undefined) {
    await engine.run('create or replace temp table repeated (row_number bigint)');
    await engine.run(
      'create or replace temp table conflicts (row_number bigint, key_text varchar, all_rows varchar)',
    );
    return;
  }
  const contents = columns
    .filter(({ value }) => value !== null)
    .map(({ name, column, value }) =>
      column.kind === 'personal'
        ? `coalesce(trim(${value}), '')`
        : `coalesce(cast(typed.${name} as varchar), ${value}, '')`,
    );
  const matches = key.map((name) => `same_key.${name} = typed.${name}`).join(' and ');
  await engine.run(`create or replace temp table twins as
    select typed.row_number, hash(${key.map((name) => `typed.${name}`).join(', ')}) as key_hash,
      concat_ws(' ', ${key.map((name) => `typed.${name}`).join(', ')}) as key_text,
      concat_ws(chr(31), ${contents.join(', ')}) as contents
    from (${sameKey}) as same_key join typed on ${matches} join lines on lines.row_number = typed.row_number`);
  await engine.run(`create or replace temp table judged as
    select key_hash, key_text, count(distinct contents) > 1 as differs, min(row_number) as first_row,
      array_to_string(list_slice(list(row_number order by row_number), 1, ${namedRows}), ', ')
        || case when count(*) > ${namedRows} then ' …' else '' end as all_rows
    from twins group by key_hash, key_text`);
  await engine.run(`create or replace temp table repeated as
    select row_number from twins join judged using (key_hash, key_text) where not differs and row_number > first_row`);
  await engine.run(`create or replace temp table conflicts as
    select row_number, key_text, all_rows from twins join judged using (key_hash, key_text) where differs`);
}
