import type { Language } from '../../sql/words/label.ts';
import type { ReportFacts } from './facts.ts';
import type { Carried, CarriedFigure } from './report.ts';

/** What a file made of these facts carries. */
export function carriedOf(
  { span, assessment: { release, region, plan } }: ReportFacts,
  language: Language,
  figures: readonly CarriedFigure[],
): Carried {
  return {
    format: 'anzhu-report/1',
    language,
    period: `${span.from}..${span.through}`,
    region: region.code,
    release: release.id,
    asOf: release.asOf,
    plan: { year: plan.year, hash: plan.hash },
    figures,
  };
}
