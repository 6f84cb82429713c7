import { codes } from '../../codes/index.ts';
import { code, count, day, decimal, id, identity, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { highestClass } from '../../derived.ts';
import houseGrade from '../../thresholds/house-grade.json' with { type: 'json' };
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const houseAppraisal = dataset({
  name: 'house_appraisal',
  title: { zh: '房屋安全鉴定', en: 'house appraisals' },
  key: ['report_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    report_id: id('鉴定报告编号', 'report number', '报告编号 鉴定编号 鉴定报告号 报告书编号'),
    house_id: id('房屋编号', 'house number', '房屋编码 房屋代码 农房编号 房屋统一编码'),
    region_code: region(),
    agency: text('鉴定机构', 'agency', '鉴定单位 鉴定机构名称 检测鉴定机构'),
    grade: code(
      '鉴定等级',
      'grade',
      codes.houseGrade,
      '危险性等级 危险等级 鉴定结论 房屋危险性等级 鉴定结果',
    ),
    appraised_on: day('鉴定日期', 'appraised', '鉴定时间 出具报告日期 报告日期'),
    structure: optional(code('结构类型', 'structure', codes.houseStructure, '房屋结构 结构形式 结构')),
    storey_count: optional(
      count('层数', 'storeys', '建筑层数 房屋层数', { min: 1, max: 100, unit: units.storeys }),
    ),
    dangerous_share: optional(
      decimal('危险构件比例', 'dangerous components', '危险构件百分比 危险构件比例（%） 综合比例', {
        min: 0,
        max: 100,
        unit: units.percent,
      }),
    ),
    client: optional(personal('委托人', 'asked for by', '委托单位 委托单位（人） 委托单位（委托人）')),
    owner: optional(personal('户主', 'owner', '户主姓名 产权人')),
    owner_number: optional(identity('身份证号', 'ID number', '身份证号码 证件号码')),
    address: optional(personal('房屋地址', 'address', '地址 坐落')),
    advice: optional(personal('处理建议说明', 'advice', '处理建议 建议 鉴定建议')),
    remark: remark(),
  },
  order: [],
  derived: [
    {
      column: 'grade',
      from: ['dangerous_share'],
      value: highestClass(houseGrade, { dangerousShare: 'dangerous_share' }),
      source: { zh: 'JGJ 125-2016', en: 'JGJ 125-2016' },
    },
  ],
  unsaid: ['鉴定', '房屋'],
});
