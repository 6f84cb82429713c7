import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Timed, timed } from '../timed.ts';

const columns = 20;

/** Has the compiler look at `count` invented models of twenty columns, each reading the one before, and at nothing else. */
export async function checkTypes(root: string, count: number): Promise<Timed> {
  const folder = await mkdtemp(join(root, 'tests/bench/.models-'));
  try {
    for (let i = 0; i < count; i++) await writeFile(join(folder, `int_bench_${i}.ts`), modelText(i));
    const config = {
      extends: join(root, 'tsconfig.json'),
      include: ['*.ts'],
      compilerOptions: { noEmit: true },
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const run = promisify(execFile);
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    return await timed(() => run(process.execPath, [compiler, '-p', folder]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function modelText(i: number): string {
  const names = Array.from({ length: columns - 2 }, (_, j) => `c${j}_count`);
  const from = i === 0 ? 'stgCountyHazards' : `intBench${i - 1}`;
  const file = i === 0 ? '../../../sql/staging/stg_county__hazards.ts' : `./int_bench_${i - 1}.ts`;
  const counted = names.map((name, j) =>
    i === 0
      ? `one(eb('level', '=', 'l${j}')).as('${name}')`
      : `only(eb('${name}', '>=', 0), coalesced(ref('${name}'), constant(0))).as('${name}')`,
  );
  return `import { between } from '../../../sql/checks/index.ts';
import { ${i === 0 ? 'one' : 'coalesced, constant, only'} } from '../../../sql/macros/index.ts';
import { count, maybe, region, text } from '../../../sql/model/columns.ts';
import { model } from '../../../sql/model/model.ts';
import { ${from} } from '${file}';

const unit = { zh: '项', en: 'hazards' };

export const intBench${i} = model({
  name: 'int_bench_${i}',
  line: 'construction',
  about: { zh: '试验', en: 'trial' },
  grain: ['region_code', 'hazard_id'],
  columns: {
    hazard_id: text('编号', 'number'),
    region_code: region(),
    ${names.map((name) => `${name}: maybe(count('数', 'count', unit), { zh: '无', en: 'none' }),`).join('\n    ')}
  },
  imports: { rows: ${from} },
  checks: [between('${names[0]}', 0, 1)],
  query: (db) =>
    db
      .selectFrom('rows')
      .select(['hazard_id', 'region_code'])
      .select(({ eb${i === 0 ? '' : ', ref'} }) => [
        ${counted.join(',\n        ')},
      ]),
});
`;
}
