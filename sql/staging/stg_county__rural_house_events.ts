import { code, day, maybe, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

const otherStep = { zh: '该环节不涉及', en: 'not a matter of this step' };

export const stgCountyRuralHouseEvents = model({
  name: 'stg_county__rural_house_events',
  line: 'houses',
  about: { zh: '农村危房处置各环节', en: 'steps taken for dangerous rural houses' },
  grain: ['house_id', 'step', 'happened_on'],
  columns: {
    house_id: text('房屋编号', 'house number'),
    region_code: region(),
    step: code('处置环节', 'step', codes.houseStep),
    happened_on: day('办理日期', 'day'),
    reported_on: maybe(day('上报日期', 'reported'), {
      zh: '该环节不涉及，或区县未填报',
      en: 'not a matter of this step, or not filled in by the county',
    }),
    grade: maybe(code('危险等级', 'grade', codes.houseGrade), otherStep),
    found_by: maybe(code('发现来源', 'how it was found', codes.houseFoundBy), otherStep),
    planned_on: maybe(day('计划完成日期', 'planned'), otherStep),
    revisit_result: maybe(code('回头看结果', 'result of the revisit', codes.revisitResult), otherStep),
    ...origin,
  },
  imports: { events: sources.rural_house_event },
  checks: [],
  query: (db) =>
    db
      .selectFrom('events')
      .select(['house_id', 'region_code', 'step', 'happened_on', 'grade', 'found_by', 'planned_on'])
      .select(['reported_on', 'revisit_result', 'batch_id', 'row_number']),
});
