import { parametersOf, refuse } from '../parameters.ts';
import { type Endpoint, type Format, formatsOf, type Given } from './endpoint.ts';

/** What is asked of an endpoint, and in which format. Error: QUESTION_INVALID. */
export function askedOf(
  one: Endpoint,
  url: URL,
  params: Readonly<Record<string, string | undefined>>,
): { readonly format: Format; readonly given: Given<string> } {
  const names = Object.keys(one.parameters);
  const inPath = names.filter((name) => one.parameters[name]!.isPath);
  const asked = parametersOf(url, [...names.filter((name) => !inPath.includes(name)), 'format']);
  const format = formatsOf(one).find((known) => known === (asked.format ?? 'json'));
  if (format === undefined) refuse('format', asked.format ?? '', formatsOf(one).join(', '));
  const path = Object.fromEntries(inPath.map((name) => [name, params[name] ?? '']));
  const { format: _format, ...rest } = asked;
  const given: Given<string> = { ...rest, ...path };
  const missing = names.find((name) => one.parameters[name]!.isRequired && given[name] === undefined);
  if (missing !== undefined) refuse(missing, '', `${missing}=${one.parameters[missing]!.example}`);
  return { format, given };
}
