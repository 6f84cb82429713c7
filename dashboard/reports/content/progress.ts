import type { ReportFacts } from '../facts.ts';
import type { Block } from '../report.ts';
import { goalSentence } from './goal-sentence.ts';
import { numeral } from './words.ts';
import { same, type Writer } from './writer.ts';

/** 三、重点工作进展: the plan's sections, one sentence a goal. */
export function progress(writer: Writer, { assessment }: ReportFacts): Block[] {
  return assessment.sections.flatMap(({ id, title }, at): Block[] => {
    const goals = assessment.goals.filter(({ section }) => section.id === id);
    return [
      {
        kind: 'heading',
        level: 2,
        text: writer.text({ zh: `（${numeral(at + 1)}）${title.zh}`, en: `(${at + 1}) ${title.en}` }).text,
      },
      ...goals.map(
        (goal, i): Block => ({
          kind: 'paragraph',
          spans: [...writer.run(same(`${i + 1}. `)), ...goalSentence(writer, assessment, goal)],
        }),
      ),
    ];
  });
}
