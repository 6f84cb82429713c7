import { type Model, models } from '../../sql/index.ts';
import { anaAnnotation } from './ana_annotation.ts';
import { anaAreaRate } from './ana_area_rate.ts';
import { anaChart } from './ana_chart.ts';
import { anaChartPoint } from './ana_chart_point.ts';
import { anaClosing } from './ana_closing.ts';
import { anaClosingCurve } from './ana_closing_curve.ts';
import { anaDoubt } from './ana_doubt.ts';
import { anaFairScore } from './ana_fair_score.ts';
import { anaInspectionGain } from './ana_inspection_gain.ts';
import { anaInspectionTarget } from './ana_inspection_target.ts';
import { anaSettling } from './ana_settling.ts';
import type { Analysis } from './analysis.ts';

/** Every analysis, each after those it reads. */
export const analyses = [
  anaAreaRate,
  anaChartPoint,
  anaChart,
  anaClosing,
  anaClosingCurve,
  anaDoubt,
  anaInspectionTarget,
  anaInspectionGain,
  anaAnnotation,
  anaFairScore,
  anaSettling,
] as unknown as readonly Analysis[];

/** Every table of a release that is made of others, each after what it reads: the models, then the analyses. */
export const tables: readonly Model[] = [...models, ...analyses];
