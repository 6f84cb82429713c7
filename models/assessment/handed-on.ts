/** A goal's weight in its section, and whether it applies. */
export interface Weighted {
  readonly section: string;
  readonly weight: number;
  readonly applies: boolean;
}

/**
 * 缺项: the points each goal can earn once those that do not apply have handed theirs on, first to the others of their
 * section in proportion to their weights, and those of a section of which none applies to all that do; as JGJ 59-2011 4.0.6
 * converts missing items. They add up to the plan's points, or to 0 where no goal applies.
 */
export function handedOn(goals: readonly Weighted[]): number[] {
  const sum = (of: readonly Weighted[]) => of.reduce((all, { weight }) => all + weight, 0);
  const isApplying = ({ applies, weight }: Weighted) => applies && weight > 0;
  const sections = Map.groupBy(goals, ({ section }) => section);
  const within = (goal: Weighted) => {
    const own = sections.get(goal.section)!;
    return goal.weight * (sum(own) / sum(own.filter(isApplying)));
  };
  const empty = [...sections.values()].filter((own) => !own.some(isApplying)).flat();
  const rest = sum(goals) - sum(empty);
  const lift = rest > 0 ? 1 + sum(empty) / rest : 0;
  return goals.map((goal) => (isApplying(goal) ? within(goal) * lift : 0));
}
