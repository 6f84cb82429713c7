import { type CatalogueEntry, indicators as catalogue, catalogued } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** What may be asked: all of it by line, or one indicator with its definition and rules. */
export function indicators({ language }: Terminal, name: string | undefined): Outcome {
  if (name === undefined) return { json: { indicators: catalogue }, text: () => list(language) };
  const one = catalogued(name);
  return { json: one, text: () => told(one, language) };
}

function list(language: Language): string {
  return table(
    [
      { head: say(language, 'head_line'), cell: ({ lineTitle }) => lineTitle[language] },
      { head: say(language, 'head_indicator'), cell: ({ name }) => name },
      { head: say(language, 'head_about'), cell: ({ title }) => title[language] },
      {
        head: say(language, 'head_unit'),
        cell: ({ unit, kind }) => (kind === 'ratio' ? '%' : unit[language]),
      },
    ],
    catalogue,
  );
}

function told(one: CatalogueEntry, language: Language): string {
  const { name, title, definition, version, unit, kind, better, role, exposure, minimumCell } = one;
  const facts = [
    [say(language, 'head_line'), one.lineTitle[language]],
    [say(language, 'indicator_definition'), `${definition[language]} (v${version})`],
    [say(language, 'indicator_formula'), one.formula[language]],
    [say(language, 'head_unit'), kind === 'ratio' ? '%' : unit[language]],
    [say(language, 'indicator_better'), say(language, directions[better])],
    [say(language, 'indicator_role'), say(language, roles[role])],
    [say(language, 'indicator_exposure'), exposure?.[language] ?? '—'],
    [say(language, 'indicator_minimum'), String(minimumCell)],
    [say(language, 'indicator_low_data'), one.lowData[language]],
    [say(language, 'indicator_source'), one.source],
    [say(language, 'indicator_splits'), ['month', 'region', ...one.splits].join(', ')],
  ];
  return [`${name}  ${title[language]}`, ...facts.map(([head, value]) => `${head}: ${value}`)].join('\n');
}

const directions = { more: 'better_more', less: 'better_less', neutral: 'better_neutral' } as const;
const roles = { leading: 'role_leading', lagging: 'role_lagging' } as const;
