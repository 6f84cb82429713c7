import { describe, expect, test } from 'vitest';
import { address, periodParameter, placeOf } from '../../dashboard/src/lib/address/address.ts';
import { answer, counted } from './an-answer.ts';

describe('an address carries only what differs from the default', () => {
  test.each([
    ['/', {}, '/'],
    ['/', { lang: 'zh' }, '/'],
    ['/', { lang: 'en' }, '/?lang=en'],
    [
      '/trace',
      { lang: 'en', period: '2022-05', indicator: 'deaths', region: '990103' },
      '/trace?indicator=deaths&region=990103&period=2022-05&lang=en',
    ],
    ['/trace', { page: 1, region: '', period: undefined }, '/trace'],
    ['/trace', { page: 2 }, '/trace?page=2'],
  ] as const)('%s with %j is %s', (path, place, expected) => {
    expect(address(path, place)).toBe(expected);
  });

  test('a period is one month or two', () => {
    expect(periodParameter({ from: '2022-05-01', to: '2022-05-01' })).toBe('2022-05');
    expect(periodParameter({ from: '2022-01-01', to: '2022-09-01' })).toBe('2022-01..2022-09');
  });

  test('a figure of the whole city to date is traced by its name alone', () => {
    const figure = answer({ total: counted(3) });
    expect(placeOf(figure)).toEqual({ indicator: 'casualty_accidents' });
    const elsewhere = {
      ...figure,
      region: { ...figure.region, code: '990103' },
      period: { from: '2022-05-01', to: '2022-05-01' },
    };
    expect(placeOf(elsewhere)).toEqual({
      indicator: 'casualty_accidents',
      region: '990103',
      period: '2022-05',
    });
  });
});
