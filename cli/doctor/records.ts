import { both } from '../words.ts';
import { type Finding, reasonOf, same } from './finding.ts';

/** Reads what every release said when it was published. */
export async function publishedRecords(home: string): Promise<Finding> {
  const check = 'records';
  const title = both('doctor_records');
  try {
    const { damagedRecords } = await import('../../models/index.ts');
    const damaged = await damagedRecords(home);
    const [first] = damaged;
    if (!first) return { check, title, status: 'ok', found: both('doctor_records_sound'), remedy: null };
    const { zh, en } = both('doctor_records_damaged', { count: damaged.length });
    return {
      check,
      title,
      status: 'fail',
      found: { zh: `${zh}${first.told('zh')}`, en: `${en} ${first.told('en')}` },
      remedy: { zh: first.remedy('zh'), en: first.remedy('en') },
    };
  } catch (error) {
    return {
      check,
      title,
      status: 'fail',
      found: same(reasonOf(error)),
      remedy: both('doctor_engine_remedy'),
    };
  }
}
