import { describe, expect, test } from 'vitest';
import { understand } from '../../ingest/header/column-concepts.ts';
import { matchHeader } from '../../ingest/header/match-header.ts';
import { unknownHeader } from '../../ingest/header/unknown-header.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { headerVariants } from './header-variants/index.ts';
import { freshHome } from './home.ts';

function matched(...rows: string[][]) {
  const result = matchHeader(rows);
  if ('miss' in result) return result.miss;
  const { dataset, first, last, columns } = result.match;
  return {
    dataset,
    rows: [first, last],
    columns: Object.fromEntries(columns.map(({ column, header }) => [column, header])),
  };
}

describe('the header', () => {
  test('is found below titles and stamps, whatever the words', () => {
    expect(
      matched(
        ['安澜市青岚区2022年5月份施工安全隐患排查台账'],
        ['填报单位：青岚区住建局', '', '', '', '填报日期：2022年6月1日'],
        [
          '序号',
          '问题编号',
          '县（市、区）',
          '工地编号',
          '排查时间',
          '隐患级别',
          '分项工程',
          '整改时限',
          '销号日期',
        ],
        ['1', 'A1', '青岚区', 'G1', '2022-05-01', '一般', '脚手架', '2022-05-09', ''],
      ),
    ).toEqual({
      dataset: 'hazard',
      rows: [2, 2],
      columns: {
        hazard_id: '问题编号',
        region_code: '县（市、区）',
        site_id: '工地编号',
        found_on: '排查时间',
        level: '隐患级别',
        trade: '分项工程',
        due_on: '整改时限',
        rechecked_on: '销号日期',
      },
    });
  });

  test('may stand in two rows, child words read alone or with their parent', () => {
    const found = matched(
      ['事故编号', '区县', '发生时间', '事故类别', '伤亡情况', '', '', '直接经济损失（万元）'],
      ['', '', '', '', '死亡（人）', '重伤（人）', '轻伤（人）', ''],
      ['SG1', '青岚区', '2022-05-01 10:00', '高处坠落', '1', '0', '0', '120'],
    );
    expect(found).toMatchObject({
      dataset: 'accident',
      rows: [0, 1],
      columns: {
        death_count: '伤亡情况 死亡（人）',
        serious_injury_count: '伤亡情况 重伤（人）',
        direct_loss_fen: '直接经济损失（万元）',
      },
    });
    expect(
      matched(
        ['隐患编号', '区县', '项目编码', '发现日期', '隐患等级', '隐患类别', '整改情况', ''],
        ['', '', '', '', '', '', '期限', '完成日期'],
      ),
    ).toMatchObject({ columns: { due_on: '整改情况 期限', rectified_on: '整改情况 完成日期' } });
  });

  test('folds width, case, blanks, line breaks and brackets', () => {
    expect(
      matched([
        '*企业 名称',
        '统一社会\u001e信用代码',
        '企业注册属地（区县）',
        '企业类别（必填）',
        '联系电话',
        '法人',
      ]),
    ).toMatchObject({
      dataset: 'enterprise',
      columns: {
        enterprise_name: '*企业 名称',
        region_code: '企业注册属地（区县）',
        kind: '企业类别（必填）',
      },
    });
  });

  test('reads the bracket, not the number, of 行政相对人代码', () => {
    const head = (code: string) => [
      '行政处罚决定书文号',
      '行政相对人名称',
      code,
      '区县',
      '违法行为类型',
      '处罚类别',
      '处罚决定日期',
    ];
    for (const code of [
      '行政相对人代码_1 (统一社会信用代码)',
      '行政相对人代码＿1（统一社会信用代码）',
      '行政相对人代码-3(统一社会信用代码)',
    ]) {
      expect(matched(head(code))).toMatchObject({ dataset: 'penalty', columns: { enterprise_code: code } });
    }
    expect(matched(head('行政相对人代码_2(组织机构代码)'))).not.toHaveProperty('columns.enterprise_code');
  });

  test('gives a word two datasets share to the one whose required columns all stand there', () => {
    expect(matched(['检查编号', '区县', '项目编码', '检查日期', '检查类型', '检查人员'])).toMatchObject({
      dataset: 'inspection',
      columns: { inspected_on: '检查日期' },
    });
    expect(
      matched(['隐患编号', '检查编号', '区县', '项目编码', '检查日期', '等级', '类别', '整改期限']),
    ).toMatchObject({
      dataset: 'hazard',
      columns: { found_on: '检查日期', level: '等级', trade: '类别' },
    });
  });

  test('takes the first of two columns with the same word', () => {
    const result = matchHeader([
      ['项目编码', '工程名称', '区县', '开工日期', '安全员', '联系电话', '施工员', '联系电话'],
    ]);
    expect(
      'match' in result &&
        result.match.columns.find(({ column }) => column === 'safety_officer_phone')?.position,
    ).toBe(5);
    expect('match' in result && result.match.unmapped.map(({ position }) => position)).toEqual([6, 7]);
  });

  test('may lack the county, which the title can give', () => {
    expect(matched(['隐患编号', '项目编码', '发现日期', '隐患等级', '隐患类别', '整改期限'])).toMatchObject({
      dataset: 'hazard',
    });
  });

  test('of an enterprise list without its required columns is not taken for a region list', () => {
    expect(
      matched(['单位名称', '行政区划代码', '资质等级', '法人', '联系电话', '许可证有效期']),
    ).toMatchObject({
      nearest: 'enterprise',
      missing: [{ zh: '统一社会信用代码' }, { zh: '企业类型' }],
    });
  });

  test('of a region list may hold much else', () => {
    expect(matched(['序号', '区划代码', '区县名称', '驻地', '辖区面积', '常住人口', '联络员'])).toMatchObject(
      { dataset: 'region' },
    );
  });

  test('that matches nothing is told by the lengths of its first row alone', () => {
    const miss = { nearest: null, missing: [], found: ['张三', '13800001111'], isHeader: false };
    expect(matched(['张三', '13800001111'], ['李四', '13800002222'])).toEqual({ ...miss, matched: 0 });
    expect(unknownHeader('1', miss, { kind: 'csv', encoding: 'UTF-8', delimiter: ',' }).found).toEqual({
      zh: '2 字、11 字',
      en: '2 characters, 11 characters',
    });
  });
});

describe('every contract is told from all others', () => {
  const labelled = (dataset: DatasetName) =>
    Object.entries(datasetNamed(dataset).columns).map(([column, { label }]) => [label.zh, column] as const);
  const found = (words: readonly (readonly [word: string, column: string])[]) => {
    const seen = matched(words.map(([word]) => word));
    return 'dataset' in seen ? { dataset: seen.dataset, columns: seen.columns } : seen;
  };
  const wanted = (dataset: DatasetName, words: readonly (readonly [word: string, column: string])[]) => ({
    dataset,
    columns: Object.fromEntries(words.map(([word, column]) => [column, word])),
  });

  test.each(datasetNames)('%s by all of its words', (dataset) => {
    expect(found(labelled(dataset))).toEqual(wanted(dataset, labelled(dataset)));
  });

  // All that 施工规模月报 needs, county and month, may stand in its title.
  test.each(datasetNames.filter((name) => name !== 'exposure'))('%s by what it needs alone', (dataset) => {
    const { columns } = datasetNamed(dataset);
    const needed = labelled(dataset).filter(([, column]) => !columns[column]?.nullable);
    expect(found(needed)).toEqual(wanted(dataset, needed));
  });

  test.each(datasetNames)('%s with any other word it lists in its place', (dataset) => {
    for (const [column, { aliases }] of Object.entries(datasetNamed(dataset).columns)) {
      for (const alias of aliases) {
        const words = labelled(dataset).map(([word, own]) => [own === column ? alias : word, own] as const);
        expect(found(words)).toEqual(wanted(dataset, words));
      }
    }
  });
});

test('penalties may come in either edition of the exchange standard', () => {
  const before2019 =
    '行政处罚决定书文号 处罚名称 处罚类别1 处罚类别2 处罚事由 处罚依据 行政相对人名称 行政相对人代码_1（统一社会信用代码） 行政相对人代码_2（组织机构代码） 行政相对人代码_3（工商登记码） 行政相对人代码_4（税务登记号） 行政相对人代码_5（居民身份证号） 法定代表人姓名 处罚结果 处罚决定日期/处罚生效期 处罚截止期 处罚机关 当前状态 地方编码 数据更新时间戳 信息使用范围 备注';
  const since2019 =
    '行政相对人名称 行政相对人类别 行政相对人代码_1(统一社会信用代码) 行政相对人代码_2(工商注册号) 行政相对人代码_3(组织机构代码) 行政相对人代码_4(税务登记号) 行政相对人代码_5(事业单位证书号) 行政相对人代码_6(社会组织登记证号) 法定代表人 法定代表人证件类型 法定代表人证件号码 自然人证件类型 自然人证件号码 行政处罚决定书文号 违法行为类型 违法事实 处罚依据 处罚类别 处罚内容 罚款金额（万元） 没收违法所得、没收非法财物的金额（万元） 暂扣或吊销证照名称及编号 处罚决定日期 处罚有效期 公示截止期 处罚机关 处罚机关统一社会信用代码 数据来源单位 数据来源单位统一社会信用代码 备注';
  expect(matched(before2019.split(' '))).toMatchObject({
    dataset: 'penalty',
    columns: {
      enterprise_code: '行政相对人代码_1（统一社会信用代码）',
      organisation_id: '行政相对人代码_2（组织机构代码）',
      registration_id: '行政相对人代码_3（工商登记码）',
      person_number: '行政相对人代码_5（居民身份证号）',
      penalty_kind: '处罚类别1',
      fact: '处罚事由',
      decided_on: '处罚决定日期/处罚生效期',
      valid_until: '处罚截止期',
      status: '当前状态',
    },
  });
  expect(matched(since2019.split(' '))).toMatchObject({
    dataset: 'penalty',
    columns: {
      enterprise_code: '行政相对人代码_1(统一社会信用代码)',
      organisation_id: '行政相对人代码_3(组织机构代码)',
      registration_id: '行政相对人代码_2(工商注册号)',
      party_kind: '行政相对人类别',
      person_number: '自然人证件号码',
      violation_kind: '违法行为类型',
      fact: '违法事实',
      penalty_kind: '处罚类别',
      fine_fen: '罚款金额（万元）',
      confiscated_fen: '没收违法所得、没收非法财物的金额（万元）',
      withdrawn_licence: '暂扣或吊销证照名称及编号',
      public_until: '公示截止期',
      authority_id: '处罚机关统一社会信用代码',
    },
  });
});

describe('words nobody listed are read by what their parts mean', () => {
  test.each(
    datasetNames.flatMap((dataset) => headerVariants[dataset].map((header) => ({ dataset, header }))),
  )('$dataset: $header', ({ dataset, header }) => {
    const words = header.split(' ').map((pair) => pair.split('='));
    const wanted = words.flatMap(([word, column]) => (column === undefined ? [] : [[column, word]]));
    expect(matched(words.map(([word]) => word ?? ''))).toEqual({
      dataset,
      rows: [0, 0],
      columns: Object.fromEntries(wanted),
    });
  });

  test.each<[string, ...DatasetName[]]>([
    ['序号'],
    ['发证日期', 'certificate'],
    ['罚款缴纳日期'],
    ['建成年份'],
    ['占地面积'],
    ['间接经济损失'],
    ['塔吊数量'],
    ['检查人数', 'random_check'],
    ['组织机构代码'],
    ['监理单位代码'],
    ['邮政编码'],
    ['户籍地址'],
    ['监理单位'],
    ['施工单位负责人'],
    ['建设单位联系人'],
    ['法人身份证号'],
    ['户主电话'],
    ['事故原因'],
    ['整改资金'],
    ['结构安全等级'],
  ])('%s, which says something else, is taken for nothing but what is listed', (word, ...listedIn) => {
    expect(understand(word).map(({ dataset }) => dataset)).toEqual(listedIn);
  });

  test('单位所在地 is where a firm is, not where its site is', () => {
    const placeOf = (dataset: DatasetName, word: string) =>
      understand(word).find((found) => found.dataset === dataset)?.column;
    expect(placeOf('enterprise', '单位所在地')).toBe('region_code');
    expect(placeOf('hazard', '单位所在地')).toBeUndefined();
    expect(placeOf('hazard', '项目所在地')).toBe('region_code');
  });

  test('never displace a listed word', () => {
    expect(
      matched([
        '隐患编号',
        '区县',
        '项目编码',
        '问题查出时间',
        '发现日期',
        '隐患等级',
        '隐患类别',
        '整改期限',
      ]),
    ).toMatchObject({ columns: { found_on: '发现日期' } });
  });
});

describe('a column no word tells is told by its cells', () => {
  const head = ['隐患编号', '区县', '项目编码', '发现日期', '隐患等级', '归口', '整改期限'];
  const row = (i: number, trade: string) => [
    `A${i}`,
    '青岚区',
    'G1',
    '2022-05-01',
    '一般',
    trade,
    '2022-05-09',
  ];
  const trades = ['脚手架', '基坑', '塔吊', '用电', '绿化'];

  test('when at least three cells stand below and four in five fit', () => {
    expect(matched(head, ...trades.map((trade, i) => row(i, trade)))).toMatchObject({
      dataset: 'hazard',
      columns: { trade: '归口' },
    });
  });

  test.each([
    ['two cells stand below', trades.slice(0, 2).map((trade, i) => row(i, trade)), head],
    ['fewer fit', ['脚手架', '基坑', '绿化'].map((trade, i) => row(i, trade)), head],
    ['two columns fit', trades.map((trade, i) => [...row(i, trade), trade]), [...head, '归类']],
  ])('but not when %s', (_, rows, header) => {
    expect(matched(header, ...rows)).toMatchObject({ nearest: 'hazard', missing: [{ zh: '隐患类别' }] });
  });

  test('a day only where the heading says of which day nothing else', () => {
    const sites = (word: string) => [
      ['项目编码', '工程名称', '区县', '施工单位', '面积', word],
      ...[1, 2, 3].map((i) => [`G${i}`, `工程${i}`, '青岚区', '甲公司', '900', `2022-05-0${i}`]),
    ];
    expect(matched(...sites('日期'))).toMatchObject({ dataset: 'site', columns: { started_on: '日期' } });
    expect(matched(...sites('发证日期'))).toMatchObject({ nearest: 'site', missing: [{ zh: '开工日期' }] });
  });

  test('and the receipt and a note say so', async () => {
    await using home = await freshHome();
    const text = [head, ...trades.map((trade, i) => row(i, trade))]
      .map((cells) => cells.join(','))
      .join('\n');
    const { files } = await home.take({ 'a.csv': text });
    expect(files[0]?.receipts[0]?.normalised).toMatchObject({ column_by_values: 5 });
    expect(files[0]?.receipts[0]?.rows).toMatchObject({ accepted: 4, rejected: 1 });
    expect(files[0]?.notes.map(({ zh }) => zh)).toEqual([
      '“hazard”的“归口”列不是按表头、而是按列中的值认作“trade”，请核对',
    ]);
  });
});
