import { Fault } from '../../sql/words/fault.ts';
import { both } from '../words.ts';
import { type Finding, reasonOf, same } from './finding.ts';

/** Compares every byte of the current release with what was published. */
export async function currentRelease(home: string): Promise<Finding> {
  const title = both('doctor_release');
  const remedy = both('doctor_release_remedy');
  const check = 'release';
  try {
    const { soundRelease } = await import('../../models/index.ts');
    const release = await soundRelease(home);
    if (!release) return { check, title, status: 'warn', found: both('doctor_release_none'), remedy };
    const found = both('doctor_release_sound', { release: release.id });
    return { check, title, status: 'ok', found, remedy: null };
  } catch (error) {
    const found =
      error instanceof Fault ? { zh: error.told('zh'), en: error.told('en') } : same(reasonOf(error));
    return { check, title, status: 'fail', found, remedy };
  }
}
