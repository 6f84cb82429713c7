/**
 * Published tables of other places: the header words and the way of writing are theirs, every row is invented.
 * `majorAccidents`: 重大職業災害公開網 of 勞動部職業安全衛生署 (data.gov.tw, dataset 126835).
 * `labourPenalties`: 違反勞動法令事業單位（雇主）查詢系統 of 勞動部, the list under 職業安全衛生法.
 * `fatalities`: the yearly list of worker fatalities of the OSHA (fatalitiesFY16.csv).
 * `violations`: osha_violation of the US Department of Labor's enforcement data.
 */
export const majorAccidents = `重大職業災害一覽
勞動檢查機構,年度,發生日期,行業別,災害類型,罹災人數（數量）,事業單位,事業單位統一編號,業主,業主統一編號,工程名稱,場所（肇災處）,地址,是否顯示於地圖
虛構勞動檢查處,111,1110315,營造業,墜落、滾落,1,虛構營造股份有限公司,00000019,虛構開發公司,00000028,青嵐集合住宅新建工程,施工架,青嵐區虛構路1號,是
虛構勞動檢查處,111,1110402,營造業,感電,1,假想水電工程行,00000037,虛構市政府,00000046,雲台國小校舍整建工程,配電室,雲台區假想街2號,是
虛構勞動檢查處,99,991231,營造業,倒塌、崩塌,2,虛構土木包工業,00000055,虛構開發公司,00000028,石渡縣道拓寬工程,基坑,石渡縣虛構村3鄰,否
虛構勞動檢查處,111,1111301,營造業,與有害物等之接觸,1,假想化工工程行,00000064,虛構市政府,00000046,青嵐污水處理廠工程,人孔,青嵐區假想路5號,是
總計,,,,,5,,,,,,,,
`;

export const labourPenalties = `編號,縣市/單位別,公告日期,事業單位,處分日期,處分字號,違反法規條款,法條敘述,罰鍰金額,職業災害之罹災人數,職業災害之發生日期,職業災害之發生地點,備註
1,青嵐區,111/05/10,虛構營造股份有限公司,111/04/28,虛勞職字第1110000001號,職業安全衛生法第6條第1項,對於高度二公尺以上之工作場所未設護欄,"NT$60,000",1,111/03/15,青嵐區虛構路1號,
2,雲台區,民國111年5月10日,假想水電工程行,111年4月30日,虛勞職字第1110000002號,職業安全衛生法第6條第1項,對於電氣設備未設漏電斷路器,"NT$100,000",,,,已繳納
3,青嵐區,111/05/10,虛構土木包工業,111/04/31,虛勞職字第1110000003號,職業安全衛生法第32條第1項,未施以安全衛生教育訓練,"30,000",,,,
`;

export const fatalities = `Date of Incident,Employer/Address of Incident,Victim(s),Hazard Description,Fatality or Catastrophe,Inspection #
9/30/2022,"Invented Roofing LLC, 1 Nowhere Road, Qinglan",Invented Person (34),Worker died in fall from roof.,Fatality,9000001.015
3/5/2022,"Imaginary Electric Inc., 2 Nowhere Street, Yuntai",Another Invention (51),Worker electrocuted by portable generator.,Fatality,9000002.015
14/2/2022,"Imaginary Electric Inc., 2 Nowhere Street, Yuntai",Third Invention (20),Worker struck by falling pallet.,Fatality,9000003.015
`;

export const violations = `activity_nr,citation_id,delete_flag,standard,viol_type,issuance_date,abate_date,current_penalty,initial_penalty,contest_date,final_order_date,load_dt
900000101,01001A,,19260501 B01,S,2022-03-04,2022-03-20,"$12,675.00","$14,502.00",,2022-04-01,2022-05-01 01:00:12
900000102,01001,,19260451 G01,W,"March 7, 2022",,"$145,027.00","$145,027.00",,,2022-05-01 01:00:12
900000102,02001,,19260503 A01,O,2022-03-07,,$0.00,"$1,000.00",,,2022-05-01 01:00:12
`;
