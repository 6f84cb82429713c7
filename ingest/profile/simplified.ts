/**
 * Traditional characters of the field's words with their simplified forms, two by two, from the table of standard
 * and traditional characters (《通用规范汉字表》, 国发〔2013〕23号, annex 1). It is not a converter: characters that
 * the field's words do not need are left as they are, and one form stands for each. Used to propose, never to read.
 */
const pairs =
  '業业單单職职災灾發发類类傷伤數数區区縣县鄉乡鎮镇號号編编碼码稱称處处罰罚條条敘叙據据項项總总計计報报時时間间' +
  '點点場场檢检機机構构關关勞劳動动僱雇員员負负責责備备註注說说額额鍰锾違违規规則则實实際际開开執执許许證证書书' +
  '墜坠滾滚壓压夾夹捲卷電电觸触飛飞擊击體体與与車车輛辆運运輸输營营築筑製制產产礦矿農农層层樓楼結结險险級级評评' +
  '鑑鉴鑒鉴驗验復复複复專专監监導导長长門门聯联絡络話话郵邮內内經经過过簡简況况劃划畫画圖图積积萬万億亿圓圆幣币' +
  '個个戶户屬属轄辖屆届廠厂燒烧燙烫凍冻氣气質质環环衛卫護护擴扩隱隐銷销認认識识續续終终兩两臺台灣湾國国華华東东' +
  '陽阳陸陆術术學学習习齡龄輕轻殘残廢废療疗醫医藥药設设標标準准誌志記记錄录紀纪載载補补償偿賠赔損损價价購购買买' +
  '賣卖費费財财務务稅税統统織织組组團团協协會会議议論论討讨詢询請请調调試试該该詳详語语誤误變变遷迁選选還还進进' +
  '邊边遲迟離离雜杂難难雲云頁页順顺須须預预領领頭头題题顯显風风館馆馬马驅驱創创劑剂勢势匯汇參参嚴严圍围堅坚塵尘' +
  '壞坏審审寫写對对將将島岛嶺岭幹干廣广張张強强後后從从應应懸悬採采揚扬換换揮挥搶抢擇择擋挡擔担斷断舊旧暫暂曆历' +
  '歷历權权樣样橋桥檔档歸归殺杀毀毁決决沒没沖冲淨净減减測测溝沟滅灭濕湿無无煉炼煙烟熱热燈灯爐炉牆墙狀状獎奖獨独' +
  '獲获現现當当疊叠確确礎础穩稳籌筹紙纸給给絕绝維维綱纲網网緊紧線线緩缓縫缝縮缩績绩繫系係系繩绳繳缴義义聲声脫脱' +
  '腳脚臨临舉举艙舱節节範范莊庄蓋盖藍蓝蘇苏裝装裡里裏里覽览觀观視视訊讯訓训託托誠诚資资賃赁跡迹軌轨軟软軸轴較较' +
  '輔辅輪轮轉转辦办連连週周達达遠远適适遺遗鄰邻鄭郑釋释釘钉鋼钢銀银銅铜鋁铝鋸锯錢钱錯错鍋锅鎖锁鏈链鐵铁鑽钻閉闭' +
  '閥阀階阶隊队陣阵隨随雙双霧雾頂顶頻频嵐岚寧宁';

const simple: ReadonlyMap<string, string> = new Map(
  (pairs.match(/../gu) ?? []).map((pair) => [pair[0]!, pair[1]!]),
);

/** The text with the traditional characters it knows in their simplified forms. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (sign) => simple.get(sign) ?? sign);
}
