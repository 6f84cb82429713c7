import { type FaultCode, faults } from './faults.ts';
import { fill, type Label, type Language } from './label.ts';
import type { Reason } from './reasons.ts';

/** What fills the places of a fault's sentences; a label where the two languages say it differently, a reason by name. */
export type FaultValues = Readonly<Record<string, string | number | Label>> & { readonly reason?: Reason };

/**
 * A condition the catalogue knows: what was found, where, and what to do.
 * Anything thrown that is not a Fault is a defect of the program and keeps its stack.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly values: FaultValues;

  constructor(code: FaultCode, values: FaultValues = {}) {
    super(`${code}  ${fill(faults[code].en, inLanguage(values, 'en'))}`);
    this.code = code;
    this.values = values;
  }

  /** Exit code of the command line: 1 a check or goal failed, 2 usage or refused input, 3 fault of the installation. */
  get exit(): 1 | 2 | 3 {
    return faults[this.code].exit;
  }

  /** What was found and where, in one sentence. */
  told(language: Language): string {
    return fill(faults[this.code][language], inLanguage(this.values, language));
  }

  /** What to do about it. */
  remedy(language: Language): string {
    return fill(faults[this.code].remedy[language], inLanguage(this.values, language));
  }

  toJSON() {
    return {
      code: this.code,
      values: this.values,
      zh: this.told('zh'),
      en: this.told('en'),
      remedy: { zh: this.remedy('zh'), en: this.remedy('en') },
    };
  }
}

function inLanguage(values: FaultValues, language: Language): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  );
}
