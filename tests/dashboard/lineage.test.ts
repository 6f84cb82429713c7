import { expect, test } from 'vitest';
import { layered } from '../../dashboard/charts/layered.ts';
import { modelView } from '../../dashboard/src/lib/view/models.ts';
import { describeModel, graphOf, lineageOf } from '../../models/index.ts';

const graph = graphOf();

test('the page of a model draws and links everything it stands on, down to the files of the counties', () => {
  const { picture, reads, readBy, fartherUp, fartherDown } = modelView(
    describeModel('fct_hazard_month', null, graph),
    lineageOf('fct_hazard_month', graph),
    [],
    'zh',
  );
  const linked = [...reads, ...readBy, ...fartherUp, ...fartherDown].map(({ text }) => text);
  for (const name of ['int_hazards__moved', 'int_hazards__judged', 'stg_county__hazards', 'src_hazard']) {
    expect(picture).toContain(`<title>${name}</title>`);
    expect(linked).toContain(name);
  }
  expect(picture).toContain('href="/models/datasets/hazard"');
  expect(picture.match(/<rect /gu)).toHaveLength(linked.length + 1);
});

test('no line passes through a box: it has a lane between those of each column it passes', () => {
  const box = { width: 100, height: 40 };
  let lanes = 0;
  for (const { name } of graph.models) {
    const way = lineageOf(name, graph);
    const { places, lines } = layered(way, { box, gap: { x: 26, y: 8 }, margin: 6 });
    const boxes = way.nodes.map((node) => places.get(node.name)!);
    for (const line of lines) {
      const [, x, y] = /^M([\d.]+),([\d.]+)H/u.exec(line)?.map(Number) ?? [];
      if (x === undefined || y === undefined) continue;
      lanes++;
      const struck = boxes.filter((one) => one.x === x && one.y <= y && y <= one.y + box.height);
      expect(struck, `${name} ${line}`).toEqual([]);
    }
  }
  expect(lanes).toBeGreaterThan(20);
});
