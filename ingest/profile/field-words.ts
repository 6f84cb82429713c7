import { fold } from '../header/fold.ts';
import { simplified } from './simplified.ts';

/**
 * Words of foreign tables with what the field here calls the same, each line a word of ours and the others' words:
 * Taiwan's (職業安全衛生法 and the published tables of 勞動部), then English ones, word by word. A word that may mean
 * two things is not here. Used to propose, never to read.
 */
const phrases = `
法律依据 违反法规条款 违反法令条款 违反法规法条 违法法规法条 违反法规 违反法令
事故类型 灾害类型 灾害种类
事故 职业灾害 灾害
罚款 罚锾 裁罚金额
处罚 处分 裁处 裁罚
文号 字号
企业名称 事业单位名称 事业单位
企业统一编号 事业单位统一编号
区县 县市 乡镇市区
触电 感电
物体打击 物体飞落
高处坠落 坠落、滚落
坍塌 倒塌、崩塌 物体倒塌、崩塌
机械伤害 被夹、被卷
车辆伤害 公路交通事故 交通事故
`;
const english = `
事故 incident accident event
日期 date dt
时间 time
企业 employer company establishment estab firm business
施工单位 contractor
名称 name
罚款 penalty fine
金额 amount
决定 issuance issued decision decided
处罚决定书 citation
编号 number nr no # id
区县 county district city
死亡 fatality death dead killed
类型 type kind category
描述 description
经过 narrative summary
项目 project site
地址 address
检查 inspection
违法 violation viol
依据 standard
上报 reported report
公示 published
隐患 hazard
整改 abatement abate
备注 remark note comment
`;
const silent = new Set(['', 'of', 'the', 'a', 'an', 'and']);

const ours: readonly (readonly [string, string])[] = linesOf(phrases)
  .map(([theirs, our]) => [fold(theirs), our] as const)
  .sort(([a], [b]) => b.length - a.length);
const englishOurs: ReadonlyMap<string, string> = new Map(linesOf(english));

function linesOf(text: string): [string, string][] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [our = '', ...theirs] = line.split(' ');
      return theirs.map((word): [string, string] => [word, our]);
    });
}

/** A foreign word in the field's own words; null where it is none, or where a part of it is not known. */
export function inFieldWords(text: string): string | null {
  return /\p{Script=Han}/u.test(text) ? inOurChinese(text) : inOurWords(text);
}

function inOurChinese(text: string): string | null {
  const plain = fold(simplified(text));
  const found = ours.reduce((word, [theirs, our]) => word.replaceAll(theirs, our), plain);
  return found === fold(text) ? null : found;
}

function inOurWords(text: string): string | null {
  const words = text
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll('#', ' # ')
    .toLowerCase()
    .split(/[^a-z#]+/u)
    .filter((word) => !silent.has(word));
  const told = words.map((word) => englishOurs.get(word) ?? englishOurs.get(singular(word)));
  return words.length === 0 || told.includes(undefined) ? null : told.join('');
}

function singular(word: string): string {
  return word.replace(/ies$/u, 'y').replace(/s$/u, '');
}
