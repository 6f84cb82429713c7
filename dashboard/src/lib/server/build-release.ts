import type { BuildProgress } from '../../../../models/index.ts';
import type { Language } from '../../../charts/answer.ts';
import { type BuildEvent, type BuiltView, builtView } from '../view/build.ts';
import { type MessageKey, message } from '../words/messages.ts';
import { oneWriter } from './one-writer.ts';
import { home, models } from './rooms.ts';

const steps = {
  inputs: 'stepInputs',
  batches: 'stepBatches',
  compact: 'stepCompact',
  build: 'stepBuild',
  verify: 'stepVerify',
  verified: 'stepVerified',
  sync: 'stepSync',
  record: 'stepRecord',
  place: 'stepPlace',
  switch: 'stepSwitch',
  published: 'stepPublished',
} as const satisfies Record<Exclude<BuildProgress['step'], 'model'>, MessageKey>;

const order = Object.keys(steps);

/** Builds and publishes what the home has received. Errors: HOME_BUSY and those of `build`. */
export async function buildRelease(
  language: Language,
  tell: (event: BuildEvent) => void,
): Promise<BuiltView> {
  const { status, release } = await oneWriter(() =>
    models.build(home, {
      onProgress: (event) => {
        const at = order.indexOf(event.step === 'model' ? 'build' : event.step);
        tell({ kind: 'progress', step: at + 1, steps: order.length, words: wordsOf(event, language) });
      },
    }),
  );
  return builtView(status, release, language);
}

function wordsOf(event: BuildProgress, language: Language): string {
  return event.step === 'model'
    ? message(language, 'stepModel', { model: event.made.table })
    : message(language, steps[event.step]);
}
