import type { ModelCase } from '../../../sql/model/case.ts';
import anaAnnotation from './ana_annotation.ts';
import anaAreaRate from './ana_area_rate.ts';
import anaChart from './ana_chart.ts';
import anaChartPoint from './ana_chart_point.ts';
import anaClosing from './ana_closing.ts';
import anaClosingCurve from './ana_closing_curve.ts';
import anaDoubt from './ana_doubt.ts';
import anaFairScore from './ana_fair_score.ts';
import anaInspectionGain from './ana_inspection_gain.ts';
import anaInspectionTarget from './ana_inspection_target.ts';
import anaSettling from './ana_settling.ts';

/** The unit tests of the analyses: a file for each, named as it is. */
export const analysisCases: readonly ModelCase[] = [
  anaAnnotation,
  anaAreaRate,
  anaChart,
  anaChartPoint,
  anaClosing,
  anaClosingCurve,
  anaDoubt,
  anaFairScore,
  anaInspectionGain,
  anaInspectionTarget,
  anaSettling,
].flat();
