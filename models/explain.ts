import { named } from '../sql/engine/index.ts';
import { compile, type Indicator, isModel, type Model, type Relation } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Explanation, Period, Question } from './answer.ts';
import { ask, figureSql, monthRows, placeNamed, placesOf } from './ask.ts';
import { indicatorNamed } from './facts.ts';
import { readable } from './graph/describe-model.ts';
import { evidenceWhere, readd } from './readd.ts';
import type { Release } from './release.ts';
import type { Sum } from './restatement/headline-sums.ts';
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
  return {
    answer,
    sql: sqlBehind(indicator),
    martRows: (await monthRows(release, indicator, place, stockPeriod(indicator, answer.period))).map(
      (row) => ({ ...row }),
    ),
    sourceCount: evidence.count,
    readded: inUnit(await readd(release, indicator, region, answer.period), indicator),
    page: question.page ?? 1,
    pageSize,
    sources: await traceRows(release, evidence.rows),
  };
}

function inUnit({ numerator, denominator }: Sum, { divisor }: Indicator): Sum {
  return { numerator: numerator / divisor, denominator };
}

function stockPeriod(indicator: Indicator, period: Period): Period {
  return indicator.time === 'stock' ? { from: period.to, to: period.to } : period;
}

interface Wanted {
  readonly region: string | null;
  readonly period: Period;
  readonly page: number;
}

async function evidenceRows(release: Release, indicator: Indicator, wanted: Wanted) {
  const { rows, numerator, denominator } = indicator.evidence;
  const counted = `${named(denominator ?? numerator)} > 0 and ${evidenceWhere(indicator, denominator ? 'denominator' : 'numerator')}`;
  const parameters = [wanted.period.from, wanted.period.to, wanted.region];
  const [found] = await release.engine.rows<{ count: number }>(
    `select count(*) as count from ${named(rows.name)} where ${counted}`,
    parameters,
  );
  const against = denominator ? `${named(numerator)}, ` : '';
  const offset = (Math.max(1, Math.trunc(wanted.page) || 1) - 1) * pageSize;
  const pages = Math.max(1, Math.ceil((found?.count ?? 0) / pageSize));
  if (wanted.page > pages) {
    throw new Fault('QUESTION_INVALID', {
      name: 'page',
      found: String(wanted.page),
      expected: `1..${pages}`,
    });
  }
  return {
    count: found?.count ?? 0,
    rows: await release.engine.rows(
      `select * from ${named(rows.name)} where ${counted} order by ${against}batch_id, row_number limit ${pageSize} offset ${offset}`,
      parameters,
    ),
  };
}

/** The figure's own SQL, then each model behind it, nearest first. */
function sqlBehind(indicator: Indicator): Explanation['sql'] {
  const seen = new Set<Model>();
  let ring: Relation[] = [indicator.mart, indicator.evidence.rows];
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
