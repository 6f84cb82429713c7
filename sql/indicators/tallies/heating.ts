import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { hazardMeasures } from './hazard-ledger.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（二）6 “双代”工程方面';
const leading = { role: 'leading', source: plan } as const;

export const balances = tally({
  of: staged.heatingBalances,
  entity: 'heating_balance',
  about: { zh: '双代用户增减', en: 'clean-heating users' },
  measures: {
    user_count: {
      label: { zh: '期末户数', en: 'users at the end' },
      unit: units.households,
      on: 'month',
      isLevel: true,
      sum: 'closing_count',
    },
    added_count: {
      label: { zh: '增户数', en: 'added' },
      unit: units.households,
      on: 'month',
      sum: 'added_count',
    },
    closed_count: {
      label: { zh: '销户数', en: 'closed' },
      unit: units.households,
      on: 'month',
      sum: 'closed_count',
    },
    merged_count: {
      label: { zh: '并户数', en: 'merged' },
      unit: units.households,
      on: 'month',
      sum: 'merged_count',
    },
  },
  indicators: {
    heating_users: {
      ...leading,
      title: { zh: '双代用户数', en: 'Clean-heating users' },
      definition: {
        zh: '期末月报中的双代用户户数；期末 = 期初 + 增户 − 销户 − 并户。',
        en: 'Households in the last month’s return; end = start + added − closed − merged.',
      },
      better: 'neutral',
      numerator: 'user_count',
    },
    heating_users_added: {
      ...leading,
      title: { zh: '双代增户数', en: 'Users added' },
      definition: { zh: '期内各月月报的增户数合计。', en: 'Households added in the months of the period.' },
      better: 'neutral',
      numerator: 'added_count',
    },
    heating_users_closed: {
      ...leading,
      title: { zh: '双代销户数', en: 'Users closed' },
      definition: { zh: '期内各月月报的销户数合计。', en: 'Households closed in the months of the period.' },
      better: 'neutral',
      numerator: 'closed_count',
    },
    heating_users_merged: {
      ...leading,
      title: { zh: '双代并户数', en: 'Users merged' },
      definition: { zh: '期内各月月报的并户数合计。', en: 'Households merged in the months of the period.' },
      better: 'neutral',
      numerator: 'merged_count',
    },
  },
});

const legacyProblems = tally({
  of: staged.legacyProblems,
  entity: 'legacy_problem',
  about: { zh: '双代遗留问题', en: 'legacy problems of clean heating' },
  measures: {
    registered_count: {
      label: { zh: '登记问题数', en: 'registered' },
      unit: { zh: '个', en: 'problems' },
      on: 'registered_on',
    },
    open_count: {
      label: { zh: '未清零问题数', en: 'not cleared' },
      unit: { zh: '个', en: 'problems' },
      on: 'registered_on',
      until: 'cleared_on',
    },
    due_count: { label: { zh: '到期问题数', en: 'due' }, unit: { zh: '个', en: 'problems' }, on: 'due_on' },
    ontime_count: {
      label: { zh: '按期销号问题数', en: 'cleared in time' },
      unit: { zh: '个', en: 'problems' },
      on: 'due_on',
      where: (row) => row.doneBy('cleared_on', 'due_on'),
    },
  },
  indicators: {
    legacy_problems_open: {
      ...leading,
      title: { zh: '未清零遗留问题数', en: 'Legacy problems not cleared' },
      definition: {
        zh: '期末已登记而尚未销号的双代工程遗留问题数；目标为零。',
        en: 'Legacy problems registered and not cleared at the end of the period; the aim is none.',
      },
      better: 'less',
      numerator: 'open_count',
    },
    legacy_problems_registered: {
      ...leading,
      title: { zh: '登记遗留问题数', en: 'Legacy problems registered' },
      definition: {
        zh: '登记日期在期内的双代工程遗留问题数。',
        en: 'Legacy problems registered in the period.',
      },
      better: 'neutral',
      numerator: 'registered_count',
    },
    legacy_problems_ontime: {
      ...leading,
      title: { zh: '遗留问题按期清零率', en: 'Legacy problems cleared in time' },
      definition: {
        zh: '整改时限在期内（且不晚于数据截至日）的遗留问题中，按期销号的比例。',
        en: 'Of the legacy problems due in the period (and by the as-of day), the share cleared in time.',
      },
      better: 'more',
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});

const patrols = tally({
  of: staged.heatingPatrols,
  entity: 'heating_patrol',
  about: { zh: '双代巡查巡检', en: 'clean-heating patrols' },
  measures: {
    due_count: {
      label: { zh: '应检户数', en: 'due' },
      unit: units.households,
      on: 'month',
      sum: 'due_count',
    },
    checked_count: {
      label: { zh: '已检户数', en: 'checked' },
      unit: units.households,
      on: 'month',
      sum: 'checked_count',
    },
    away_count: {
      label: { zh: '到访不遇户数', en: 'nobody in' },
      unit: units.households,
      on: 'month',
      sum: 'away_count',
    },
    refused_count: {
      label: { zh: '拒检户数', en: 'refused' },
      unit: units.households,
      on: 'month',
      sum: 'refused_count',
    },
    grave_count: {
      label: { zh: '严重隐患数', en: 'grave hazards' },
      unit: units.hazards,
      on: 'month',
      sum: 'grave_count',
    },
  },
  indicators: {
    heating_patrol_coverage: {
      ...leading,
      title: { zh: '入户巡检覆盖率', en: 'Homes patrolled' },
      definition: {
        zh: '期内各月巡检月报中，已检户数占应检户数的比例。',
        en: 'Of the homes due for a patrol in the months of the period, the share checked.',
      },
      better: 'more',
      numerator: 'checked_count',
      denominator: 'due_count',
    },
    heating_homes_checked: {
      ...leading,
      title: { zh: '巡检户数', en: 'Homes checked' },
      definition: {
        zh: '期内各月巡检月报的已检户数合计。',
        en: 'Homes checked in the months of the period.',
      },
      better: 'more',
      numerator: 'checked_count',
    },
    heating_patrol_away: {
      ...leading,
      title: { zh: '到访不遇户数', en: 'Homes with nobody in' },
      definition: {
        zh: '期内各月巡检月报的到访不遇户数合计。',
        en: 'Homes where nobody was in, over the months of the period.',
      },
      better: 'less',
      numerator: 'away_count',
    },
    heating_patrol_refused: {
      ...leading,
      title: { zh: '拒检户数', en: 'Homes that refused' },
      definition: {
        zh: '期内各月巡检月报的拒检户数合计。',
        en: 'Homes that refused the check, over the months of the period.',
      },
      better: 'less',
      numerator: 'refused_count',
    },
    heating_patrol_grave: {
      ...leading,
      title: { zh: '巡检发现严重隐患数', en: 'Grave hazards found on patrol' },
      definition: {
        zh: '期内各月巡检月报的严重隐患数合计。',
        en: 'Grave hazards found on patrol in the months of the period.',
      },
      better: 'neutral',
      numerator: 'grave_count',
    },
  },
});

const heatingHazards = tally({
  of: staged.heatingHazards,
  entity: 'heating_hazard',
  about: { zh: '双代燃气电力隐患', en: 'gas and power hazards' },
  measures: {
    ...hazardMeasures,
    major_count: {
      label: { zh: '其中重大隐患', en: 'of these, major' },
      unit: units.hazards,
      on: 'found_on',
      where: (row) => row.is('level', 'major'),
    },
  },
  indicators: {
    heating_hazards_found: {
      ...leading,
      title: { zh: '燃气电力隐患发现数', en: 'Gas and power hazards found' },
      definition: {
        zh: '发现日期在期内的双代燃气、电力隐患数。',
        en: 'Gas and power hazards found in the period.',
      },
      better: 'neutral',
      numerator: 'found_count',
    },
    heating_hazards_major: {
      ...leading,
      title: { zh: '燃气电力重大隐患数', en: 'Major gas and power hazards' },
      definition: {
        zh: '发现日期在期内、等级为重大的双代燃气、电力隐患数。',
        en: 'Gas and power hazards of major level found in the period.',
      },
      better: 'neutral',
      numerator: 'major_count',
    },
    heating_hazards_open: {
      ...leading,
      title: { zh: '燃气电力未整改隐患数', en: 'Gas and power hazards open' },
      definition: {
        zh: '期末已发现而尚未整改的双代燃气、电力隐患数。',
        en: 'Gas and power hazards found and not put right at the end of the period.',
      },
      better: 'less',
      numerator: 'open_count',
    },
    heating_hazards_ontime: {
      ...leading,
      title: { zh: '燃气电力隐患按期整改率', en: 'Gas and power hazards put right in time' },
      definition: {
        zh: '整改期限在期内（且不晚于数据截至日）的双代隐患中，按期整改的比例。',
        en: 'Of the hazards due in the period (and by the as-of day), the share put right in time.',
      },
      better: 'more',
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});

export const heatingTallies = [balances, legacyProblems, patrols, heatingHazards];
