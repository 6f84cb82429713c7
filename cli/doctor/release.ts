import { Fault } from '../../sql/words/fault.ts';
import { both } from '../words.ts';
import { type Finding, reasonOf, same } from './finding.ts';

/** Opens the current release and compares every table with its manifest. */
export async function currentRelease(home: string): Promise<Finding> {
  const title = both('doctor_release');
  const check = 'release';
  try {
    const { openRelease } = await import('../../models/index.ts');
    await using release = await openRelease(home);
    for (const [name, facts] of Object.entries(release.manifest.tables)) {
      const found = await release.engine.hashed(name);
      if (found.hash !== facts.hash)
        throw new Fault('RELEASE_DAMAGED', { release: release.manifest.id, what: name });
    }
    const found = both('doctor_release_sound', { release: release.manifest.id });
    return { check, title, status: 'ok', found, remedy: null };
  } catch (error) {
    if (error instanceof Fault && error.code === 'RELEASE_MISSING') {
      return {
        check,
        title,
        status: 'warn',
        found: both('doctor_release_none'),
        remedy: both('doctor_release_remedy'),
      };
    }
    const found =
      error instanceof Fault ? { zh: error.told('zh'), en: error.told('en') } : same(reasonOf(error));
    return { check, title, status: 'fail', found, remedy: both('doctor_release_remedy') };
  }
}
