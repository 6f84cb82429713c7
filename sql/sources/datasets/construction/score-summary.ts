import { codes } from '../../codes/index.ts';
import { code, day, decimal, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { highestClass } from '../../derived.ts';
import safetyGrade from '../../thresholds/safety-grade.json' with { type: 'json' };
import { units } from '../../units.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

/** Full marks of each part of the summary sheet (JGJ 59-2011 appendix A); a part is empty where the site has none of it. */
const fullMarks = {
  management_score: 10,
  civilised_score: 15,
  scaffold_score: 10,
  pit_score: 10,
  formwork_score: 10,
  height_score: 10,
  power_score: 10,
  hoist_score: 10,
  crane_score: 10,
  tools_score: 5,
} as const;
const parts = Object.keys(fullMarks) as (keyof typeof fullMarks)[];
const upTo = (max: number) => ({ min: 0, max, unit: units.points });
const got = parts.map((part) => `coalesce(${part}, 0)`).join(' + ');
const full = parts.map((part) => `case when ${part} is null then 0 else ${fullMarks[part]} end`).join(' + ');

export const scoreSummary = dataset({
  name: 'score_summary',
  title: { zh: '安全检查评分汇总', en: 'safety check scores' },
  key: ['site_id', 'checked_on'],
  replaces: 'county-month',
  period: 'checked_on',
  monthly: false,
  columns: {
    site_id: siteId(),
    site_name: optional(siteName()),
    region_code: region(),
    enterprise_name: optional(text('企业名称', 'contractor', '施工单位 施工企业')),
    checked_on: day('检查日期', 'checked', '检查时间 评分日期 受检日期'),
    total_score: decimal(
      '总计得分',
      'total',
      '总得分 汇总得分 检查得分 总分 总计得分（满分100分）',
      upTo(100),
    ),
    management_score: optional(
      decimal('安全管理', 'safety management', '安全管理得分', upTo(fullMarks.management_score)),
    ),
    civilised_score: optional(
      decimal('文明施工', 'site order', '文明施工得分', upTo(fullMarks.civilised_score)),
    ),
    scaffold_score: optional(decimal('脚手架', 'scaffold', '脚手架得分', upTo(fullMarks.scaffold_score))),
    pit_score: optional(decimal('基坑工程', 'excavation', '基坑工程得分 基坑', upTo(fullMarks.pit_score))),
    formwork_score: optional(
      decimal('模板支架', 'formwork support', '模板支架得分 模板', upTo(fullMarks.formwork_score)),
    ),
    height_score: optional(
      decimal('高处作业', 'work at height', '高处作业得分', upTo(fullMarks.height_score)),
    ),
    power_score: optional(decimal('施工用电', 'site power', '施工用电得分', upTo(fullMarks.power_score))),
    hoist_score: optional(
      decimal(
        '物料提升机与施工升降机',
        'hoist and lift',
        '物料提升机与施工升降机得分 物料提升机及施工升降机 施工升降机',
        upTo(fullMarks.hoist_score),
      ),
    ),
    crane_score: optional(
      decimal(
        '塔式起重机与起重吊装',
        'crane and lifting',
        '塔式起重机与起重吊装得分 塔式起重机及起重吊装 塔吊与起重吊装',
        upTo(fullMarks.crane_score),
      ),
    ),
    tools_score: optional(decimal('施工机具', 'machines', '施工机具得分', upTo(fullMarks.tools_score))),

    grade: optional(code('评定等级', 'grade', codes.safetyGrade, '检查等级 评定结果 检查评定等级 检查结论')),
    inspector: optional(personal('检查人员', 'inspectors', '检查负责人 检查人')),
    comment: optional(personal('评语说明', 'comment', '评语')),
    remark: remark(),
  },
  order: [],
  derived: [
    {
      column: 'total_score',
      from: [parts[0]!, ...parts.slice(1)],
      needsAll: true,
      // A missing part counts neither in the marks nor in the full marks (4.0.5).
      value: `(${got}) * 100 / nullif(${full}, 0)`,
      tolerance: 0.5,
      source: { zh: 'JGJ 59-2011 第四章', en: 'JGJ 59-2011, chapter 4' },
    },
    {
      column: 'grade',
      from: ['total_score', ...parts],
      // A part that is the mean of several sheets does not show the zero of one: 不合格 may be right whatever the total.
      value: `case when least(${parts.join(', ')}) = 0 then 'failed' when grade = 'failed' then null
        else ${highestClass(safetyGrade, { totalScore: 'total_score' })} end`,
      source: { zh: 'JGJ 59-2011 第五章', en: 'JGJ 59-2011, chapter 5' },
    },
  ],
  unsaid: ['检查'],
});
