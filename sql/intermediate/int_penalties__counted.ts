import { atMost, between } from '../checks/index.ts';
import { coalesced, constant, monthOf, one, word } from '../macros/index.ts';
import { code, count, day, fen, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import { stgCountyPenalties } from '../staging/stg_county__penalties.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const cases = { zh: '件', en: 'penalties' };

export const intPenaltiesCounted = model({
  name: 'int_penalties__counted',
  line: 'market',
  about: { zh: '截至时间以前作出的每件行政处罚', en: 'each penalty decided up to the as-of day' },
  grain: ['region_code', 'document_id'],
  columns: {
    document_id: text('行政处罚决定书文号', 'decision document number'),
    region_code: region(),
    violation_kind: code('违法行为类型', 'kind of violation', codes.violationKind),
    decided_on: day('处罚决定日期', 'decided'),
    decided_month: month('处罚月份', 'month decided'),
    penalty_count: count('处罚件数', 'penalties', cases),
    published_count: count('已公示件数', 'published', cases),
    fine_fen: fen('罚款金额', 'fines'),
    ...origin,
  },
  imports: { penalties: stgCountyPenalties, moment: intReleaseMoment },
  checks: [between('penalty_count', 1, 1), atMost('published_count', 'penalty_count')],
  query: (db) =>
    db
      .selectFrom('penalties')
      .innerJoin('moment', (on) => on.onTrue())
      .select(['document_id', 'region_code', 'decided_on', 'batch_id', 'row_number'])
      .select(({ eb, ref }) => [
        monthOf(ref('decided_on')).as('decided_month'),
        coalesced(ref('violation_kind'), word('other')).as('violation_kind'),
        constant(1).as('penalty_count'),
        one(eb('published_on', '<=', ref('as_of_on'))).as('published_count'),
        coalesced(ref('fine_fen'), constant(0)).as('fine_fen'),
      ])
      .where(({ eb, ref }) => eb('decided_on', '<=', ref('as_of_on'))),
});
