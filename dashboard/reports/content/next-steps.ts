import type { Label } from '../../../sql/words/label.ts';
import type { ReportFacts } from '../facts.ts';
import type { Block } from '../report.ts';
import { listed } from './listed.ts';
import { trouble } from './problems.ts';
import { dayWords } from './words.ts';
import { same, type Writer } from './writer.ts';

/** What each kind of trouble asks of the section that answers for it. */
const asked = [
  [
    'missed',
    { zh: '未达成的', en: 'missed' },
    { zh: '查明原因、落实整改', en: 'find the cause and put it right' },
  ],
  ['behind', { zh: '滞后的', en: 'far behind' }, { zh: '倒排工期、加快进度', en: 'catch up' }],
  [
    'warning',
    { zh: '有风险的', en: 'at risk' },
    { zh: '盯紧进度、防止滞后', en: 'keep these from falling behind' },
  ],
  [
    'incomplete',
    { zh: '数据不全的', en: 'returns incomplete' },
    { zh: '督促报全、更正退回数据', en: 'have the returns completed and rows sent back corrected' },
  ],
  [
    'unscored',
    { zh: '待评定的', en: 'to be scored' },
    { zh: '组织评定并附佐证', en: 'score these, with evidence' },
  ],
] as const satisfies readonly (readonly [string, Label, Label])[];

/** 五、下一步工作: by who answers for what stands under 存在问题, and the actions that are open. */
export function nextSteps(writer: Writer, { assessment, actions }: ReportFacts): Block[] {
  const { held, unreported, ...troubled } = trouble(assessment.goals);
  const found = { ...troubled, incomplete: [...held, ...unreported] };
  const units = Map.groupBy(assessment.goals, ({ unit }) => unit.zh);
  const steps: Label[] = [...units.values()].flatMap((own) => {
    const { unit } = own[0]!;
    const tasks = asked.flatMap(([kind, which, what]) => {
      const goals = found[kind].filter((goal) => own.includes(goal));
      if (goals.length === 0) return [];
      const { zh, en } = listed(goals.map(({ title }) => title));
      return [{ zh: `${which.zh}（${zh}），${what.zh}`, en: `${which.en} (${en}): ${what.en}` }];
    });
    if (tasks.length === 0) return [];
    return [
      {
        zh: `${unit.zh}：${tasks.map(({ zh }) => zh).join('；')}。`,
        en: `${unit.en}: ${tasks.map(({ en }) => en).join('; ')}.`,
      },
    ];
  });
  for (const { title, owner, due } of actions) {
    const day = dayWords(due);
    steps.push({
      zh: `${owner}：${title}，于${day.zh}前完成。`,
      en: `${owner}: ${title}, by ${day.en}.`,
    });
  }
  if (steps.length === 0)
    return [
      {
        kind: 'paragraph',
        spans: writer.run({ zh: '继续按年度计划推进各项工作。', en: 'Go on by the plan of the year.' }),
      },
    ];
  return steps.map((step, at) => ({
    kind: 'paragraph',
    spans: writer.run(same(`${at + 1}. `), step),
  }));
}
