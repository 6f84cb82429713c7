import type { Goal, Plan, ScoredGoal } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import { quoted } from './cell.ts';

/** Where the numbers of a goal stand on the sheet of data. */
export interface GoalCells {
  readonly weight: string;
  readonly full: string;
  /** What is scored: with the rows that wait counted against the goal. */
  readonly counted: string;
  readonly target: string;
  readonly reached: string;
  readonly due: string;
  readonly room: string;
  readonly given: string;
  /** 1 where it is met or on its way. */
  readonly good: string;
  /** 1 where it can be scored. */
  readonly scorable: string;
  readonly vetoed: string;
}

/** The points of a goal from its numbers, by its scoring rule. */
export function pointsFormula(goal: Goal, judged: ScoredGoal, cells: GoalCells): string {
  const share = `${cells.full}/${cells.weight}`;
  const earned = goal.weight === 0 ? '0' : `${share}*(${earnedFormula(goal, judged, cells)})`;
  return `IF(${cells.vetoed}=1,0,IF(${cells.scorable}=1,${earned},""))`;
}

function earnedFormula({ scoring }: Goal, judged: ScoredGoal, cells: GoalCells): string {
  const { weight, due, reached, good, given } = cells;
  switch (scoring.kind) {
    case 'share':
      return `${weight}*IF(${due}=0,1,MIN(1,MAX(0,${reached}/${due})))`;
    case 'per_case':
      return `${weight}-MIN(${weight},${scoring.each}*${casesFormula(judged, cells)})`;
    case 'steps': {
      const isLess = ['fewer', 'at_most', 'clear'].includes(judged.kind);
      const isPlain = isLess || judged.due === null;
      const found = isPlain ? cells.counted : `IF(${due}=0,1E+99,${cells.counted}/${due})`;
      const steps = scoring.steps.reduceRight(
        (rest, { at, points }) =>
          `IF(${found}${isLess ? '<=' : '>='}${isLess ? at : at - 1e-9},${points},${rest})`,
        '0',
      );
      return `MIN(${weight},${steps})`;
    }
    case 'manual':
      return given;
    default:
      return `${weight}*${good}`;
  }
}

function casesFormula({ kind }: ScoredGoal, { room, counted }: GoalCells): string {
  if (kind === 'fewer' || kind === 'at_most') return `MAX(0,-${room})`;
  return kind === 'zero' ? counted : room;
}

/** Points beyond the weight, of what is met. */
export function bonusFormula(
  { bonus }: Goal,
  { state, kind }: { readonly state: ScoredGoal['state'] | undefined; readonly kind: ScoredGoal['kind'] },
  cells: GoalCells,
): string | null {
  if (bonus === null || state !== 'met') return null;
  const over = kind === 'at_least' ? `${cells.counted}-${cells.target}` : `${cells.target}-${cells.counted}`;
  return `IF(${cells.vetoed}=1,0,MIN(${bonus.cap},MAX(0,INT((${over})/${bonus.each}))*${bonus.points}))`;
}

/** The grade of a total: what a veto of the year allows at most stands in place of all above it. */
export function gradeFormula(
  { grades }: Plan,
  total: string,
  { forced, title }: { readonly forced: readonly string[]; readonly title: (label: Label) => string },
): string {
  const [worst] = grades.filter(({ id }) => forced.includes(id)).sort((a, b) => a.from - b.from);
  const said = grades.map((grade) => (worst !== undefined && worst.from < grade.from ? worst : grade).title);
  return grades.reduceRight(
    (rest, { from }, at) =>
      rest === ''
        ? quoted(title(said[at]!))
        : `IF(${total}>=${from}-1E-9,${quoted(title(said[at]!))},${rest})`,
    '',
  );
}
