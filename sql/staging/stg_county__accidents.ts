import { coalesced, constant } from '../macros/index.ts';
import { code, fen, flag, instant, maybe, origin, persons, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCountyAccidents = model({
  name: 'stg_county__accidents',
  line: 'construction',
  about: { zh: '各区县报送的生产安全事故', en: 'accidents as the counties report them' },
  grain: ['region_code', 'accident_id'],
  columns: {
    accident_id: text('事故编号', 'accident number'),
    region_code: region(),
    site_id: maybe(text('项目编码', 'project code')),
    site_name: maybe(text('工程名称', 'project')),
    occurred_at: instant('发生时间', 'occurred'),
    reported_at: maybe(instant('上报时间', 'reported')),
    type: code('事故类型', 'type', codes.accidentType),
    death_count: persons('死亡人数', 'deaths'),
    missing_count: persons('失踪人数', 'missing'),
    serious_injury_count: persons('重伤人数', 'serious injuries'),
    direct_loss_fen: maybe(fen('直接经济损失', 'direct loss'), { zh: '尚未核定', en: 'not determined yet' }),
    reported_class: maybe(code('上报等级', 'reported class', codes.accidentClass)),
    place: maybe(code('发生部位', 'place on site', codes.accidentPlace)),
    is_liability: maybe(flag('是否责任事故', 'liability accident'), { zh: '尚未认定', en: 'not found yet' }),
    is_high_risk_work: maybe(flag('是否涉及危大工程', 'in high-risk work')),
    first_received_at: instant('首次接收时间', 'first received'),
    ...origin,
  },
  imports: { accidents: sources.accident },
  checks: [],
  query: (db) =>
    db
      .selectFrom('accidents')
      .select(['accident_id', 'region_code', 'site_id', 'site_name', 'occurred_at', 'reported_at', 'type'])
      .select([
        'death_count',
        'serious_injury_count',
        'direct_loss_fen',
        'reported_class',
        'place',
        'is_liability',
        'is_high_risk_work',
        'first_received_at',
        'batch_id',
        'row_number',
      ])
      .select((eb) => coalesced(eb.ref('missing_count'), constant(0)).as('missing_count')),
});
