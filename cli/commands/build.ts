import {
  type BuildOptions,
  type BuildProgress,
  type BuildReport,
  build as buildHome,
  previewBuild,
} from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { buildPreviewText } from './build-preview-text.ts';
import { madeLine } from './made-line.ts';
import { releaseLine } from './release-line.ts';

export interface BuildArguments extends Omit<BuildOptions, 'onProgress'> {
  readonly preview?: boolean;
  /** Tells also of each table that is taken over. */
  readonly verbose?: boolean;
}

/** Builds, verifies and publishes a release of what was received; the same inputs publish nothing new. */
export async function build(
  terminal: Terminal,
  home: string,
  { preview, verbose = false, ...options }: BuildArguments = {},
): Promise<Outcome> {
  const { language } = terminal;
  const onProgress = (event: BuildProgress) => tell(terminal, event, verbose);
  if (preview) {
    const found = await previewBuild(home, options, (made) => onProgress({ step: 'model', made }));
    return { json: found, text: () => buildPreviewText(found, language) };
  }
  const report = await buildHome(home, { ...options, onProgress });
  return { json: report, text: () => reportText(report, language) };
}

function tell(terminal: Terminal, event: BuildProgress, verbose: boolean): void {
  const { language, progress } = terminal;
  terminal.event(event);
  if (event.step !== 'model') {
    progress.step(say(language, 'build_step', { step: say(language, `step_${event.step}`) }));
    return;
  }
  const { table, rows, from } = event.made;
  // Most homes have no row of most datasets, and most builds take most tables over: the report counts those.
  const isTold = from === null && (rows > 0 || !table.startsWith('src_'));
  if (verbose || isTold) progress.line(madeLine(event.made, language));
}

function reportText({ status, release, held }: BuildReport, language: Terminal['language']): string {
  const { id } = release;
  if (status === 'held') {
    const left = { release: id, left: held?.from ?? '', why: held?.why ?? '' };
    return [say(language, 'build_held', left), releaseLine(release, language)].join('\n');
  }
  const facts = Object.values(release.tables);
  const taken = facts.filter(({ from }) => from !== undefined).length;
  const isFresh = status === 'published' || status === 'mended' || status === 'aside';
  return [
    say(language, `build_${status}`, { release: id }),
    ...(held ? [say(language, 'build_over', { ...held, from: held.from ?? '—' })] : []),
    ...(isFresh ? [say(language, 'build_counts', { built: facts.length - taken, taken })] : []),
    releaseLine(release, language),
  ].join('\n');
}
