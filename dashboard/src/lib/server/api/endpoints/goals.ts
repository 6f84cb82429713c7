import { goalsGiven } from '../../goals-given.ts';
import { models } from '../../rooms.ts';
import { endpoint } from '../endpoint.ts';
import { given } from '../given.ts';
import { fileParts, releaseFacts, titled } from '../release-facts.ts';
import { anything, atLeast, day, flag, list, maybe, named, number, object, text, whole } from '../schema.ts';

const columns = [
  titled('goal', 'text', 'code'),
  titled('title', 'said', 'goals'),
  titled('section', 'said', 'part'),
  titled('unit', 'said', 'unit'),
  titled('lamp', 'word', 'lampColumn', true),
  titled('state', 'word', 'state', true),
  titled('value', 'figure', 'value'),
  titled('target', 'figure', 'target'),
  titled('reached', 'figure', 'reached'),
  titled('probability', 'figure', 'probability'),
  titled('ruling', 'said', 'ruling'),
  titled('evidence', 'said', 'evidence'),
  titled('full', 'figure', 'fullPoints'),
  titled('points', 'figure', 'points'),
];

export const goals = endpoint({
  path: 'goals',
  title: { zh: '目标考核', en: 'Goals' },
  about: {
    zh: '年度计划各目标的判定、证据、灯号和得分；“if”按假设重算',
    en: 'Every goal of the annual plan: ruling, evidence, lamp and points; “if” reckons what would be',
  },
  parameters: {
    year: {
      about: { zh: '计划年度', en: 'year of the plan' },
      example: '2022',
      schema: { type: 'integer', minimum: 2000, maximum: 2100 },
    },
    region: given.region,
    month: {
      about: { zh: '判定到哪个月', en: 'judged through which month' },
      example: '2022-06',
      schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
    },
    if: {
      about: {
        zh: '假设：目标:余下每月数，以逗号分隔',
        en: 'what if: goal:number in each month left, by commas',
      },
      example: 'casualty_fewer:1',
      schema: { type: 'string' },
    },
  },
  body: object({
    release: named('Release'),
    plan: object({ year: whole, title: named('Label'), hash: text }),
    region: object({ code: text, label: named('Label'), isCity: flag }),
    through: day,
    asOf: day,
    isOver: flag,
    goals: list(named('Goal')),
    sections: list(named('Block')),
    units: list(named('Block')),
    vetoes: list(atLeast({ id: text, title: named('Label'), said: named('Label') })),
    bonus: number,
    total: number,
    open: number,
    grade: named('Label'),
    bestGrade: named('Label'),
    grading: named('Label'),
    rollUp: maybe(anything),
  }),
  faults: ['PLAN_MISSING'],
  from: 'more',
  answer: async (release, asked) => {
    const opened = await release();
    const { year, region, through, imagined } = goalsGiven(asked, opened);
    return models.assess(opened, {
      year,
      ...(region && { region }),
      ...(through && { through }),
      ...(imagined.size > 0 && { imagined }),
    });
  },
  table: {
    columns,
    of: ({ release, plan, region, through, goals: judged }) => ({
      file: fileParts(['goals', region.code, through.slice(0, 7)], release),
      title: [plan.title, region.label, through.slice(0, 7)],
      facts: releaseFacts(release),
      columns,
      rows: judged.map(({ section, answer, ...goal }) => ({
        goal: goal.goal,
        title: goal.title,
        section: section.title,
        unit: goal.unit,
        lamp: goal.lamp,
        state: goal.state,
        value: answer?.total.value ?? null,
        target: goal.target,
        reached: goal.reached,
        probability: goal.probability,
        ruling: goal.ruling,
        evidence: goal.evidence,
        full: goal.full,
        points: goal.points,
      })),
    }),
  },
});
