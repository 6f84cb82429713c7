import type { Variants } from './variants.ts';

export const propertyAndHeating = {
  property_project: [
    '小区编号=project_id 小区名称=community_name 县区=region_code 物业公司=enterprise_name 物业企业信用代码=enterprise_code 物业管理面积（万㎡）=area_sqm 总户数=household_count 电梯台数=lift_count 小区经理=manager 电话=phone',
    '物业项目代码=project_id 物业小区=community_name 属地=region_code 物业服务企业名称=enterprise_name 统一社会信用代码=enterprise_code 服务面积（平方米）=area_sqm 业主户数=household_count 电梯数量=lift_count',
    '物业项目编号=project_id 住宅小区=community_name 区县=region_code 物业企业=enterprise_name 户数=household_count 电梯（台）=lift_count 项目负责人=manager',
  ],
  random_check: [
    '任务编号=task_id 任务名称=task_name 抽查类型=mode 检查事项=matter 检查对象名称=object_name 统一社会信用代码=enterprise_code 区县=region_code 抽取时间=drawn_on 检查人数=inspector_count 执法人员=inspectors 检查时间=checked_on 检查结果=result 结果公示日期=published_on',
    '双随机任务编号=task_id 双随机任务名称=task_name 属地=region_code 抽查领域=line 被抽查企业=object_name 随机抽取日期=drawn_on 实施检查日期=checked_on 抽查检查结果=result 公示时间=published_on 限期整改日期=due_on 整改日期=rectified_on',
    '抽查任务号=task_id 县区=region_code 抽查事项名称=matter 抽查对象=object_name 抽签日期=drawn_on 抽取检查人员=inspectors 检查日期=checked_on 检查结论=result',
  ],
  property_upkeep: [
    '小区=community_name 区县=region_code 物业公司=enterprise_name 设备名称=part 台数=equipment_count 维护保养日期=maintained_on 设备是否完好=is_sound 维保公司=upkeep_unit 下次维护日期=next_on',
    '物业项目名称=community_name 属地=region_code 设施设备类别=part 设备台数=equipment_count 检修日期=maintained_on 运行是否正常=is_sound 问题数=problem_count 检修人员=worker',
    '住宅小区=community_name 县区=region_code 物业服务企业=enterprise_name 重点部位=part 保养日期=maintained_on 隐患数=problem_count',
  ],
  property_hazard: [
    '隐患单号=hazard_id 县区=region_code 小区=community_name 物业公司=enterprise_name 重点部位=part 排查日期=found_on 隐患级别=level 问题描述=description 整改时限=due_on 整改完成时间=rectified_on 责任人=responsible',
    '问题编号=hazard_id 属地=region_code 物业项目名称=community_name 隐患类别=part 检查时间=found_on 隐患内容=description 限期整改日期=due_on 整改日期=rectified_on',
    '隐患序号=hazard_id 区县=region_code 物业小区=community_name 物业企业=enterprise_name 隐患所在部位=part 发现时间=found_on 等级=level 整改期限=due_on',
  ],
  heating_user: [
    '所属市 所属区县=region_code 所属乡镇=town 所属村名称=village 地址=address 户主姓名=owner_name 身份证号=owner_number 联系方式=phone 用户编码=user_id 采暖面积（㎡）=heated_sqm 改造年限=converted_in 改造类别（1-电代煤、2-气代煤）=energy 改造类型=device 改造批次=batch 发放补贴方式=subsidy 房屋用途=use 用户分类=user_kind 使用状态=state 备注=remark',
    '序号 所属城市 所属区县=region_code 所属乡镇=town 所属村名称=village 地址=address 户主姓名=owner_name 身份证号=owner_number 用户编码=user_id 改造类别=energy 供气企业=supplier 企业信用代码=supplier_code 壁挂炉安装年份=boiler_year 燃气表具号 燃气表品牌及型号 燃气表类型=meter_kind 安全装置配备情况=safety_device',
    '双代用户编号=user_id 县区=region_code 乡镇（街道）=town 行政村=village 户主=owner_name 双代类别=energy 取暖设备类型=device 改造年度=converted_in 供暖面积=heated_sqm 用户状态=state 燃气公司=supplier',
  ],
  heating_change: [
    '用户编号=user_id 区县=region_code 所属乡镇=town 行政村=village 双代类别=energy 变更类型=change 变更日期=changed_on 户主=owner_name 变更原因=reason',
    '户号=user_id 属地=region_code 动态类型=change 办理日期=changed_on 并入户号=merged_into',
    '用户编码=user_id 县区=region_code 业务类型=change 变动时间=changed_on 合并后用户编码=merged_into 户主姓名=owner_name',
  ],
  heating_balance: [
    '统计月份=month 县区=region_code 双代类别=energy 月初户数=opening_count 新增户数=added_count 销户户数=closed_count 并户户数=merged_count 月末户数=closing_count',
    '报告期=month 区县名称=region_code 改造类别=energy 上期末户数=opening_count 本期增户=added_count 本期销户=closed_count 本期并户=merged_count 本期末户数=closing_count',
    '月份=month 能源类别=energy 期初用户数=opening_count 增户=added_count 销户=closed_count 并户=merged_count 期末用户数=closing_count',
  ],
  legacy_problem: [
    '遗留问题编号=problem_id 县区=region_code 乡镇（街道）=town 行政村=village 改造年度=works_year 遗留问题类别=kind 影响户数=household_count 涉及资金（万元）=amount_fen 梳理日期=registered_on 清零时限=due_on 清零状态=status 清零日期=cleared_on 整改责任单位=responsible_unit 问题内容=description',
    '问题台账编号=problem_id 属地=region_code 建设年度=works_year 问题类型=kind 完成时限=due_on 进展情况=status 销号时间=cleared_on 牵头单位=responsible_unit 遗留问题描述=description',
    '问题序号=problem_id 区县=region_code 年度=works_year 问题分类=kind 户数=household_count 整改期限=due_on 整改情况=status 责任单位=responsible_unit 责任人=responsible',
  ],
  heating_patrol: [
    '巡检月份=month 县区=region_code 所属乡镇=town 安检类型=kind 安检单位=enterprise_name 应检=due_count 已检=checked_count 到访不遇=away_count 拒检=refused_count 严重隐患=grave_count 一般隐患=ordinary_count 已整改=rectified_count',
    '统计月份=month 区县名称=region_code 乡镇街道=town 巡检类别=kind 供气企业=enterprise_name 应安检户数=due_count 入户安检户数=checked_count 拒绝入户户数=refused_count 重大隐患数=grave_count 已整改数=rectified_count',
    '年月=month 属地=region_code 乡镇=town 巡检类型=kind 应巡检户数=due_count 实检户数=checked_count 到访不遇户数=away_count',
  ],
  heating_hazard: [
    '隐患单号=hazard_id 县区=region_code 乡镇街道=town 行政村=village 户主=owner_name 用户编号=user_id 双代类别=energy 隐患类型=kind 隐患级别=level 安检日期=found_on 整改时限=due_on 整改完成时间=rectified_on 供气企业=enterprise_name 问题描述=description',
    '问题编号=hazard_id 属地=region_code 村名称=village 燃气电力类别=energy 隐患种类=kind 巡检日期=found_on 限期整改日期=due_on 整改日期=rectified_on',
    '隐患序号=hazard_id 区县=region_code 所属村=village 隐患类别=kind 等级=level 排查日期=found_on 整改期限=due_on 责任企业=enterprise_name 隐患内容=description',
  ],
} satisfies Variants;
