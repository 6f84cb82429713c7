import { codes } from '../../codes/index.ts';
import { code, count, day, flag, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

const staff = { min: 0, max: 1000, unit: units.persons };

export const officerDuty = dataset({
  name: 'officer_duty',
  title: { zh: '安全管理人员在岗履职', en: 'safety staff on duty' },
  key: ['site_id', 'checked_on', 'post'],
  replaces: 'county-month',
  period: 'checked_on',
  monthly: false,
  columns: {
    site_id: siteId(),
    site_name: optional(siteName()),
    region_code: region(),
    inspection_id: optional(id('检查编号', 'inspection number', '检查记录编号 检查单号')),
    checked_on: day('检查日期', 'checked', '检查时间 核查日期 查岗日期 抽查日期'),
    post: code('岗位', 'post', codes.staffPost, '岗位名称 检查岗位 人员岗位 管理岗位'),
    due_count: count('应在岗人数', 'due', '应到岗人数 应配人数 应到人数 应在岗', staff),
    present_count: count('实际在岗人数', 'present', '在岗人数 实到岗人数 实到人数 实际到岗人数', staff),
    certified_count: optional(count('持证人数', 'with certificate', '持证上岗人数 持有效证人数', staff)),
    performed: optional(flag('是否履职到位', 'doing its duty', '履职情况 履职到位 是否履职')),
    absent: optional(personal('缺岗人员', 'absent', '缺岗人员姓名 不在岗人员')),
    remark: remark(),
  },
  order: [],
  unsaid: ['检查'],
});
