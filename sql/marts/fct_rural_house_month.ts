import { addsUp, atMost, between, carriesOver, refersTo } from '../checks/index.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { intRuralHousesMoved } from '../intermediate/int_rural_houses__moved.ts';
import { intRuralHousesSurveyed } from '../intermediate/int_rural_houses__surveyed.ts';
import { coalesced, constant, minus, total, totalIf } from '../macros/index.ts';
import { count, flag, month, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { dimRegion } from './dim_region.ts';

const houses = { zh: '户', en: 'houses' };

export const fctRuralHouseMonth = model({
  name: 'fct_rural_house_month',
  line: 'houses',
  about: {
    zh: '各区县每月农房排查与C、D级危房的新增、销号和存量',
    en: 'rural houses surveyed by county and month, and the balance of dangerous ones',
  },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
    house_count: count('应排查户数', 'houses to survey', houses),
    surveyed_count: count('累计已排查户数', 'surveyed so far', houses),
    opening_count: count('月初危房存量', 'dangerous at the start', houses),
    new_count: count('新增危房', 'newly dangerous', houses),
    cleared_count: count('销号危房', 'cleared', houses),
    closing_count: count('月末危房存量', 'dangerous at the end', houses),
    dated_count: count('新增危房中已填报上报日期', 'newly dangerous, with the day of the report', houses),
    same_day_count: count('新增危房中发现当日上报', 'newly dangerous, reported that day', houses),
    handled_count: count('新增危房中已处置', 'newly dangerous and dealt with', houses),
  },
  imports: { returns: intCountyMonthsReported, houses: intRuralHousesSurveyed, moves: intRuralHousesMoved },
  checks: [
    addsUp('closing_count', ['opening_count', 'new_count', '-cleared_count']),
    carriesOver('opening_count', 'closing_count', 'region_code'),
    atMost('surveyed_count', 'house_count'),
    atMost('dated_count', 'new_count'),
    atMost('same_day_count', 'dated_count'),
    atMost('handled_count', 'new_count'),
    between('closing_count', 0, 1e9),
    refersTo('region_code', dimRegion),
  ],
  query: (db) =>
    db
      .with('register', (q) =>
        q
          .selectFrom('houses')
          .select('region_code')
          .select(({ ref }) => total(ref('house_count')).as('house_count'))
          .groupBy('region_code'),
      )
      .selectFrom('returns')
      .leftJoin('register', 'register.region_code', 'returns.region_code')
      .leftJoin('moves', (on) =>
        on.onRef('moves.region_code', '=', 'returns.region_code').onRef('moves.month', '<=', 'returns.month'),
      )
      .select(['returns.region_code', 'returns.month', 'returns.is_reported'])
      .select(({ eb, ref, and }) => {
        const before = eb('moves.month', '<', ref('returns.month'));
        const during = eb('moves.month', '=', ref('returns.month'));
        const sum = (move: string, when = during) =>
          totalIf(and([eb('moves.move', '=', move), when]), ref('moves.house_count'));
        const upTo = (move: string) => totalIf(eb('moves.move', '=', move), ref('moves.house_count'));
        return [
          coalesced(ref('register.house_count'), constant(0)).as('house_count'),
          upTo('surveyed').as('surveyed_count'),
          minus(sum('found', before), sum('cleared', before)).as('opening_count'),
          sum('found').as('new_count'),
          sum('cleared').as('cleared_count'),
          minus(upTo('found'), upTo('cleared')).as('closing_count'),
          sum('dated').as('dated_count'),
          sum('same_day').as('same_day_count'),
          sum('handled').as('handled_count'),
        ];
      })
      .where('returns.dataset', '=', 'rural_house')
      .groupBy(['returns.region_code', 'returns.month', 'returns.is_reported', 'register.house_count']),
});
