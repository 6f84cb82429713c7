import type { Language } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';
import { countyField } from './choice-fields.ts';
import type { ChoiceField, ChoiceGroup } from './choices.ts';
import { countiesOf } from './home-names.ts';
import { refuse } from './parameters.ts';
import { models, type Release, reports } from './rooms.ts';

/** The forms a report is offered in, and what each is made as. */
export const reportForms = {
  docx: {
    format: 'docx',
    label: 'formDocx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: { format: 'pdf', label: 'formPdf', type: 'application/pdf' },
  xlsx: {
    format: 'xlsx',
    label: 'formXlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  summary: { format: 'pdf', label: 'formSummary', type: 'application/pdf' },
  page: { format: 'html', label: 'formPage', type: 'text/html; charset=utf-8' },
  'summary-page': { format: 'html', label: 'formSummaryPage', type: 'text/html; charset=utf-8' },
} as const;

export type ReportForm = keyof typeof reportForms;

export function reportFormOf(found: string | undefined): ReportForm {
  const known = Object.keys(reportForms) as ReportForm[];
  return known.find((form) => form === (found ?? 'docx')) ?? refuse('form', found ?? '', known.join(', '));
}

/** What may be chosen of a report: of every year that has a plan the spans that have begun, the newest year first. */
export async function reportFields(
  release: Release,
  chosen: {
    readonly period: string | undefined;
    readonly region: string | undefined;
    readonly form: ReportForm;
  },
  language: Language,
): Promise<ChoiceField[]> {
  const { asOf } = release.manifest;
  const { spansOf, spanWords } = reports();
  const years = (await models.planYears(release.home)).toSorted((a, b) => b - a);
  const periods: ChoiceGroup[] = years.map((year) => ({
    title: message(language, 'yearGroup', { year }),
    choices: spansOf(year, asOf).map((span) => ({ value: span.name, title: spanWords(span)[language] })),
  }));
  const isThere = await reports().isChromiumThere();
  const forms = (Object.keys(reportForms) as ReportForm[]).filter(
    (form) => isThere || reportForms[form].format !== 'pdf',
  );
  return [
    {
      name: 'period',
      label: message(language, 'period'),
      value: chosen.period ?? '',
      choices: periods.filter(({ choices }) => choices.length > 0),
    },
    countyField(await countiesOf(release), chosen.region, language),
    {
      name: 'form',
      label: message(language, 'reportForm'),
      value: chosen.form,
      choices: forms.map((form) => ({ value: form, title: message(language, reportForms[form].label) })),
    },
    {
      name: 'lang',
      label: message(language, 'reportLanguage'),
      value: language,
      choices: [
        { value: 'zh', title: '中文' },
        { value: 'en', title: 'English' },
      ],
    },
  ];
}
