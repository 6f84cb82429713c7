import { receivedBatches } from '../doctor/batches.ts';
import type { Finding } from '../doctor/finding.ts';
import { diskFree, homeWritable, keyPrivate } from '../doctor/home.ts';
import {
  dashboardCompiled,
  engineLoads,
  nodeVersion,
  parserIsolation,
  testNeeds,
} from '../doctor/installation.ts';
import { writerLock } from '../doctor/lock.ts';
import { publishedRecords } from '../doctor/records.ts';
import { currentRelease } from '../doctor/release.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Installation and home, each with what to do about it. Exit 1 when something must be mended. */
export async function doctor({ language }: Terminal, home: string): Promise<Outcome> {
  const findings = (
    await Promise.all([
      nodeVersion(process.versions.node),
      engineLoads(),
      homeWritable(home),
      diskFree(home),
      writerLock(home),
      currentRelease(home),
      publishedRecords(home),
      receivedBatches(home),
      keyPrivate(home),
      parserIsolation(),
      dashboardCompiled(),
      testNeeds(process.env.PATH ?? ''),
    ])
  ).flat();
  return {
    json: { findings },
    text: () =>
      table<Finding>(
        [
          { head: say(language, 'head_result'), cell: ({ status }) => say(language, `status_${status}`) },
          { head: say(language, 'head_check'), cell: ({ title }) => title[language] },
          { head: say(language, 'head_found'), cell: ({ found }) => found[language] },
          { head: say(language, 'head_remedy'), cell: ({ remedy }) => remedy?.[language] ?? '' },
        ],
        findings,
      ),
    exit: findings.some(({ status }) => status === 'fail') ? 1 : 0,
  };
}
