import { message } from '../../../words/messages.ts';
import { numberOf } from '../../parameters.ts';
import { models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { fileParts, releaseFacts, titled } from '../release-facts.ts';
import { anything, flag, list, maybe, named, object, propertiesOf, whole } from '../schema.ts';
import { columnsOf } from '../sheet.ts';
import { tableNamed } from '../table-named.ts';

const rate = tableNamed('ana_area_rate');
const columns = [
  titled('unit', 'text', 'code', true),
  titled('label', 'said', 'areaUnit'),
  ...columnsOf(rate, ['observed', 'expected', 'ratio', 'strata_ratio', 'strata_low', 'strata_high']),
  ...columnsOf(rate, ['eb_ratio', 'eb_low', 'eb_high', 'above_p', 'excess_per_year']),
  titled('signal', 'word', 'trendSignal', true),
  titled('state', 'word', 'state', true),
  titled('said', 'said', 'trendSignal'),
  titled('is_ranked', 'flag', 'areaRanked'),
  titled('partly', 'said', 'areaPartly'),
];
const nullable = Object.fromEntries(
  Object.entries(propertiesOf(rate)).map(([name, schema]) => [name, maybe(schema)]),
);

export const areas = endpoint({
  path: 'areas',
  title: { zh: '薄弱环节', en: 'Weak areas' },
  about: {
    zh: '各区县、企业、工程等与同类平均相比：实有、应有、修正后的比和信号',
    en: 'Counties, enterprises, sites and others against their peers: observed, expected, shrunk ratio and signal',
  },
  parameters: {
    event: {
      about: { zh: '事项，见返回的 events', en: 'event, see events in the answer' },
      example: 'hazard',
      schema: { type: 'string' },
    },
    by: {
      about: { zh: '单元种类，见返回的 unitKinds', en: 'kind of unit, see unitKinds in the answer' },
      example: 'county',
      schema: { type: 'string' },
    },
    months: {
      about: { zh: '近12或36个月', en: 'the last 12 or 36 months' },
      example: '12',
      schema: { type: 'integer', enum: [12, 36] },
    },
  },
  body: object({
    release: named('Release'),
    event: named('Label'),
    indicator: { type: 'string' },
    by: named('Label'),
    exposure: named('Label'),
    months: whole,
    events: list(anything),
    unitKinds: list(anything),
    windows: list(whole),
    provisional: maybe(anything),
    headline: named('Label'),
    unstandardised: maybe(named('Label')),
    units: list(
      object({
        ...nullable,
        label: named('Label'),
        said: maybe(named('Label')),
        is_ranked: flag,
        partly: maybe(named('Label')),
      }),
    ),
  }),
  faults: [],
  from: 'release',
  answer: async (release, { event, by, months }) => {
    const window = numberOf('months', months);
    return models.weakAreas(await release(), {
      ...(event === undefined ? {} : { event }),
      ...(by === undefined ? {} : { by }),
      ...(window === undefined ? {} : { months: window }),
    });
  },
  table: {
    columns,
    of: ({ release, event, by, exposure, months, headline, units }) => ({
      file: fileParts(['areas'], release),
      title: [
        event,
        by,
        { zh: message('zh', 'areaLast', { months }), en: message('en', 'areaLast', { months }) },
        exposure,
        headline,
      ],
      facts: releaseFacts(release),
      columns,
      rows: units,
    }),
  },
});
