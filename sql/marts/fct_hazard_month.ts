import { addsUp, atMost, between, carriesOver, refersTo } from '../checks/index.ts';
import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { intHazardsMoved } from '../intermediate/int_hazards__moved.ts';
import { minus, totalIf } from '../macros/index.ts';
import { count, flag, month, region } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { dimRegion } from './dim_region.ts';

const hazards = { zh: '项', en: 'hazards' };

export const fctHazardMonth = model({
  name: 'fct_hazard_month',
  line: 'construction',
  about: {
    zh: '各区县每月隐患发现与整改情况，以及月末存量',
    en: 'hazards found and rectified by county and month, and the stock at its end',
  },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    is_reported: flag('已报送', 'reported'),
    found_count: count('发现隐患数', 'found', hazards),
    major_found_count: count('发现重大隐患数', 'major hazards found', hazards),
    due_count: count('应整改数', 'due', hazards),
    ontime_count: count('按期整改数', 'rectified in time', hazards),
    opening_count: count('月初未销号数', 'open at the start', hazards),
    closed_count: count('销号数', 'closed', hazards),
    open_count: count('月末未销号数', 'open at the end', hazards),
    overdue_count: count('月末逾期未整改数', 'overdue at the end', hazards),
  },
  imports: { returns: intCountyMonthsReported, moves: intHazardsMoved },
  checks: [
    addsUp('open_count', ['opening_count', 'found_count', '-closed_count']),
    carriesOver('opening_count', 'open_count', 'region_code'),
    atMost('ontime_count', 'due_count'),
    atMost('major_found_count', 'found_count'),
    between('open_count', 0, 1e9),
    between('overdue_count', 0, 1e9),
    refersTo('region_code', dimRegion),
  ],
  query: (db) =>
    db
      .selectFrom('returns')
      .leftJoin('moves', (on) =>
        on.onRef('moves.region_code', '=', 'returns.region_code').onRef('moves.month', '<=', 'returns.month'),
      )
      .select(['returns.region_code', 'returns.month', 'returns.is_reported'])
      .select(({ eb, ref, and }) => {
        const before = eb('moves.month', '<', ref('returns.month'));
        const during = eb('moves.month', '=', ref('returns.month'));
        const sum = (move: string, when = during) =>
          totalIf(and([eb('moves.move', '=', move), when]), ref('moves.hazard_count'));
        const upTo = (move: string) => totalIf(eb('moves.move', '=', move), ref('moves.hazard_count'));
        return [
          sum('found').as('found_count'),
          sum('major').as('major_found_count'),
          sum('due').as('due_count'),
          sum('ontime').as('ontime_count'),
          minus(sum('found', before), sum('closed', before)).as('opening_count'),
          sum('closed').as('closed_count'),
          minus(upTo('found'), upTo('closed')).as('open_count'),
          minus(upTo('late'), upTo('settled')).as('overdue_count'),
        ];
      })
      .where('returns.dataset', '=', 'hazard')
      .groupBy(['returns.region_code', 'returns.month', 'returns.is_reported']),
});
