import { dimRegion } from '../marts/dim_region.ts';
import { asOf, cases } from '../model/case.ts';

const county = { region_code: '990101', region_name: '东篱区' };
const moment = asOf('2022-03-01', '2022-03-31');

export default cases(dimRegion, [
  {
    about: { zh: '名录未列城市本级时补上全市', en: 'a list without the city itself gets it' },
    given: { regions: [county], moment },
    expected: [
      { ...county, is_city: false },
      { region_code: '990100', region_name: '全市', is_city: true },
    ],
  },
  {
    about: { zh: '名录列有城市本级时用其名称', en: 'a list with the city keeps its name' },
    given: { regions: [county, { region_code: '990100', region_name: '微澜市' }], moment },
    expected: [
      { ...county, is_city: false },
      { region_code: '990100', region_name: '微澜市', is_city: true },
    ],
  },
]);
