import type { Label } from '../../../sql/words/label.ts';
import type { Release } from '../../release.ts';
import type { anaDoubt } from '../ana_doubt.ts';
import type { RowOf } from '../analysis.ts';
import { doubtCodes } from '../doubts/codes.ts';
import { factsOf, wordsOf } from './choice.ts';

type Doubt = RowOf<typeof anaDoubt>;

/** What auditors may want to look at; everything that was tested or could not be where `all` is asked for. */
export async function doubts(release: Release, asked: { readonly all?: boolean } = {}) {
  const rows = await release.engine.rows<Doubt>(
    'select * from ana_doubt order by adjusted_p nulls last, check_kind, measure, unit_kind, unit',
  );
  const shown = asked.all ? rows : rows.filter(({ outcome }) => outcome === 'worth_checking');
  return {
    release: factsOf(release),
    headline: headlineOf(rows),
    doubts: shown.map((row) => ({
      ...row,
      label: wordsOf(doubtCodes.check, row.check_kind),
      said: wordsOf(doubtCodes.outcome, row.outcome),
    })),
  };
}

function headlineOf(rows: readonly Doubt[]): Label {
  const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  const [found, few] = [of('worth_checking'), of('too_few')];
  const tested = rows.length - few;
  return {
    zh: `检验${tested}项，${found}项值得核实；另有${few}项样本不足，未检验`,
    en: `${tested} tested, ${found} worth checking; ${few} more too few, not tested`,
  };
}
