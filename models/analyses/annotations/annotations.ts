import type { Row } from '../../../sql/engine/index.ts';
import { springFestival } from '../../statistics/trends/spring-festival.ts';
import policy from './policy-days.json' with { type: 'json' };

interface Given {
  readonly moment: readonly { readonly first_month: string | null; readonly as_of_on: string | null }[];
  readonly campaigns: readonly Row[];
}

/** Everything that touches the months of a release: laws and documents, yearly campaigns, the city's own, and 春节. */
export function annotations({ moment: [moment], campaigns }: Given) {
  const { first_month: first, as_of_on: last } = moment ?? {};
  if (first == null || last == null) return [];
  const from = Number(first.slice(0, 4));
  const years = Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, i) => from + i);
  const all = [
    ...policy.days.map(({ id, from, to, zh, en, source }) =>
      noted('policy', id, { from, to, zh, en, source }),
    ),
    ...years.flatMap((year) =>
      policy.yearly.map(({ id, zh, en, source, ...at }) =>
        noted('policy', `${id}-${year}`, {
          from: `${year}-${at.from}`,
          to: `${year}-${at.to}`,
          zh,
          en,
          source,
        }),
      ),
    ),
    ...years.map((year) => {
      const day = springFestival(year);
      const names = { zh: `${year}年春节`, en: `Spring Festival ${year}` };
      return noted('festival', `spring-festival-${year}`, { from: day, to: null, ...names, source: '农历' });
    }),
    ...campaigns.map(({ campaign_id, campaign_name, started_on, ended_on }) =>
      noted('campaign', String(campaign_id), {
        from: String(started_on),
        to: ended_on === null || ended_on === undefined ? null : String(ended_on),
        zh: String(campaign_name),
        en: String(campaign_name),
        source: String(campaign_id),
      }),
    ),
  ];
  return all.filter((one) => one.from_on <= last && (one.to_on === null || one.to_on >= first));
}

interface Noted {
  readonly from: string;
  readonly to: string | null;
  readonly zh: string;
  readonly en: string;
  readonly source: string;
}

function noted(kind: string, annotation_id: string, { from, to, zh, en, source }: Noted) {
  return { kind, annotation_id, from_on: from, to_on: to, title_zh: zh, title_en: en, source };
}
