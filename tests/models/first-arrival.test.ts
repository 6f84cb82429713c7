import { expect, test } from 'vitest';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import { openEngine } from '../../sql/engine/index.ts';
import { freshHome } from '../ingest/home.ts';

const header = '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数';
const may = (...ids: string[]) =>
  ['青岚区2022年5月事故台账', header, ...ids.map((id) => `${id},990101,2022-05-03 08:00,坍塌,1,0`)].join(
    '\n',
  );

test('an accident keeps when it first came, however often its month is sent again', async () => {
  await using home = await freshHome();
  const { receivedAt: first } = await home.takeOne('may.csv', may('A1'));
  const { receivedAt: second } = await home.takeOne('again.csv', may('A1', 'A2'));
  const inputs = await readInputs(home.path);
  await using engine = await openEngine(':memory:', { folders: [home.path] });
  await loadSources(engine, inputs);
  const rows = await engine.rows(
    'select accident_id, received_at, first_received_at from src_accident order by accident_id',
  );
  const at = (instant: string) => instant.slice(0, 19);
  expect(rows).toEqual([
    { accident_id: 'A1', received_at: at(second), first_received_at: at(first) },
    { accident_id: 'A2', received_at: at(second), first_received_at: at(second) },
  ]);
});
