import { error } from '@sveltejs/kit';
import type { Language } from '../../../charts/answer.ts';
import type { FaultView } from '../view/fault.ts';
import { Fault } from './rooms.ts';

export function isFault(thrown: unknown): thrown is InstanceType<typeof Fault> {
  return thrown instanceof Fault;
}

const notYet = new Set(['RELEASE_MISSING', 'HOME_EMPTY', 'REPORTS_BUSY']);

/** 400 what the reader asked for, 503 what is not there yet, 500 what is broken here. */
export function statusOf(fault: InstanceType<typeof Fault>): 400 | 500 | 503 {
  if (notYet.has(fault.code)) return 503;
  return fault.exit === 2 ? 400 : 500;
}

export function faultView(fault: InstanceType<typeof Fault>, language: Language): FaultView {
  return { code: fault.code, told: fault.told(language), remedy: fault.remedy(language) };
}

/** Ends a page load with the page that tells a fault in the reader's language; lets defects through. */
export function tell(thrown: unknown, language: Language): never {
  if (!isFault(thrown)) throw thrown;
  const told = thrown.told(language);
  error(statusOf(thrown), { message: told, code: thrown.code, told, remedy: thrown.remedy(language) });
}
