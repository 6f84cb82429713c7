import { type BuildOptions, type BuildProgress, build as buildHome } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { releaseLine } from './release-line.ts';

/** Builds, verifies and publishes a release of what was received; the same inputs publish nothing new. */
export async function build(
  terminal: Terminal,
  home: string,
  options: Pick<BuildOptions, 'acceptLoss' | 'asOf'> = {},
): Promise<Outcome> {
  const { language, progress } = terminal;
  const report = await buildHome(home, {
    ...options,
    onProgress: (event) => progress.step(say(language, 'build_step', { step: stepOf(event, language) })),
  });
  const { status, release } = report;
  return {
    json: report,
    text: () =>
      [
        report.held
          ? say(language, 'build_held', {
              release: release.id,
              left: report.held.from ?? '',
              why: report.held.why,
            })
          : say(language, `build_${status as Exclude<typeof status, 'held'>}`, { release: release.id }),
        releaseLine(release, language),
      ].join('\n'),
  };
}

function stepOf(event: BuildProgress, language: Terminal['language']): string {
  if (event.step === 'model') {
    const { model, rows, milliseconds } = event.built;
    return say(language, 'build_model', { model, rows, milliseconds });
  }
  return say(language, `step_${event.step}`);
}
