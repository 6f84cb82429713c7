import type { Language } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';
import type { ChoiceField } from './choices.ts';
import type { County } from './home-names.ts';
import { refuse } from './parameters.ts';
import { intake, type Receipt } from './rooms.ts';

/** The datasets a home holds batches of, in the order of the contracts. */
export function datasetsInUse(receipts: readonly Receipt[]) {
  const used = new Set(receipts.map(({ dataset }) => dataset));
  return intake.datasetNames.filter((name) => used.has(name)).map((name) => intake.datasetNamed(name));
}

export function countyField(
  counties: readonly County[],
  region: string | undefined,
  language: Language,
): ChoiceField {
  if (region !== undefined && counties.length > 0 && !counties.some(({ code }) => code === region))
    refuse('region', region, counties.map(({ code }) => code).join(', '));
  return {
    name: 'region',
    label: message(language, 'region'),
    value: region ?? '',
    otherwise: message(language, 'wholeCity'),
    choices: counties.map(({ code, label }) => ({ value: code, title: label[language] })),
  };
}

/** Refuses what none of the choices is. */
export function known(field: ChoiceField): ChoiceField {
  const values = field.choices
    .flatMap((one) => ('choices' in one ? one.choices : [one]))
    .map(({ value }) => value);
  if (field.value !== '' && !values.includes(field.value)) refuse(field.name, field.value, values.join(', '));
  return field;
}
