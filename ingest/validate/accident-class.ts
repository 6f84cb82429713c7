import thresholds from '../../sql/sources/accident-class-thresholds.json' with { type: 'json' };

/** SQL over `typed` rows of accidents: the class by deaths, serious injuries and direct loss, whichever is highest. */
export function computedClassSql(): string {
  const least = (column: string, limit: 'deaths' | 'seriousInjuries' | 'directLossFen') => {
    const steps = thresholds.classes
      .toReversed()
      .map((own) => `when coalesce(${column}, 0) >= ${own[limit]} then '${own.code}'`);
    return `case ${steps.join(' ')} end`;
  };
  const tests = [
    least('death_count', 'deaths'),
    least('serious_injury_count', 'seriousInjuries'),
    least('direct_loss_fen', 'directLossFen'),
  ];
  return `greatest(${tests.join(', ')})`;
}
