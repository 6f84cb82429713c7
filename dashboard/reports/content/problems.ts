import type { Assessment, ScoredGoal } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import type { ReportFacts } from '../facts.ts';
import type { Block } from '../report.ts';
import { standingSpans } from './goal-sentence.ts';
import { listed } from './listed.ts';
import { numeral } from './words.ts';
import type { Writer } from './writer.ts';

/** Goals that want attention, by what they want. */
export function trouble(goals: Assessment['goals']) {
  const of = (state: ScoredGoal['state']) => goals.filter((goal) => goal.state === state && !goal.held);
  return {
    missed: of('missed'),
    behind: of('behind'),
    warning: of('warning'),
    held: goals.filter(({ held }) => held),
    unreported: of('no-data'),
    unscored: of('manual'),
  };
}

/** 四、存在问题: what is missed, behind and at risk, what is not reported, and where the weak areas are. */
export function problems(writer: Writer, { assessment, counties, weak }: ReportFacts): Block[] {
  const found = trouble(assessment.goals);
  const groups: readonly (readonly [Label, readonly Block[]])[] = [
    [{ zh: '未达成的目标', en: 'Goals missed' }, shortfalls(writer, assessment, found.missed)],
    [{ zh: '进度滞后的目标', en: 'Goals far behind' }, shortfalls(writer, assessment, found.behind)],
    [{ zh: '存在风险的目标', en: 'Goals at risk' }, shortfalls(writer, assessment, found.warning)],
    [
      { zh: '数据报送方面', en: 'Reporting' },
      [
        ...names(writer, found.held, {
          zh: '报送不全或有数据待更正，暂不能下结论：',
          en: 'Returns missing or rows to correct, so that nothing can be said yet: ',
        }),
        ...names(writer, found.unreported, { zh: '数据未报送：', en: 'Not reported: ' }),
      ],
    ],
    [{ zh: '薄弱环节', en: 'Weak areas' }, weakBlocks(writer, { counties, weak })],
  ];
  const there = groups.filter(([, blocks]) => blocks.length > 0);
  if (there.length === 0)
    return [
      {
        kind: 'paragraph',
        spans: writer.run({ zh: '本期未发现突出问题。', en: 'Nothing stands out in this period.' }),
      },
    ];
  return there.flatMap(([title, blocks], at): Block[] => [
    {
      kind: 'heading',
      level: 2,
      text: writer.text({ zh: `（${numeral(at + 1)}）${title.zh}`, en: `(${at + 1}) ${title.en}` }).text,
    },
    ...blocks,
  ]);
}

/** 企业安全责任“五到位”（60.4%（116/192），年度目标100%）；…。 */
function shortfalls(writer: Writer, assessment: Assessment, goals: readonly ScoredGoal[]): Block[] {
  if (goals.length === 0) return [];
  const told = goals.flatMap((goal, at) => [
    { zh: `${at === 0 ? '' : '；'}${goal.title.zh}（`, en: `${at === 0 ? '' : '; '}${goal.title.en} (` },
    ...standingSpans(writer, assessment, goal),
    { zh: '）', en: ')' },
  ]);
  return [{ kind: 'paragraph', spans: writer.run(...told, stop) }];
}

function names(writer: Writer, goals: readonly ScoredGoal[], head: Label): Block[] {
  if (goals.length === 0) return [];
  return [{ kind: 'paragraph', spans: writer.run(head, listed(goals.map(({ title }) => title)), stop) }];
}

const stop = { zh: '。', en: '.' };

const lowest = 3;

function weakBlocks(writer: Writer, { counties, weak }: Pick<ReportFacts, 'counties' | 'weak'>): Block[] {
  const areas = weak.map(
    ({ event, months, units }): Block => ({
      kind: 'paragraph',
      spans: writer.run(
        {
          zh: `近${months}个月${event.zh}明显高于同类的：`,
          en: `Clearly above their peers in ${event.en} over ${months} months: `,
        },
        listed(units),
        stop,
      ),
    }),
  );
  const known = (counties ?? []).filter(({ goals }) => goals.some(({ points }) => points !== null));
  const last = known.toSorted((a, b) => a.total - b.total).slice(0, lowest);
  if (last.length === 0) return areas;
  const told = last.flatMap((county, at) => [
    {
      zh: `${at === 0 ? '' : '、'}${county.region.label.zh}（`,
      en: `${at === 0 ? '' : ', '}${county.region.label.en} (`,
    },
    writer.earned(county, 'points'),
    { zh: '分）', en: ')' },
  ]);
  return [
    ...areas,
    {
      kind: 'paragraph',
      spans: writer.run(
        { zh: '目前得分较低的区县：', en: 'Counties with the fewest points so far: ' },
        ...told,
        stop,
      ),
    },
  ];
}
