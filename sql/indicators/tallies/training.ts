import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（六）安全生产教育培训';
const planHouses = '年度安全生产工作计划 三（二）3 房屋安全方面';
const leading = { role: 'leading' } as const;
const sessions = { zh: '场', en: 'sessions' };

const trainings = tally({
  of: staged.trainings,
  entity: 'training',
  about: { zh: '安全教育培训', en: 'safety training' },
  measures: {
    session_count: { label: { zh: '培训场次', en: 'sessions' }, unit: sessions, on: 'held_on' },
    community_count: {
      label: { zh: '其中进社区培训', en: 'of these, in communities' },
      unit: sessions,
      on: 'held_on',
      where: (row) => row.is('kind', 'community'),
    },
    due_count: { label: { zh: '应训人次', en: 'due' }, unit: units.people, on: 'held_on', sum: 'due_count' },
    trained_count: {
      label: { zh: '参训人次', en: 'trained' },
      unit: units.people,
      on: 'held_on',
      sum: 'trained_count',
    },
    frontline_count: {
      label: { zh: '一线作业人员参训人次', en: 'front-line workers trained' },
      unit: units.people,
      on: 'held_on',
      sum: 'frontline_count',
    },
    passed_count: {
      label: { zh: '合格人次', en: 'passed' },
      unit: units.people,
      on: 'held_on',
      sum: 'passed_count',
    },
  },
  indicators: {
    training_sessions: {
      ...leading,
      title: { zh: '安全培训场次', en: 'Training sessions' },
      definition: {
        zh: '培训日期在期内的安全教育培训场次。',
        en: 'Safety training sessions held in the period.',
      },
      better: 'more',
      source: plan,
      numerator: 'session_count',
    },
    training_community: {
      ...leading,
      title: { zh: '房屋安全进社区培训场次', en: 'Community training sessions' },
      definition: {
        zh: '培训日期在期内、类别为进社区的房屋使用安全知识培训场次。',
        en: 'Sessions on the safe use of houses held in communities in the period.',
      },
      better: 'more',
      source: planHouses,
      numerator: 'community_count',
    },
    training_persons: {
      ...leading,
      title: { zh: '参训人次', en: 'Persons trained' },
      definition: {
        zh: '培训日期在期内的培训的参训人数合计。数据状态按培训场次判定。',
        en: 'Persons trained in the sessions of the period. How much the figure can bear follows the number of sessions.',
      },
      better: 'more',
      source: plan,
      events: 'session_count',
      numerator: 'trained_count',
    },
    training_frontline: {
      ...leading,
      title: { zh: '一线作业人员参训人次', en: 'Front-line workers trained' },
      definition: {
        zh: '培训日期在期内的培训中，一线作业人员的参训人数合计。数据状态按培训场次判定。',
        en: 'Front-line workers trained in the sessions of the period. How much the figure can bear follows the number of sessions.',
      },
      better: 'more',
      source: plan,
      events: 'session_count',
      numerator: 'frontline_count',
    },
    training_attendance: {
      ...leading,
      title: { zh: '应训参训率', en: 'Due persons trained' },
      definition: {
        zh: '培训日期在期内的培训中，参训人次占应训人次的比例。',
        en: 'Of the persons due in the sessions of the period, the share who came.',
      },
      better: 'more',
      source: plan,
      numerator: 'trained_count',
      denominator: 'due_count',
    },
    training_passed: {
      ...leading,
      title: { zh: '培训合格率', en: 'Trained persons who passed' },
      definition: {
        zh: '培训日期在期内的培训中，合格人次占参训人次的比例。',
        en: 'Of the persons trained in the period, the share who passed.',
      },
      better: 'more',
      source: plan,
      numerator: 'passed_count',
      denominator: 'trained_count',
    },
  },
});

const certificates = tally({
  of: staged.certificates,
  entity: 'certificate',
  about: { zh: '持证人员', en: 'certificates' },
  measures: {
    issued_count: {
      label: { zh: '发证数', en: 'issued' },
      unit: { zh: '本', en: 'certificates' },
      on: 'issued_on',
    },
    valid_count: {
      label: { zh: '有效证书数', en: 'in force' },
      unit: { zh: '本', en: 'certificates' },
      on: 'issued_on',
      until: 'valid_until',
      where: (row) => row.is('state', 'valid', 'expired'),
    },
    expired_count: {
      label: { zh: '到期证书数', en: 'run out' },
      unit: { zh: '本', en: 'certificates' },
      on: 'valid_until',
    },
  },
  indicators: {
    certificates_valid: {
      ...leading,
      title: { zh: '有效证书数', en: 'Certificates in force' },
      definition: {
        zh: '期末已发且有效期未满的安全管理和特种作业证书数，暂停和吊销的除外。',
        en: 'Certificates of safety staff and special trades issued and not run out at the end of the period, without suspended and revoked ones.',
      },
      better: 'more',
      source: plan,
      numerator: 'valid_count',
    },
    certificates_issued: {
      ...leading,
      title: { zh: '发证数', en: 'Certificates issued' },
      definition: { zh: '发证日期在期内的证书数。', en: 'Certificates issued in the period.' },
      better: 'neutral',
      source: plan,
      numerator: 'issued_count',
    },
    certificates_expired: {
      ...leading,
      title: { zh: '到期证书数', en: 'Certificates run out' },
      definition: {
        zh: '有效期止于期内的证书数，须复核换证。',
        en: 'Certificates whose valid time ended in the period and that need renewal.',
      },
      better: 'neutral',
      source: plan,
      numerator: 'expired_count',
    },
  },
});

const examBodies = tally({
  of: staged.examBodies,
  entity: 'exam_body',
  about: { zh: '考试机构与师资', en: 'examination bodies' },
  measures: {
    body_count: {
      label: { zh: '统计机构次数', en: 'bodies counted' },
      unit: { zh: '个', en: 'bodies' },
      on: 'counted_on',
    },
    checked_count: {
      label: { zh: '已检查评估次数', en: 'checked' },
      unit: { zh: '个', en: 'bodies' },
      on: 'counted_on',
      where: (row) => row.yes('is_checked'),
    },
    candidate_count: {
      label: { zh: '考试人次', en: 'candidates' },
      unit: units.people,
      on: 'counted_on',
      sum: 'candidate_count',
    },
    passed_count: {
      label: { zh: '合格人次', en: 'passed' },
      unit: units.people,
      on: 'counted_on',
      sum: 'passed_count',
    },
  },
  indicators: {
    exam_bodies_checked: {
      ...leading,
      title: { zh: '考试机构检查评估率', en: 'Examination bodies checked' },
      definition: {
        zh: '统计截止日期在期内的考试机构中，已检查评估的比例。',
        en: 'Of the examination bodies counted in the period, the share that was checked.',
      },
      better: 'more',
      source: plan,
      numerator: 'checked_count',
      denominator: 'body_count',
    },
    exams_passed: {
      ...leading,
      title: { zh: '考试合格率', en: 'Candidates who passed' },
      definition: {
        zh: '统计截止日期在期内的考试中，合格人次占考试人次的比例。',
        en: 'Of the candidates counted in the period, the share who passed.',
      },
      better: 'neutral',
      source: plan,
      numerator: 'passed_count',
      denominator: 'candidate_count',
    },
  },
});

const publicities = tally({
  of: staged.publicities,
  entity: 'publicity',
  about: { zh: '安全宣教活动', en: 'publicity' },
  measures: {
    activity_count: { label: { zh: '活动场次', en: 'activities' }, unit: sessions, on: 'held_on' },
    month_count: {
      label: { zh: '安全生产月与咨询日场次', en: 'of the safety month and advice day' },
      unit: sessions,
      on: 'held_on',
      where: (row) => row.is('kind', 'month', 'day'),
    },
    gas_count: {
      label: { zh: '燃气安全宣传场次', en: 'on gas safety' },
      unit: sessions,
      on: 'held_on',
      where: (row) => row.is('kind', 'gas'),
    },
    person_count: {
      label: { zh: '参加人次', en: 'persons reached' },
      unit: units.people,
      on: 'held_on',
      sum: 'person_count',
    },
    advice_count: {
      label: { zh: '接受咨询人次', en: 'persons advised' },
      unit: units.people,
      on: 'held_on',
      sum: 'advice_count',
    },
  },
  indicators: {
    publicity_activities: {
      ...leading,
      title: { zh: '安全宣教活动场次', en: 'Publicity activities' },
      definition: {
        zh: '活动日期在期内的安全宣教活动场次。',
        en: 'Safety publicity activities held in the period.',
      },
      better: 'more',
      source: plan,
      numerator: 'activity_count',
    },
    publicity_month: {
      ...leading,
      title: { zh: '安全生产月和咨询日活动场次', en: 'Safety month and advice day activities' },
      definition: {
        zh: '活动日期在期内、类别为安全生产月或安全咨询日的活动场次。',
        en: 'Activities of the safety month and the advice day held in the period.',
      },
      better: 'more',
      source: plan,
      numerator: 'month_count',
    },
    publicity_gas: {
      ...leading,
      title: { zh: '燃气安全宣传场次', en: 'Gas safety activities' },
      definition: {
        zh: '活动日期在期内、类别为燃气安全宣传的活动场次。',
        en: 'Activities on gas safety held in the period.',
      },
      better: 'more',
      source: '年度安全生产工作计划 三（二）6 “双代”工程方面',
      numerator: 'gas_count',
    },
    publicity_persons: {
      ...leading,
      title: { zh: '宣教参加人次', en: 'Persons reached by publicity' },
      definition: {
        zh: '活动日期在期内的宣教活动的参加人数合计。数据状态按活动场次判定。',
        en: 'Persons at the activities of the period. How much the figure can bear follows the number of activities.',
      },
      better: 'more',
      source: plan,
      events: 'activity_count',
      numerator: 'person_count',
    },
    publicity_advised: {
      ...leading,
      title: { zh: '接受咨询人次', en: 'Persons advised' },
      definition: {
        zh: '活动日期在期内的宣教活动的接受咨询人次合计。数据状态按活动场次判定。',
        en: 'Persons advised at the activities of the period. How much the figure can bear follows the number of activities.',
      },
      better: 'more',
      source: plan,
      events: 'activity_count',
      numerator: 'advice_count',
    },
  },
});

export const trainingTallies = [trainings, certificates, examBodies, publicities];
