import { normalisations } from '../../../../sql/words/normalisations.ts';
import type { Language } from '../../../charts/answer.ts';
import { address } from '../address/address.ts';
import { pagesOf, type ReceiptView, type RejectsView, receiptView, rejectsView } from '../view/receipt.ts';
import { countiesOf, namesOf } from './home-names.ts';
import { refuse } from './parameters.ts';
import { home, intake, models, type Receipt, type Reject, type Release } from './rooms.ts';
import { type Behind, behindView } from './since-release.ts';

export interface ReceiptPage {
  readonly receipt: ReceiptView;
  readonly rejects: RejectsView | null;
  readonly warnings: RejectsView | null;
  /** What other files of the release make look wrong. */
  readonly findings: RejectsView | null;
  readonly hasWorkbook: boolean;
  readonly previous: string | null;
  readonly next: string | null;
  readonly behind: Behind | null;
}

/** Everything the receipt of a batch says. Errors: BATCH_UNKNOWN, QUESTION_INVALID for the page. */
export async function receiptPage(
  release: Release | null,
  asked: { readonly batch: string; readonly page: number },
  language: Language,
): Promise<ReceiptPage> {
  const receipt = await intake.findReceipt(home, asked.batch);
  const [rejects, warnings, findings, receipts, standing, withdrawals, counties, replaced, elsewhere] =
    await Promise.all([
      intake.readRejects(home, receipt.batch),
      intake.readWarnings(home, receipt.batch),
      release === null ? [] : findingsUnderHeadings(release, receipt),
      intake.readReceipts(home),
      models.readStanding(home),
      intake.readWithdrawals(home),
      countiesOf(release),
      intake.replacedMonthsOf(home, receipt.batch),
      intake.keysElsewhereOf(home, receipt.batch),
    ]);
  const pages = Math.max(...[rejects, warnings, findings].map(pagesOf));
  if (asked.page > pages) refuse('page', String(asked.page), `1–${pages}`);
  const contract = intake.datasetNamed(receipt.dataset);
  const states = new models.BatchStanding(receipts, standing, withdrawals);
  const columnOf = (name: string) => contract.columns[name]?.label ?? { zh: name, en: name };
  const facts = {
    receipt,
    state: states.stateOf(receipt),
    coverage: models.coverageStanding(receipt, standing),
    laterList: models.laterList(receipt, standing),
    withdrawn: states.withdrawalOf(receipt),
    replaces: contract.replaces,
    replaced: [...intake.replacedWords(replaced), ...elsewhere],
    names: namesOf(counties),
    columnOf,
    normalisationOf: (name: string) =>
      name in normalisations ? normalisations[name as keyof typeof normalisations] : { zh: name, en: name },
  };
  const at = (page: number) =>
    `${address(`/data/batches/${receipt.batch}`, { page, lang: language })}#rejects`;
  const pageOf = (lines: typeof rejects) =>
    lines.length === 0 ? null : rejectsView(lines, Math.min(asked.page, pagesOf(lines)), facts, language);
  return {
    receipt: receiptView(facts, language),
    rejects: pageOf(rejects),
    warnings: pageOf(warnings),
    findings: pageOf(findings),
    hasWorkbook:
      !facts.withdrawn &&
      contract.replaces !== 'all' &&
      rejects.length + warnings.length + findings.length + (receipt.fileWarnings ?? []).length > 0,
    previous: asked.page > 1 ? at(asked.page - 1) : null,
    next: asked.page < pages ? at(asked.page + 1) : null,
    behind: behindView(standing, release?.manifest ?? null, language),
  };
}

async function findingsUnderHeadings(release: Release, receipt: Receipt): Promise<Reject[]> {
  const findings = await models.findingsOf(release, receipt.batch);
  return findings.map((finding) => intake.underHeading(finding, receipt));
}
