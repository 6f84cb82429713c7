import { type Expression, sql } from 'kysely';
import { between } from '../checks/index.ts';
import { dayOf, monthOf, one } from '../macros/index.ts';
import { code, count, day, flag, maybe, month, origin, persons, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import thresholds from '../sources/thresholds/accident-class.json' with { type: 'json' };
import { stgCountyAccidents } from '../staging/stg_county__accidents.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const accidents = { zh: '起', en: 'accidents' };

/** The class is the highest that any of deaths, serious injuries or direct loss reaches (国务院令第493号 第三条). */
function classOf(facts: {
  deaths: Expression<number>;
  injuries: Expression<number>;
  loss: Expression<number | null>;
}) {
  const highestFirst = thresholds.classes.toReversed();
  const whens = highestFirst.map(
    ({ code, deaths, seriousInjuries, directLossFen }) =>
      sql`when ${facts.deaths} >= ${sql.lit(deaths)} or ${facts.injuries} >= ${sql.lit(seriousInjuries)} or ${facts.loss} >= ${sql.lit(directLossFen)} then ${sql.lit(code)}`,
  );
  return sql<string>`case ${sql.join(whens, sql` `)} end`;
}

export const intAccidentsClassified = model({
  name: 'int_accidents__classified',
  line: 'construction',
  about: {
    zh: '截至时间以前的事故，按死亡、重伤和直接经济损失重新计算等级',
    en: 'accidents up to the as-of day with the class computed from deaths, injuries and loss',
  },
  grain: ['region_code', 'accident_id'],
  columns: {
    accident_id: text('事故编号', 'accident number'),
    region_code: region(),
    site_name: maybe(text('工程名称', 'project')),
    occurred_on: day('发生日期', 'occurred'),
    occurred_month: month('发生月份', 'month'),
    type: code('事故类型', 'type', codes.accidentType),
    class: code('事故等级（计算）', 'class, computed', codes.accidentClass),
    reported_class: maybe(code('事故等级（上报）', 'class, reported', codes.accidentClass)),
    is_class_different: flag('上报与计算等级不一致', 'reported and computed class differ'),
    accident_count: count('事故起数', 'accidents', accidents),
    major_count: count('较大及以上事故起数', 'relatively major or worse', accidents),
    ordinary_count: count('一般事故起数', 'ordinary accidents', accidents),
    casualty_count: count('一般伤亡事故起数', 'ordinary casualty accidents', accidents),
    death_count: persons('死亡人数', 'deaths'),
    casualty_death_count: persons('一般事故死亡人数', 'deaths in ordinary accidents'),
    serious_injury_count: persons('重伤人数', 'serious injuries'),
    ...origin,
  },
  imports: { accidents: stgCountyAccidents, moment: intReleaseMoment },
  checks: [between('accident_count', 1, 1), between('major_count', 0, 1), between('casualty_count', 0, 1)],
  query: (db) =>
    db
      .with('classified', (q) =>
        q
          .selectFrom('accidents')
          .innerJoin('moment', (on) => on.onTrue())
          .selectAll('accidents')
          .select(({ ref }) =>
            classOf({
              deaths: ref('death_count'),
              injuries: ref('serious_injury_count'),
              loss: ref('direct_loss_fen'),
            }).as('class'),
          )
          .where(({ eb, ref }) => eb(dayOf(ref('occurred_at')), '<=', ref('moment.as_of_on'))),
      )
      .selectFrom('classified')
      .select([
        'accident_id',
        'region_code',
        'site_name',
        'type',
        'class',
        'reported_class',
        'batch_id',
        'row_number',
      ])
      .select(['death_count', 'serious_injury_count'])
      .select(({ eb, ref, and, or }) => [
        dayOf(ref('occurred_at')).as('occurred_on'),
        monthOf(ref('occurred_at')).as('occurred_month'),
        sql<boolean>`coalesce(${ref('reported_class')} <> ${ref('class')}, false)`.as('is_class_different'),
        one(eb(ref('class'), '>=', '1')).as('accident_count'),
        one(eb(ref('class'), '>=', '2')).as('major_count'),
        one(eb(ref('class'), '=', '1')).as('ordinary_count'),
        one(
          and([eb('class', '=', '1'), or([eb('death_count', '>', 0), eb('serious_injury_count', '>', 0)])]),
        ).as('casualty_count'),
        sql<number>`case when ${ref('class')} = '1' then ${ref('death_count')} else 0 end`.as(
          'casualty_death_count',
        ),
      ]),
});
