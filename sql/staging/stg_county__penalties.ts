import { code, day, fen, maybe, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCountyPenalties = model({
  name: 'stg_county__penalties',
  line: 'market',
  about: { zh: '各区县作出的行政处罚', en: 'administrative penalties by the counties' },
  grain: ['region_code', 'document_id'],
  columns: {
    document_id: text('行政处罚决定书文号', 'decision document number'),
    enterprise_name: text('行政相对人名称', 'party'),
    enterprise_code: maybe(text('统一社会信用代码', 'unified social credit code')),
    region_code: region(),
    party_kind: maybe(code('行政相对人类别', 'kind of party', codes.subjectKind), {
      zh: '未填报',
      en: 'not filled in',
    }),
    violation_kind: maybe(code('违法行为类型', 'kind of violation', codes.violationKind), {
      zh: '旧版公示表没有此列',
      en: 'the older publication form has no such column',
    }),
    penalty_kind: code('处罚种类', 'kind of penalty', codes.penaltyKind),
    fine_fen: maybe(fen('罚款金额', 'fine'), { zh: '未处罚款', en: 'no fine' }),
    confiscated_fen: maybe(fen('没收金额', 'confiscated'), { zh: '未没收', en: 'nothing confiscated' }),
    decided_on: day('处罚决定日期', 'decided'),
    published_on: maybe(day('公示日期', 'published'), { zh: '尚未公示', en: 'not published yet' }),
    public_until: maybe(day('公示截止期', 'public until'), { zh: '未填报', en: 'not filled in' }),
    ...origin,
  },
  imports: { penalties: sources.penalty },
  checks: [],
  query: (db) =>
    db
      .selectFrom('penalties')
      .select([
        'document_id',
        'enterprise_name',
        'enterprise_code',
        'region_code',
        'violation_kind',
        'penalty_kind',
      ])
      .select(['party_kind', 'fine_fen', 'confiscated_fen', 'decided_on', 'published_on', 'public_until'])
      .select(['batch_id', 'row_number']),
});
