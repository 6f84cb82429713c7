import { codes } from '../../codes/index.ts';
import { code, count, day, fen, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const caseStep = dataset({
  name: 'case_step',
  title: { zh: '事故查处进展', en: 'steps of accident cases' },
  key: ['accident_id', 'step', 'happened_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    accident_id: id('事故编号', 'accident number', '事故序号 事故单号'),
    region_code: region(),
    step: code('查处环节', 'step', codes.caseStep, '处理环节 查处进展 办理环节 查处阶段 环节'),
    happened_on: day('办理日期', 'day', '完成日期 办结日期 日期 环节日期 办理时间'),
    document_id: optional(id('文号', 'document', '批复文号 文书号 文件号')),
    penalised_enterprise_count: optional(
      count('处罚企业数', 'enterprises penalised', '处罚单位数 处罚企业（家）', { unit: units.enterprises }),
    ),
    penalised_person_count: optional(
      count('处罚人员数', 'persons penalised', '处罚人数 处理责任人数 处罚人员（人）', {
        min: 0,
        max: 10_000,
        unit: units.persons,
      }),
    ),
    fine_fen: optional(fen('罚款金额', 'fine', '罚款 罚款合计')),
    handler: optional(personal('经办人', 'handled by', '办理人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['事故', '处置', '环节'],
});
