import { type FaultCode, faults } from './faults.ts';
import { fill, type Language } from './label.ts';

export type FaultValues = Readonly<Record<string, string | number>>;

/**
 * A condition the catalogue knows: what was found, where, and what to do.
 * Anything thrown that is not a Fault is a defect of the program and keeps its stack.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly values: FaultValues;

  constructor(code: FaultCode, values: FaultValues = {}) {
    super(`${code}  ${fill(faults[code].en, values)}`);
    this.code = code;
    this.values = values;
  }

  /** Exit code of the command line: 1 a check or goal failed, 2 usage or refused input, 3 fault of the installation. */
  get exit(): 1 | 2 | 3 {
    return faults[this.code].exit;
  }

  /** What was found and where, in one sentence. */
  told(language: Language): string {
    return fill(faults[this.code][language], this.values);
  }

  /** What to do about it. */
  remedy(language: Language): string {
    return fill(faults[this.code].remedy[language], this.values);
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
