import { code, day, maybe, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCountyRuralHouseEvents = model({
  name: 'stg_county__rural_house_events',
  about: { zh: '农村危房处置各环节', en: 'steps taken for dangerous rural houses' },
  grain: ['house_id', 'step', 'happened_on'],
  columns: {
    house_id: text('房屋编号', 'house number'),
    region_code: region(),
    step: code('处置环节', 'step', codes.houseStep),
    happened_on: day('办理日期', 'day'),
    grade: maybe(code('危险等级', 'grade', codes.houseGrade), '该环节不涉及'),
    ...origin,
  },
  imports: { events: sources.rural_house_event },
  checks: [],
  query: (db) =>
    db
      .selectFrom('events')
      .select(['house_id', 'region_code', 'step', 'happened_on', 'grade', 'batch_id', 'row_number']),
});
