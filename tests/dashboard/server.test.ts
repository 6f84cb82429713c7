import { describe, expect, test } from 'vitest';
import { askedOf } from '../../dashboard/src/lib/server/api/asked.ts';
import { ask } from '../../dashboard/src/lib/server/api/endpoints/ask.ts';
import { periodChoices } from '../../dashboard/src/lib/server/choices.ts';
import { namesThisMachine, refuseOpenDoor } from '../../dashboard/src/lib/server/loopback.ts';
import { numberOf, parametersOf } from '../../dashboard/src/lib/server/parameters.ts';

const at = (query: string) => new URL(`http://127.0.0.1:3000/${query}`);
const refused = expect.objectContaining({ code: 'QUESTION_INVALID' });

describe('an address', () => {
  test('is read by its expected names; empty means absent', () => {
    expect(parametersOf(at('?region=990101&period=&lang=en'), ['region', 'period'])).toEqual({
      region: '990101',
    });
  });

  test.each(['?regoin=990101', '?region=1&region=2', '?lang=fr', '?__proto__=1'])(
    '%s is refused, not guessed',
    (query) => {
      expect(() => parametersOf(at(query), ['region', 'period'])).toThrow(refused);
    },
  );

  test.each(['0', '-1', '1.5', '1e3', '٣', '99999999'])('page %s is refused', (page) => {
    expect(() => numberOf('page', page)).toThrow(refused);
  });

  test('asks an endpoint what it declares, in a format that it has', () => {
    expect(askedOf(ask, at('?indicator=deaths&by=month&compare=last-year&format=arrow'), {})).toEqual({
      given: { indicator: 'deaths', by: 'month', compare: 'last-year' },
      format: 'arrow',
    });
  });

  test.each(['', '?indicator=deaths&format=xml', '?indicator=deaths&event=hazard'])(
    '%s asks nothing that is answered',
    (query) => {
      expect(() => askedOf(ask, at(query), {})).toThrow(refused);
    },
  );
});

describe('without accounts the server serves this machine alone', () => {
  test.each(['127.0.0.1', 'localhost', '::1', '127.1.2.3'])('%s is this machine', (host) => {
    expect(() => refuseOpenDoor(host)).not.toThrow();
    expect(namesThisMachine(host)).toBe(true);
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'localhost.evil.example', '127.0.0.1.nip.io', undefined])(
    '%s is not',
    (host) => {
      expect(() => refuseOpenDoor(host)).toThrow(expect.objectContaining({ code: 'HOST_NOT_LOOPBACK' }));
    },
  );
});

describe('the periods offered', () => {
  const groups = periodChoices(2021, '2022-09-30', 'zh');

  test('are those that have ended, newest year first', () => {
    expect(groups.map(({ title }) => title)).toEqual(['2022年', '2021年']);
    const values = groups[0]?.choices.map(({ value }) => value);
    expect(values).toEqual([
      '2022-01..2022-09',
      '2022-01..2022-06',
      '2022-01..2022-03',
      '2022-04..2022-06',
      '2022-07..2022-09',
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => `2022-0${month}`),
    ]);
  });

  test('name a whole year by its number', () => {
    expect(groups[1]?.choices[0]).toEqual({ value: '2021', title: '2021年' });
  });
});
