import type { Question } from '../../../../models/index.ts';
import { parametersOf, refuse } from './parameters.ts';
import { models } from './rooms.ts';

const names = ['indicator', 'region', 'period', 'by', 'compare', 'format', 'page'] as const;
const formats = ['json', 'arrow', 'csv'] as const;

type Format = (typeof formats)[number];

export interface Query {
  readonly question: Question;
  readonly format: Format;
  readonly page: string | undefined;
}

/** The question an address of the programming interface asks; what it names is checked by the catalogue, not here. */
export function queryOf(url: URL): Query {
  const { indicator, compare, format = 'json', page, ...rest } = parametersOf(url, names);
  if (indicator === undefined) refuse('indicator', '', 'indicator=…');
  const known = formats.find((candidate) => candidate === format);
  if (known === undefined) refuse('format', format, formats.join(', '));
  return {
    question: {
      indicator,
      ...rest,
      ...(compare === undefined ? {} : { compare: models.againstNamed(compare) }),
    },
    format: known,
    page,
  };
}
