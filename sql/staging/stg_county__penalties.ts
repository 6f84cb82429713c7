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
    enterprise_code: maybe(text('统一社会信用代码', 'unified social credit code'), '区县未填报'),
    region_code: region(),
    party_kind: maybe(code('行政相对人类别', 'kind of party', codes.subjectKind), '未填报'),
    violation_kind: maybe(
      code('违法行为类型', 'kind of violation', codes.violationKind),
      '旧版公示表没有此列',
    ),
    penalty_kind: code('处罚种类', 'kind of penalty', codes.penaltyKind),
    fine_fen: maybe(fen('罚款金额', 'fine'), '未处罚款'),
    confiscated_fen: maybe(fen('没收金额', 'confiscated'), '未没收'),
    decided_on: day('处罚决定日期', 'decided'),
    published_on: maybe(day('公示日期', 'published'), '尚未公示'),
    public_until: maybe(day('公示截止期', 'public until'), '未填报'),
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
