import type { ScoredGoal } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import type { ReportFacts } from '../facts.ts';
import type { Block } from '../report.ts';
import { listed } from './listed.ts';
import { trouble } from './problems.ts';
import { dayWords } from './words.ts';
import { same, type Writer } from './writer.ts';

/** 五、下一步工作: by who answers for what stands under 存在问题, and the actions that are open. */
export function nextSteps(writer: Writer, { assessment, actions }: ReportFacts): Block[] {
  const { missed, behind, warning, held, unreported, unscored } = trouble(assessment.goals);
  const steps: Label[] = [
    ...byUnit(missed, {
      zh: '查明未达成的原因并提出整改措施',
      en: 'say why these were missed and put it right',
    }),
    ...byUnit(behind, { zh: '倒排工期、加快进度', en: 'make up for what is behind' }),
    ...byUnit(warning, { zh: '跟踪风险、防止滞后', en: 'watch these and keep them from falling behind' }),
    ...byUnit([...held, ...unreported], {
      zh: '督促报全数据、更正退回数据',
      en: 'have the returns completed and the rows sent back corrected',
    }),
    ...byUnit(unscored, { zh: '组织评定并附佐证', en: 'have these scored, with evidence' }),
    ...actions.map(({ title, owner, due }) => {
      const day = dayWords(due);
      return {
        zh: `${owner}：${title}，于${day.zh}前完成。`,
        en: `${owner}: ${title}, by ${day.en}.`,
      };
    }),
  ];
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

function byUnit(goals: readonly ScoredGoal[], what: Label): Label[] {
  return [...Map.groupBy(goals, ({ unit }) => unit.zh).values()].map((own) => {
    const { unit } = own[0]!;
    const names = listed(own.map(({ title }) => title));
    return { zh: `${unit.zh}${what.zh}：${names.zh}`, en: `${unit.en}: ${what.en}: ${names.en}` };
  });
}
