import { fatalities, labourPenalties, majorAccidents, violations } from './foreign-tables.ts';

/** The header of a table as a profile writes it. */
export function headerYaml(table: string, line = 0): string {
  return `header:\n  - [${table
    .split('\n')
    [line]!.split(',')
    .map((word) => `"${word}"`)
    .join(', ')}]`;
}

export const majorAccidentsProfile = `name: tw-major-accidents
dataset: accident
${headerYaml(majorAccidents, 1)}
skip:
  beginning_with: [總計]
columns:
  accident_id:
    from: [事業單位統一編號, 發生日期]
    join: "-"
  region_code:
    from: 地址
    contains: { 青嵐區: "990101", 雲台區: "990102", 石渡縣: "990121" }
  site_name: { from: 工程名稱 }
  occurred_at: { from: 發生日期, date: yyyMMdd }
  type:
    from: 災害類型
    map: { 墜落、滾落: fall, 感電: electric, 倒塌、崩塌: collapse, 與有害物等之接觸: gas }
  death_count: { from: 罹災人數（數量） }
  serious_injury_count: { constant: 0 }
`;

export const labourPenaltiesProfile = `name: 勞動處分
dataset: penalty
${headerYaml(labourPenalties)}
columns:
  document_id: { from: 處分字號 }
  enterprise_name: { from: 事業單位 }
  region_code:
    from: 縣市/單位別
    map: { 青嵐區: "990101", 雲台區: "990102" }
  violation_kind: { constant: safety }
  fact: { from: 法條敘述 }
  basis: { from: 違反法規條款 }
  penalty_kind: { constant: fine }
  fine_fen: { from: 罰鍰金額, unit: 元, factor: 0.23 }
  decided_on: { from: 處分日期, date: yyyMMdd }
  published_on: { from: 公告日期, date: yyyMMdd }
  remark: { from: 備註 }
`;

export const fatalitiesProfile = `name: osha-fatalities
dataset: accident
${headerYaml(fatalities)}
columns:
  accident_id: { from: "Inspection #" }
  region_code:
    from: Employer/Address of Incident
    contains: { Qinglan: "990101", Yuntai: "990102" }
  occurred_at: { from: Date of Incident, date: m/d/yyyy }
  type:
    from: Hazard Description
    contains: { fall from: fall, electrocut: electric, struck by: struck }
  death_count:
    from: Fatality or Catastrophe
    map: { Fatality: 1, Catastrophe: 0 }
  serious_injury_count: { constant: 0 }
`;

export const violationsProfile = `name: osha-violations
dataset: penalty
${headerYaml(violations)}
columns:
  document_id:
    from: [activity_nr, citation_id]
    join: /
  enterprise_name: { constant: not in this table }
  region_code: { constant: "990121" }
  violation_kind:
    from: viol_type
    map: { S: safety, W: safety, O: other }
  basis: { from: standard }
  penalty_kind: { constant: fine }
  fine_fen: { from: current_penalty, factor: 6.5 }
  decided_on: { from: issuance_date, date: d mmm yyyy }
`;
