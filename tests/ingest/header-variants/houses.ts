import type { Variants } from './variants.ts';

export const houses = {
  house_appraisal: [
    '鉴定报告号=report_id 委托单位（人）=client 联系电话 房屋地址=address 户主=owner 身份证号=owner_number 房屋编码=house_id 建筑层数=storey_count 结构类型=structure 危险性等级=grade 危险构件比例=dangerous_share 建议=advice 鉴定时间=appraised_on 鉴定单位=agency',
    '报告编号=report_id 农房编号=house_id 县区=region_code 鉴定机构名称=agency 房屋危险性等级=grade 出具报告日期=appraised_on 处理建议=advice',
    '鉴定编号=report_id 房屋代码=house_id 属地=region_code 检测鉴定机构=agency 鉴定结论=grade 报告日期=appraised_on 房屋结构=structure 层数=storey_count 危险构件百分比=dangerous_share',
  ],
  town_house: [
    '小区=estate 建筑名称=building 产权单位（产权人）=owner 区县=region_code 街道=street 社区=community 楼栋编号=house_id 产权登记=is_registered 层数=storey_count 建筑面积（㎡）=area_sqm 是否专业设计建造=is_professional 结构类型=structure 有无明显裂缝、倾斜、变形=is_cracked 是否改造=is_altered 有无物业管理=is_managed 安全隐患初判=judgement 鉴定结果=grade 整治方式=remedy 采集人=surveyor 采集时间=surveyed_on',
    '房屋编码=house_id 所属县区=region_code 街道办事处=street 社区居委会=community 楼栋名称=building 总层数=storey_count 房屋面积（平方米）=area_sqm 结构形式=structure 初判结论=judgement 鉴定等级=grade 整治措施=remedy 排查时间=surveyed_on',
    '建筑编号=house_id 属地=region_code 所属街道=street 建筑物名称=building 产权人=owner 是否经营=is_business 隐患初判=judgement 排查日期=surveyed_on 排查人=surveyor',
  ],
  town_danger: [
    '危旧房编号=house_id 县区=region_code 危旧房名称=building 鉴定等级=grade 排查发现日期=found_on 住户数=household_count 告知书送达日期=told_on 整治建议日期=advised_on 警示牌设置日期=warned_on 专人监管日期=watched_on 监管责任人=watcher 预案制定日期=planned_on 消化批次=stage 计划消化日期=due_on 消化完成日期=finished_on',
    '房屋编码=house_id 属地=region_code 楼栋=building 危险性等级=grade 发现时间=found_on 告知日期=told_on 设置警示牌日期=warned_on 专管员=watcher 整治方式=remedy 计划完成时间=due_on 实际完成日期=finished_on 产权人（使用人）=owner',
    '危房编号=house_id 区县=region_code 建筑名称=building 房屋危险等级=grade 认定日期=found_on 涉及户数=household_count 应急预案日期=planned_on 分步实施阶段=stage 撤离日期=moved_on',
  ],
  house_complaint: [
    '投诉单号=complaint_id 区县=region_code 来电日期=received_on 投诉人姓名=complainant 联系方式=phone 反映地址=address 投诉类型=kind 投诉事项=matter 到场日期=inspected_on 检测结论=result 答复日期=replied_on 群众是否满意=is_satisfied',
    '受理编号=complaint_id 县区=region_code 受理时间=received_on 反映人=complainant 问题类别=kind 反映问题=matter 现场勘查日期=inspected_on 勘查结论=result 答复时间=replied_on',
    '工单编号=complaint_id 属地=region_code 接诉日期=received_on 投诉事项类别=kind 房屋编号=house_id 现场检查日期=inspected_on 检测结果=result 办结日期=replied_on 满意情况=is_satisfied',
  ],
  converted_house: [
    '门店编号=house_id 县区=region_code 街道办事处=street 路名=road 门牌号=address 原规划用途=original_use 现状用途=present_use 是否拆改承重结构=is_load_wall_altered 是否存在隐患=has_hazard 摸排日期=surveyed_on 报送日期=reported_on 处理结果=action 经营者=user',
    '排查编号=house_id 区县名称=region_code 所属街道=street 房屋坐落=address 登记用途=original_use 实际用途=present_use 承重结构是否变动=is_load_wall_altered 有无安全隐患=has_hazard 排查时间=surveyed_on 上报时间=reported_on 处置措施=action',
    '房屋编码=house_id 属地=region_code 所在路段=road 原房屋用途=original_use 改变后用途=present_use 存在安全隐患=has_hazard 检查日期=surveyed_on 经营人=user 电话=phone',
  ],
  rural_house: [
    '农房登记编号=house_id 所属县区=region_code 所在乡镇街道=town 所在行政村=village 房屋产权人=owner_name 产权人身份证号=owner_id 家庭类别=household_kind 住房建筑面积（㎡）=area_sqm 摸底时间=surveyed_on 安全初步判断=judgement 危险等级=grade',
    '房屋统一代码=house_id 区县名称=region_code 镇（街道）=town 村（居委会）=village 农户户主=owner_name 户主证件号码=owner_id 农户身份类别=household_kind 农房建筑面积=area_sqm 入户调查日期=surveyed_on 初步评估结论=judgement 安全鉴定等级=grade',
    '住房编号=house_id 县（市、区）=region_code 乡镇=town 行政村名=village 所有权人=owner_name 公民身份证号=owner_id 保障对象类别=household_kind 房屋总面积=area_sqm 调查采集日期=surveyed_on 隐患初步判定=judgement 鉴定结论等级=grade',
    '户编码=house_id 区=region_code 乡镇名=town 村名=village 户主名字=owner_name 身份证件号码=owner_id 对象类型=household_kind 住宅面积=area_sqm 普查日期=surveyed_on 初判情况=judgement 房屋危险等级=grade',
    '房屋档案编号=house_id 属地=region_code 街道（乡镇）=town 社区（村）=village 房屋所有权人=owner_name 身份证号=owner_id 户别=household_kind 层数=storey_count 结构形式=structure 面积=area_sqm 排查日期=surveyed_on 初判=judgement 鉴定级别=grade',
    '房屋编号=house_id 区县=region_code 乡镇=town 村=village 户主=owner_name 身份证号码=owner_id 联系方式=phone 农户类型=household_kind 建筑面积（㎡）=area_sqm 建筑层数=storey_count 结构类型=structure 入户排查时间=surveyed_on 安全隐患初判结论=judgement 房屋鉴定等级=grade 鉴定时间=appraised_on',
    '农房编号=house_id 乡镇街办=town 村（社区）名称=village 房屋户主=owner_name 户主身份证号码=owner_id 住户类型=household_kind 房屋面积=area_sqm 排查时间=surveyed_on 初判等级',
  ],
  rural_house_event: [
    '农房登记编号=house_id 所属县区=region_code 处置进度=step 办结日期=happened_on 危险级别=grade',
    '房屋统一代码=house_id 区县名称=region_code 工作步骤=step 办理年月日=happened_on 房屋危险等级=grade',
    '住房编号=house_id 县市区=region_code 处理环节=step 处理日期=happened_on',
    '户编码=house_id 区=region_code 处置阶段=step 阶段日期=happened_on 经办人员=handler',
    '房屋档案编号=house_id 属地=region_code 整治环节=step 整治完成日期=happened_on 鉴定级别=grade',
    '农房编号=house_id 区县=region_code 处置步骤=step 处置完成日期=happened_on 危房等级=grade',
    '危房编号=house_id 整治进展=step 时间=happened_on 房屋鉴定等级=grade',
    '农房编号=house_id 区县=region_code 处置步骤=step 处置完成日期=happened_on 上报年月日=reported_on 危房等级=grade',
  ],
} satisfies Variants;
