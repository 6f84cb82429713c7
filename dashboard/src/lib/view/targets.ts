import type { Language } from '../../../charts/answer.ts';
import { dayWords } from '../../../charts/format/date.ts';
import { dash } from '../../../charts/format/measure.ts';
import type { InspectionTargets } from '../server/rooms.ts';
import { message } from '../words/messages.ts';

export interface TargetTable {
  readonly title: string;
  readonly columns: readonly {
    readonly title: string;
    readonly isNumber?: boolean;
    readonly isWide?: boolean;
  }[];
  readonly rows: readonly (readonly { readonly text: string }[])[];
}

/** Of a list the share that is drawn at random, so that what the order misses comes to light. */
const randomShare = 0.15;

/** The list cut to `count` sites: the first by their expectation, and apart from them their share drawn at random. */
export function targetTables(
  { sites }: InspectionTargets,
  count: number,
  counties: ReadonlyMap<string, string>,
  language: Language,
): TargetTable[] {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const columns = [
    { title: say('targetSite') },
    { title: say('region') },
    { title: say('targetPick') },
    { title: say('targetReasons'), isWide: true },
    { title: say('targetExpected'), isNumber: true },
    { title: say('targetVisited') },
  ];
  const rowOf = (site: InspectionTargets['sites'][number]) =>
    [
      site.site_name,
      counties.get(site.region_code) ?? site.region_code,
      site.picked[language],
      site.reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; ') || dash,
      site.expected_count === null ? dash : site.expected_count.toFixed(2),
      site.last_visited_on === null ? say('targetNever') : dayWords(site.last_visited_on, language),
    ].map((text) => ({ text }));
  const isRandom = ({ pick }: InspectionTargets['sites'][number]) => pick === 'random';
  const drawn = sites.filter(isRandom).toSorted((a, b) => a.site_id.localeCompare(b.site_id));
  const some = count < sites.length ? Math.round(count * randomShare) : drawn.length;
  const chosen = sites.filter((site) => !isRandom(site));
  return [
    { title: say('targetChosen'), columns, rows: chosen.slice(0, count - some).map(rowOf) },
    { title: say('targetRandom'), columns, rows: drawn.slice(0, some).map(rowOf) },
  ].filter(({ rows }) => rows.length > 0);
}
