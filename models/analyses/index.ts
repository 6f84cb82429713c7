import { type Model, models } from '../../sql/index.ts';
import { anaAreaRate } from './ana_area_rate.ts';
import { anaChart } from './ana_chart.ts';
import { anaChartPoint } from './ana_chart_point.ts';
import type { Analysis } from './analysis.ts';

/** Every analysis, each after those it reads. */
export const analyses = [anaAreaRate, anaChartPoint, anaChart] as unknown as readonly Analysis[];

/** Every table of a release that is made of others, each after what it reads: the models, then the analyses. */
export const tables: readonly Model[] = [...models, ...analyses];
