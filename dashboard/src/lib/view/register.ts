import type { Language } from '../../../charts/answer.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import type { Registered } from '../server/rooms.ts';
import { message } from '../words/messages.ts';

export function registerAddress(kind: Registered['kind'], code: string, lang: Language): string {
  return address(`/registers/${kind}/${encodeURIComponent(code)}`, { lang });
}

/** An entry of a register: what it was registered as, and how it stands against its peers. */
export function registerView({ kind, name, region, columns, rates }: Registered, language: Language) {
  const said = (label: Registered['columns'][number]['said']) => label?.[language] ?? dash;
  return {
    title: message(language, kind === 'enterprise' ? 'registerEnterprise' : 'registerSite'),
    headline:
      rates.length === 0
        ? message(language, 'registerQuiet', { name, none: message(language, 'registerNoRates') })
        : message(language, 'registerHeadline', {
            name,
            count: rates.length,
            special: rates.filter(({ signal }) => signal === 'special').length,
          }),
    subtitle: region.label[language],
    county: { text: region.label[language], href: address('/', { region: region.code, lang: language }) },
    peers: address('/areas', { by: kind, lang: language }),
    facts: columns
      .filter((column) => column.name !== 'batch_id' && column.name !== 'row_number')
      .map((column) => ({ title: column.label[language], text: said(column.said) })),
    rates: rates.map(({ event, label, observed, expected, ratio, said: signal }) => [
      { text: label[language], href: address('/areas', { event, by: kind, lang: language }) },
      { text: full(observed, language) },
      { text: expected === null ? dash : expected.toFixed(1) },
      { text: ratio === null ? dash : ratio.toFixed(2) },
      { text: said(signal) },
    ]),
  };
}
