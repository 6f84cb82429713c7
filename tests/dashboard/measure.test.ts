import { describe, expect, test } from 'vitest';
import { cell, change, interval, shown } from '../../dashboard/charts/format/measure.ts';
import { answer, counted, facts, ontime, shared, silent } from './an-answer.ts';

describe('a figure is shown', () => {
  test('as digits and unit, with its exact interval', () => {
    expect(shown(counted(8), facts(), 'zh')).toEqual({ digits: '8', unit: '起' });
    // Garwood 95 % for 8 events, R: poisson.test(8)$conf.int = 3.453832 15.763189
    expect(interval(counted(8), facts(), 'zh')).toBe('3.5–15.8');
  });

  test('as per cent with the interval in per cent', () => {
    expect(shown(shared(180, 200), ontime, 'en')).toEqual({ digits: '90.0%', unit: '' });
    // Wilson 95 % for 180 of 200, R: prop.test(180, 200, correct = FALSE)$conf.int = 0.8506 0.9343
    expect(interval(shared(180, 200), ontime, 'en')).toBe('85.1%–93.4%');
  });

  test('as a dash where nobody reported, and as 0 where nothing happened', () => {
    expect(shown(silent('count'), facts(), 'zh').digits).toBe('—');
    expect(cell(silent('ratio'), ontime, 'zh')).toBe('—');
    expect(interval(silent('count'), facts(), 'zh')).toBeNull();
    expect(shown(counted(0), facts(), 'zh')).toEqual({ digits: '0', unit: '起' });
  });

  test('changed, in its unit or in percentage points', () => {
    const fewer = answer({ total: counted(8), base: counted(12) }).comparison;
    expect(fewer && change(fewer, facts(), 'zh')).toEqual({ digits: '−4', unit: '起' });
    const better = answer({
      indicator: ontime,
      total: shared(180, 200),
      base: shared(160, 200),
    }).comparison;
    expect(better && change(better, ontime, 'zh')).toEqual({ digits: '+10.0', unit: '个百分点' });
  });
});
