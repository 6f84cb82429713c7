import { named, type Row } from '../sql/engine/index.ts';
import { compile, type Indicator, isModel, type Model, type Relation } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Explanation, Period, Question } from './answer.ts';
import { ask, figureSql, monthRows, placeNamed, placesOf } from './ask.ts';
import { indicatorNamed } from './facts.ts';
import { readable } from './graph/describe-model.ts';
import { evidenceWhere, exposureWhere, readd } from './readd.ts';
import type { Release } from './release.ts';
import { inUnits, unitsOf } from './restatement/headline-sums.ts';
import { traceRows } from './trace/trace-rows.ts';

const pageSize = 20;

/**
 * Takes a figure back to its source cells: its SQL, the mart rows it adds up, and page by page the rows of the
 * county files behind it. Rows that count against a ratio come first. Errors as `ask`.
 */
export async function explain(
  release: Release,
  question: Question & { page?: number },
): Promise<Explanation> {
  const { page: _page, ...asked } = question;
  const answer = await ask(release, asked);
  const indicator = indicatorNamed(question.indicator);
  const place = placeNamed(await placesOf(release), answer.region.code);
  const region = place.isCity ? null : place.code;
  const evidence = await evidenceRows(release, indicator, {
    region,
    period: answer.period,
    page: question.page ?? 1,
  });
  const readded = inUnits(
    await readd(release, indicator, region, answer.period),
    unitsOf(indicator, answer.period),
  );
  return {
    answer,
    sql: sqlBehind(indicator),
    martRows: (
      await monthRows(
        release,
        indicator,
        stockPeriod(indicator, answer.period),
        place.isCity ? null : place.code,
      )
    ).map((row) => ({ ...row })),
    sourceCount: evidence.count,
    readded,
    agrees:
      isSame(readded.numerator, answer.total.numerator) &&
      isSame(readded.denominator, answer.total.denominator),
    page: question.page ?? 1,
    pageSize,
    sources: await traceRows(release, evidence.rows),
  };
}

/** What is divided by many differs in its last digits by the order of the divisions. */
const ROUNDING = 1e-12;

function isSame(again: number | null, published: number | null): boolean {
  if (again === null || published === null) return true;
  return Math.abs(again - published) <= ROUNDING * Math.max(1, Math.abs(published));
}

function stockPeriod(indicator: Indicator, period: Period): Period {
  return indicator.time === 'stock' ? { from: period.to, to: period.to } : period;
}

interface Wanted {
  readonly region: string | null;
  readonly period: Period;
  readonly page: number;
}

/** Rows of a model that a figure stands on, in their order. */
interface Behind {
  readonly table: string;
  readonly where: string;
  readonly order: string;
}

/** The rows that are counted; of a rate those of its exposure come after them. */
function rowsBehind(indicator: Indicator): Behind[] {
  const { rows, numerator, denominator } = indicator.evidence;
  const counted = {
    table: rows.name,
    where: `${named(denominator ?? numerator)} > 0 and ${evidenceWhere(indicator, denominator ? 'denominator' : 'numerator')}`,
    order: denominator ? `${named(numerator)}, ` : '',
  };
  if (indicator.kind !== 'rate' || !indicator.exposure) return [counted];
  const { exposure } = indicator;
  const { table, column } = { table: exposure.evidence.rows.name, column: exposure.evidence.column };
  const held = `${named(column)} > 0 and ${exposureWhere(indicator, exposure)}`;
  // One return may tell both.
  return table === counted.table
    ? [
        {
          ...counted,
          where: `${named(column)} > 0 and ${evidenceWhere(indicator, 'numerator')}`,
          order: `${named(numerator)} desc, `,
        },
      ]
    : [counted, { table, where: held, order: '' }];
}

async function evidenceRows(release: Release, indicator: Indicator, wanted: Wanted) {
  const parameters = [wanted.period.from, wanted.period.to, wanted.region];
  const parts = await Promise.all(
    rowsBehind(indicator).map(async (part) => {
      const [found] = await release.engine.rows<{ count: number }>(
        `select count(*) as count from ${named(part.table)} where ${part.where}`,
        parameters,
      );
      return { ...part, count: found?.count ?? 0 };
    }),
  );
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const pages = Math.max(1, Math.ceil(count / pageSize));
  if (wanted.page > pages) {
    throw new Fault('QUESTION_INVALID', {
      name: 'page',
      found: String(wanted.page),
      expected: `1..${pages}`,
    });
  }
  const shown: Row[] = [];
  let offset = (Math.max(1, Math.trunc(wanted.page) || 1) - 1) * pageSize;
  for (const { table, where, order, count: own } of parts) {
    const room = pageSize - shown.length;
    if (room > 0 && offset < own)
      shown.push(
        ...(await release.engine.rows(
          `select * from ${named(table)} where ${where} order by ${order}batch_id, row_number limit ${room} offset ${offset}`,
          parameters,
        )),
      );
    offset = Math.max(0, offset - own);
  }
  return { count, rows: shown };
}

/** The figure's own SQL, then each model behind it, nearest first. */
function sqlBehind(indicator: Indicator): Explanation['sql'] {
  const seen = new Set<Model>();
  const { mart, evidence, exposure, kind } = indicator;
  const risk = kind === 'rate' && exposure ? [exposure.mart, exposure.evidence.rows] : [];
  let ring: Relation[] = [mart, evidence.rows, ...risk];
  while (ring.length > 0) {
    const models = ring.filter(isModel).filter((model) => !seen.has(model));
    for (const model of models) seen.add(model);
    ring = models.flatMap((model) => Object.values(model.imports));
  }
  return [
    { model: indicator.name, about: indicator.title, sql: readable(figureSql(indicator)) },
    ...[...seen].map((model) => ({ model: model.name, about: model.about, sql: readable(compile(model)) })),
  ];
}
