import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { dashboardIsFresh } from '../serving/dashboard-build.ts';
import { both } from '../words.ts';
import { type Finding, reasonOf, same } from './finding.ts';

const leastNode = [22, 18] as const;

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const sound = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  return {
    check: 'node',
    title: both('doctor_node'),
    status: sound ? 'ok' : 'fail',
    found: same(version),
    remedy: sound ? null : both('doctor_node_remedy'),
  };
}

/** Loads the models, and with them the engine's native library. */
export async function engineLoads(): Promise<Finding> {
  const title = both('doctor_engine');
  try {
    const { engineVersion } = await import('../../models/index.ts');
    return { check: 'engine', title, status: 'ok', found: same(await engineVersion()), remedy: null };
  } catch (error) {
    const found = same(reasonOf(error));
    return { check: 'engine', title, status: 'fail', found, remedy: both('doctor_engine_remedy') };
  }
}

/** Whether the parser of uploads can be cut off from the network. */
export async function parserIsolation(): Promise<Finding> {
  const title = both('doctor_isolation');
  const fence = await import('../../ingest/index.ts').then(
    ({ withoutNetwork }) => withoutNetwork(),
    () => [],
  );
  return fence.length > 0
    ? { check: 'isolation', title, status: 'ok', found: both('doctor_isolation_on'), remedy: null }
    : {
        check: 'isolation',
        title,
        status: 'warn',
        found: both('doctor_isolation_off'),
        remedy: both('doctor_isolation_remedy'),
      };
}

export async function dashboardCompiled(): Promise<Finding> {
  const title = both('doctor_dashboard');
  return (await dashboardIsFresh())
    ? { check: 'dashboard', title, status: 'ok', found: both('doctor_dashboard_fresh'), remedy: null }
    : {
        check: 'dashboard',
        title,
        status: 'warn',
        found: both('doctor_dashboard_stale'),
        remedy: both('doctor_dashboard_remedy'),
      };
}

/** What the browser tests need: a Chromium (the system's or the package's) and a Chinese font. */
export async function testNeeds(path: string): Promise<Finding[]> {
  const browser =
    (await firstOf(
      path.split(delimiter).flatMap((dir) => [join(dir, 'chromium'), join(dir, 'chromium-browser')]),
    )) ?? packageNamed('@sparticuz/chromium');
  const finding = (check: string, title: Finding['title'], found: string | null): Finding => ({
    check,
    title,
    status: found ? 'ok' : 'warn',
    found: found ? same(found) : both('doctor_missing'),
    remedy: found ? null : both('doctor_tests_remedy'),
  });
  return [
    finding('browser', both('doctor_browser'), browser),
    finding('font', both('doctor_font'), packageNamed('@fontsource/noto-sans-sc')),
  ];
}

async function firstOf(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    const found = await access(file).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  return null;
}

function packageNamed(name: string): string | null {
  try {
    createRequire(import.meta.url).resolve(name);
    return name;
  } catch (error) {
    // A package that is there but does not let its entry be required is there.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED' ? name : null;
  }
}
