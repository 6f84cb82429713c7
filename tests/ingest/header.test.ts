import { describe, expect, test } from 'vitest';
import { matchHeader } from '../../ingest/header/match-header.ts';

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
      missing: ['统一社会信用代码', '企业类型'],
    });
  });

  test('of a region list may hold much else', () => {
    expect(matched(['序号', '区划代码', '区县名称', '驻地', '辖区面积', '常住人口', '联络员'])).toMatchObject(
      { dataset: 'region' },
    );
  });

  test('that matches nothing names nothing of the rows', () => {
    expect(matched(['张三', '13800001111'], ['李四', '13800002222'])).toEqual({
      nearest: null,
      missing: [],
      found: [],
      matched: 0,
    });
  });
});
