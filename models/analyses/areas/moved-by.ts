import type { Measure } from './measures.ts';

/** The indicator in which what is done about an event shows. */
export const movedBy = {
  hazard: 'hazards_found',
  major_hazard: 'major_hazards_found',
  late_hazard: 'hazards_ontime',
  accident: 'accidents',
  casualty_accident: 'casualty_accidents',
} as const satisfies Record<Measure['event'], string>;
