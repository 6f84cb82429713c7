import type { Language } from '../../../charts/answer.ts';
import { monthWords } from '../../../charts/format/date.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import {
  type BatchFilter,
  type BatchRow,
  batchFilters,
  batchRow,
  filterWords,
  passes,
} from '../view/batches.ts';
import { message } from '../words/messages.ts';
import { countyField, datasetsInUse, known } from './choice-fields.ts';
import type { ChoiceField } from './choices.ts';
import { countiesOf, namesOf } from './home-names.ts';
import { refuse } from './parameters.ts';
import { home, intake, models, type Release } from './rooms.ts';
import { type Behind, behindView } from './since-release.ts';

export interface BatchesAsked {
  readonly dataset?: string | undefined;
  readonly region?: string | undefined;
  readonly state?: string | undefined;
  /** `YYYY-MM`. */
  readonly month?: string | undefined;
  readonly page: number;
}

export interface BatchListPage {
  readonly fields: readonly ChoiceField[];
  readonly headline: string;
  readonly rows: readonly BatchRow[];
  readonly paging: { readonly words: string; readonly previous: string | null; readonly next: string | null };
  readonly behind: Behind | null;
}

const perPage = 20;

/** What the home has received, newest first. */
export async function batchList(
  release: Release | null,
  asked: BatchesAsked,
  language: Language,
): Promise<BatchListPage> {
  const [receipts, withdrawals, standing, counties] = await Promise.all([
    intake.readReceipts(home),
    intake.readWithdrawals(home),
    models.readStanding(home),
    countiesOf(release),
  ]);
  const months = [...new Set(receipts.flatMap(({ coverage }) => coverage.map(({ month }) => month)))].sort();
  const fields = [
    known({
      name: 'dataset',
      label: message(language, 'dataset'),
      value: asked.dataset ?? '',
      otherwise: message(language, 'everything'),
      choices: datasetsInUse(receipts).map(({ name, title }) => ({ value: name, title: title[language] })),
    }),
    countyField(counties, asked.region, language),
    known({
      name: 'month',
      label: message(language, 'month'),
      value: asked.month ?? '',
      otherwise: message(language, 'everything'),
      choices: months
        .toReversed()
        .map((month) => ({ value: month.slice(0, 7), title: monthWords(month, language) })),
    }),
    known({
      name: 'state',
      label: message(language, 'state'),
      value: asked.state ?? '',
      otherwise: message(language, 'everything'),
      choices: batchFilters.map((filter) => ({ value: filter, title: filterWords(filter, language) })),
    }),
  ];
  const states = new models.BatchStanding(receipts, standing, withdrawals);
  const filter = batchFilters.find((one): one is BatchFilter => one === asked.state);
  const listed = receipts
    .filter(({ dataset }) => asked.dataset === undefined || dataset === asked.dataset)
    .filter(
      ({ coverage }) =>
        (asked.region === undefined && asked.month === undefined) ||
        coverage.some(
          ({ region, month }) =>
            (asked.region === undefined || region === asked.region) &&
            (asked.month === undefined || month === `${asked.month}-01`),
        ),
    )
    .map((receipt) => ({ receipt, state: states.stateOf(receipt) }))
    .filter((one) => passes(one, filter))
    .toReversed();
  const pages = Math.max(1, Math.ceil(listed.length / perPage));
  if (asked.page > pages) refuse('page', String(asked.page), `1–${pages}`);
  const at = (page: number) => address('/data/batches', { ...asked, page, lang: language });
  const rejected = listed.reduce((sum, { receipt }) => sum + receipt.rows.rejected, 0);
  return {
    fields,
    headline:
      receipts.length === 0
        ? message(language, 'batchesNone')
        : message(language, listed.length === 0 ? 'batchesNoMatch' : 'batchesHeadline', {
            count: full(listed.length, language),
            rejected: full(rejected, language),
          }),
    rows: listed
      .slice((asked.page - 1) * perPage, asked.page * perPage)
      .map((one) => batchRow(one, namesOf(counties), language)),
    paging: {
      words: message(language, 'batchesPage', {
        count: full(listed.length, language),
        page: asked.page,
        pages,
      }),
      previous: asked.page > 1 ? at(asked.page - 1) : null,
      next: asked.page < pages ? at(asked.page + 1) : null,
    },
    behind: behindView(standing, release?.manifest ?? null, language),
  };
}
