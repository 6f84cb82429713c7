import type { ReleaseFacts } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { say } from '../words.ts';

/** The home whose release is asked, and which one; the current one where it is not named. */
export interface Readable {
  readonly home: string;
  readonly release: string | undefined;
}

/** Which release a result rests on, and the demo mark where the data is invented. */
export function releaseLine(release: ReleaseFacts, language: Language): string {
  const line = say(language, 'release_line', { release: release.id, asOf: release.asOf });
  return release.demo ? `【${say(language, 'demo_data')}】 ${line}` : line;
}
