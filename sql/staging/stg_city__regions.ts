import { origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';

/** Counties in use; those of the past are read as their successors before a row gets here. */
export const stgCityRegions = model({
  name: 'stg_city__regions',
  line: 'city',
  about: { zh: '本市及各区县的代码与名称', en: 'codes and names of the city and its counties' },
  grain: ['region_code'],
  columns: { region_code: region(), region_name: text('区划名称', 'region name'), ...origin },
  imports: { regions: sources.region },
  checks: [],
  query: (db) =>
    db
      .selectFrom('regions')
      .select(['region_code', 'region_name', 'batch_id', 'row_number'])
      .where('successor_code', 'is', null)
      .where('valid_until', 'is', null),
});
