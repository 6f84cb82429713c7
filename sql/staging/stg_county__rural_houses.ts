import { code, day, flag, maybe, origin, region, sqm, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCountyRuralHouses = model({
  name: 'stg_county__rural_houses',
  line: 'houses',
  about: { zh: '农村房屋排查登记', en: 'register of rural houses' },
  grain: ['house_id'],
  columns: {
    house_id: text('房屋编号', 'house number'),
    region_code: region(),
    town: text('乡镇', 'town'),
    village: text('村', 'village'),
    household_kind: code('对象类别', 'household kind', codes.householdKind),
    area_sqm: maybe(sqm('建筑面积', 'floor area')),
    surveyed_on: maybe(day('排查日期', 'surveyed'), { zh: '尚未排查', en: 'not surveyed yet' }),
    judgement: maybe(code('安全隐患初判', 'first judgement', codes.houseJudgement), {
      zh: '尚未初判',
      en: 'not judged yet',
    }),
    grade: maybe(code('鉴定等级', 'appraised grade', codes.houseGrade), {
      zh: '未经鉴定',
      en: 'not appraised',
    }),
    built_era: maybe(code('建造年代', 'built in', codes.buildEra)),
    build_mode: maybe(code('建造方式', 'how it was built', codes.buildMode)),
    land: maybe(code('土地性质', 'kind of land', codes.landKind)),
    is_business: maybe(flag('是否用作经营', 'used for business')),
    has_business_permit: maybe(flag('经营审批手续', 'business permit')),
    ...origin,
  },
  imports: { houses: sources.rural_house },
  checks: [],
  query: (db) =>
    db
      .selectFrom('houses')
      .select(['house_id', 'region_code', 'town', 'village', 'household_kind', 'area_sqm', 'surveyed_on'])
      .select(['judgement', 'grade', 'built_era', 'build_mode', 'land', 'is_business', 'has_business_permit'])
      .select(['batch_id', 'row_number']),
});
