import { ChartRun, type ChartValueAxis } from 'docx/charts';
import type { Chart } from '../report.ts';

/** As wide as the type area, in pixels of 96 to an inch. */
const width = Math.floor((156 / 25.4) * 96);
const ink = '17222E';
const grey = '5E6B78';
const blue = '12436D';

/** A chart that the reader's own program draws and lets them change: bars from zero, 95 % intervals as error bars. */
export function chartRun({ form, title, points }: Chart, alt: string): ChartRun {
  const values = points.map(({ value }) => value);
  const reach = (end: 'low' | 'high') =>
    points.map((point) => {
      const limit = point[end];
      return limit === null || point.value === null ? null : Math.abs(limit - point.value);
    });
  const isCount = form === 'counts';
  const numberFormat = isCount ? '0' : '0.0%';
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const axis: ChartValueAxis = isCount
    ? { minimum: 0, maximum: most + 1, interval: Math.ceil((most + 1) / 6), numberFormat: '0' }
    : { minimum: 0, maximum: 1, interval: 0.2, numberFormat: '0%' };
  return new ChartRun({
    type: form === 'ranked' ? 'bar' : 'column',
    categories: points.map(({ label }) => label),
    series: [
      {
        name: title,
        values,
        color: blue,
        ...(isCount
          ? {}
          : {
              errorBars: {
                type: 'custom' as const,
                plus: reach('high'),
                minus: reach('low'),
                line: { color: ink, width: 1 },
              },
            }),
      },
    ],
    gapWidth: 60,
    legend: false,
    chartArea: { border: 'none' },
    font: { color: ink },
    categoryAxis: { font: { size: 9 }, ...(form === 'ranked' ? { reverseOrder: true } : {}) },
    valueAxis: {
      ...axis,
      gridlines: true,
      font: { size: 9, color: grey },
      ...(form === 'ranked' ? { crossesAt: 'maximum' as const } : {}),
    },
    dataLabels: {
      value: true,
      numberFormat,
      position: isCount ? 'outsideEnd' : 'insideBase',
      font: { size: 9, ...(isCount ? {} : { color: 'FFFFFF' }) },
    },
    transformation: { width, height: form === 'ranked' ? 60 + 22 * points.length : 240 },
    altText: { name: alt, title: alt, description: alt },
  });
}
