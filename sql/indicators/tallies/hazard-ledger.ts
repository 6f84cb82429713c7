import type { RowWords } from '../row-words.ts';
import { units } from './units.ts';

type Dates = 'found_on' | 'rectified_on' | 'due_on';

/** What a ledger of hazards with a day of finding, a limit and a day of rectification counts. */
export const hazardMeasures = {
  found_count: { label: { zh: '发现隐患数', en: 'found' }, unit: units.hazards, on: 'found_on' },
  open_count: {
    label: { zh: '未整改隐患数', en: 'open' },
    unit: units.hazards,
    on: 'found_on',
    until: 'rectified_on',
  },
  due_count: { label: { zh: '应整改数', en: 'due' }, unit: units.hazards, on: 'due_on' },
  ontime_count: {
    label: { zh: '按期整改数', en: 'in time' },
    unit: units.hazards,
    on: 'due_on',
    where: (row: RowWords<Dates>) => row.doneBy('rectified_on', 'due_on'),
  },
} as const;
