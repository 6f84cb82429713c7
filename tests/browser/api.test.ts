import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { tableFromIPC } from 'apache-arrow';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../dashboard/src/lib/server/api/endpoints/index.ts';
import { openApi } from '../../dashboard/src/lib/server/api/open-api.ts';
import { datasetNamed, datasetNames } from '../../ingest/index.ts';
import { demoHome } from '../demo-home.ts';
import { type Served, serve } from './served.ts';

let served: Served;

beforeAll(async () => {
  served = await serve(await demoHome());
});

afterAll(async () => {
  await served?.[Symbol.asyncDispose]();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${served.url}/api/v1/${path}`, { headers });

/** An address with every parameter as its example has it. */
function asDocumented({ path, parameters }: (typeof endpoints)[number], format: string): string {
  const query = new URLSearchParams({ format });
  let address = path;
  for (const [name, { example, isPath }] of Object.entries(parameters)) {
    if (isPath) address = address.replace(`{${name}}`, example);
    else query.set(name, example);
  }
  return `${address}?${query}`;
}

test('the document is valid OpenAPI 3.1 and is the one that is served', async () => {
  const document = JSON.parse(JSON.stringify(openApi()));
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  expect(await (await get('openapi.json')).json()).toEqual(document);
});

describe('every address answers as it is described', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(JSON.parse(JSON.stringify(openApi())), 'api');
  const body = (path: string) =>
    ajv.compile({
      $ref: `api#/paths/${encodeURIComponent(`/${path}`.replaceAll('/', '~1'))}/get/responses/200/content/application~1json/schema`,
    });

  test.each(endpoints)('$path', async (one) => {
    const isRight = body(one.path);
    const asked = [asDocumented(one, 'json')];
    if (one.path === 'ask')
      asked.push('ask?indicator=hazards_ontime&by=month', 'ask?indicator=accident_rate_area');
    if (one.path === 'trend') asked.push('trend?indicator=hazards_ontime');
    for (const address of asked) {
      const response = await get(address);
      expect(response.status, address).toBe(200);
      isRight(await response.json());
      expect(isRight.errors ?? [], address).toEqual([]);
    }
  });

  test.each(endpoints.filter(({ table }) => table))(
    '$path has the same rows in every format',
    async (one) => {
      const as = (format: string) => get(asDocumented(one, format));
      const csv = await (await as('csv')).text();
      const [header = '', ...lines] = csv.trimEnd().split('\r\n');
      const arrow = tableFromIPC(new Uint8Array(await (await as('arrow')).arrayBuffer()));
      expect(arrow.schema.names).toEqual(header.split(','));
      const excel = await (await as('csv-excel')).text();
      expect(excel).toContain('\r\n');
      const { sheets } = await readXlsx(new Uint8Array(await (await as('xlsx')).arrayBuffer()));
      expect(sheets[0]?.rows.length).toBe(arrow.numRows + 1);
      expect(lines.length).toBe(arrow.numRows);
    },
  );
});

test('CSV for people begins with the byte order mark, what it is and how old; for programs with its columns', async () => {
  const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer()).toString('utf8');
  const people = await bytes('ask?indicator=deaths&by=region&format=csv-excel');
  expect(people).toMatch(/^\uFEFF死亡人数,.*\r\n演示数据,/u);
  expect(people).toContain('数据截至,2022年9月30日');
  expect(await bytes('ask?indicator=deaths&by=region&format=csv')).toMatch(/^key,label_zh,label_en,/u);
});

describe('a copy that still holds is not sent again', () => {
  test.each(['indicators', 'ask?indicator=deaths', 'goals', 'datasets/accident?format=csv'])(
    '%s',
    async (path) => {
      const first = await get(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w.-]+"$/u);
      const again = await get(path, { 'If-None-Match': `"other", W/${tag}` });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await get(path, { 'If-None-Match': '"other"' })).status).toBe(200);
    },
  );
});

describe('a problem says what was found and what to do', () => {
  test.each([
    ['ask', 400, 'QUESTION_INVALID', 'indicator'],
    ['ask?indicator=nothing', 400, 'INDICATOR_UNKNOWN', 'nothing'],
    ['ask?indicator=deaths&format=xml', 400, 'QUESTION_INVALID', 'xml'],
    ['ask?indicator=deaths&region=000000', 400, 'QUESTION_INVALID', '000000'],
    ['ask?indicator=deaths&compare=best-year', 400, 'QUESTION_INVALID', 'best-year'],
    ['datasets/nothing', 400, 'QUESTION_INVALID', 'nothing'],
    ['datasets/site?size=9999999', 400, 'QUESTION_INVALID', '9999999'],
    ['explain?indicator=deaths&format=csv', 400, 'QUESTION_INVALID', 'csv'],
    ['goals?year=1999', 400, 'PLAN_MISSING', '1999'],
    ['nothing', 404, 'NOT_FOUND', '/api'],
  ])('%s', async (path, status, code, found) => {
    const response = await get(path);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as { remedies: { zh: string } };
    expect(problem).toMatchObject({ status, code });
    expect(response.status).toBe(status);
    expect(JSON.stringify(problem)).toContain(found);
    expect(problem.remedies.zh).toMatch(/\p{Script=Han}/u);
  });
});

test('no personal column of any dataset can be read', async () => {
  const listed = (await (await get('datasets')).json()) as { name: string; columns: { name: string }[] }[];
  expect(listed.map(({ name }) => name)).toEqual([...datasetNames]);
  for (const { name, columns } of listed) {
    const personal = Object.entries(datasetNamed(name as 'accident').columns)
      .filter(([, { kind }]) => kind === 'personal')
      .map(([column]) => column);
    expect(columns.filter((column) => personal.includes(column.name))).toEqual([]);
  }
  const { rows } = (await (await get('datasets/accident?size=3')).json()) as { rows: object[] };
  expect(rows).toHaveLength(3);
  expect(Object.keys(rows[0]!)).not.toContain('summary');
});
