import type { Question } from '../../../../../models/index.ts';
import { models } from '../rooms.ts';
import type { Given } from './endpoint.ts';

/** The question in the catalogue's words; what it names is checked by the catalogue. Error: QUESTION_INVALID. */
export function questionOf(asked: Given<'indicator' | 'region' | 'period' | 'by' | 'compare'>): Question {
  const { indicator = '', region, period, by, compare } = asked;
  return {
    indicator,
    ...(region === undefined ? {} : { region }),
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
    ...(compare === undefined ? {} : { compare: models.againstNamed(compare) }),
  };
}
