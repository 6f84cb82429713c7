import type { Refusal } from './protocol.ts';

/** Thrown inside the parser for a file that is not taken; crosses to the parent as a `Refusal`. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(code: Refusal['code'], values: Refusal['values'] = {}) {
    super(code);
    this.refusal = { code, values };
  }
}

export function tooLarge(what: string, found: number | string, limit: number): Refused {
  return new Refused('FILE_TOO_LARGE', { what, found, limit });
}

export function broken(reason: string): Refused {
  return new Refused('FILE_BROKEN', { reason });
}
