import { models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { fileParts, releaseFacts, titled } from '../release-facts.ts';
import { list, maybe, named, object, propertiesOf } from '../schema.ts';
import { columnsOf } from '../sheet.ts';
import { tableNamed } from '../table-named.ts';

const target = tableNamed('ana_inspection_target');
const gain = tableNamed('ana_inspection_gain');

const siteColumns = [
  titled('place', 'whole', 'targetPlace'),
  titled('site_id', 'text', 'code'),
  titled('site_name', 'text', 'targetSite'),
  titled('region_code', 'text', 'region'),
  titled('picked', 'said', 'targetPick'),
  titled('reasons', 'said', 'targetReasons'),
  titled('expected_count', 'figure', 'targetExpected'),
  titled('last_visited_on', 'text', 'targetVisited'),
  // Empty: what the visit finds is written into them.
  titled('inspected_on', 'text', 'targetInspectedOn'),
  titled('found_count', 'whole', 'targetFound'),
  titled('major_count', 'whole', 'targetMajor'),
];
const gainColumns = columnsOf(gain);
const gainBody = object(propertiesOf(gain));

export const targets = endpoint({
  path: 'targets',
  title: { zh: '检查名单', en: 'Whom to inspect next' },
  about: {
    zh: '下一轮检查的工程和理由；表格形式留有填写检查结果的空列',
    en: 'The sites to inspect next and why; tables have empty columns for what is found',
  },
  parameters: {},
  body: object({
    release: named('Release'),
    headline: named('Label'),
    sites: list(object({ ...propertiesOf(target), picked: named('Label'), reasons: list(named('Label')) })),
    gains: list(gainBody),
    tried: maybe(gainBody),
  }),
  faults: [],
  from: 'release',
  answer: async (release) => models.inspectionTargets(await release()),
  table: {
    columns: siteColumns,
    of: ({ release, headline, sites }) => ({
      file: fileParts(['inspections'], release),
      title: [headline],
      facts: releaseFacts(release),
      columns: siteColumns,
      rows: sites.map(({ reasons, ...site }) => ({
        ...site,
        reasons: {
          zh: reasons.map(({ zh }) => zh).join('；'),
          en: reasons.map(({ en }) => en).join('; '),
        },
      })),
    }),
  },
});

export const gains = endpoint({
  path: 'gains',
  title: { zh: '检查次序的收效', en: 'What the order of inspections was worth' },
  about: {
    zh: '按名单次序检查，与随机检查相比多查出多少：在最近一季检验',
    en: 'What the order finds against chance, tried on the last quarter',
  },
  parameters: {},
  body: object({ release: named('Release'), gains: list(gainBody) }),
  faults: [],
  from: 'release',
  answer: async (release) => {
    const { release: facts, gains: tried } = await models.inspectionTargets(await release());
    return { release: facts, gains: tried };
  },
  table: {
    columns: gainColumns,
    of: ({ release, gains: tried }) => ({
      file: fileParts(['gains'], release),
      title: [{ zh: '检查次序的收效', en: 'What the order of inspections was worth' }],
      facts: releaseFacts(release),
      columns: gainColumns,
      rows: tried,
    }),
  },
});
