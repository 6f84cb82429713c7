/**
 * What the parts of header words mean: each line a concept and the forms it takes, the first its name. A form that
 * says two things names both concepts. The words are those of the forms of housing and work-safety offices
 * (GB/T 2260, GB 32100-2015, 国务院令第493号, 行政处罚法, 农村房屋安全信息采集表).
 */
const lines = `
号 编号 编码 代码 号码 流水号 登记号 文号 文书号 单号 案号 序列号 码
信用代码 信用编码 机构信用代码 纳税人识别号
日 日期 时间 年月日 时刻 时
月 月份 月度 年月 报告期 统计期 报表期 所属期 期别
级 等级 级别 等次 级次 分级 定级 程度 严重程度 轻重程度
类 类别 类型 种类 方式 形式 性质 分类 品类 大类 小类 门类 分项 别
数 数量 总数 个数 条数 数目
面积 规模 建面
金额 数额 额度 额 数
人 人员 员 成员
姓名 名字
名 名称 全称 全名 名称或姓名 姓名或名称
描述 内容 详情 概述 简述
电话 联系电话 联系方式 联系手机 手机 手机号 手机号码 电话号码 联系号码
身份证 身份证号 身份证号码 身份证件号码 公民身份号码 公民身份证号 证件号 证件号码
组织机构代码 机构代码
地址 地点 住址 坐落
序号 行号 顺序号
区县 县区 区 县 县市区 市县 市区县 市县区 地区 区域 辖区 属地 区划 行政区划 行政区 政区 地
乡镇 乡 镇 街道 镇街 乡镇街道 街镇 乡镇街办
村 行政村 社区 村居 村社区 居委会 村委会 村组
企业 单位 公司 机构 市场主体 主体 方
项目 工程 工地 标段 工程项目 建设项目 建设工程 单位工程 项目工程
施工 总包 总承包 施工总包 施工总承包 承建 承包 中标
建设+企业 业主 甲方 建设单位 建设方 发包方
监理
法人 法定代表人 法人代表 法定代表
许可证 安许证 安全生产许可证
注册 登记注册
开工 动工 开建 进场 进场开工
竣工 完工 交工
计划 合同 约定 拟 预计 预期
实际 真实
完成 落实 到位 完毕 办结 完结
限 期限 时限 限期 截止 限定 要求 到期 应 有效期 有效期至
安全员 专职安全员 安全管理人员 专职安全管理人员 安全负责人 安全主管 安全管理员
隐患 问题 安全隐患 事故隐患 隐患问题 问题隐患
检查 参检 巡查 督查 督导 抽查 执法 监督 监督检查 执法检查 巡检 检查任务 任务
调查 排查 摸排 摸底 采集 入户 走访 普查
发现 查出 检出 查见
整改 整治 治理 纠正
复查 复核 复验 复检 核查 验收 销号 核销 销案
责任 负责 包保 包联
事故 事件 快报
发生 事发 案发
上报 报告 接报 首报 初报 报送 续报
伤害 致害 致伤
死亡 亡 死 死者 遇难 身亡
重伤 重伤者
轻伤 轻伤者
失踪 失联 下落不明
损失
间接
处罚 行政处罚 罚
罚款 罚没 罚金 罚没款
决定 决定书 作出 下达 裁决
公示 公开 公告 公布 发布 上网 网上
违法 违法行为 违规 违规行为 违法违规 违法违规行为 案由 事由 违法事由
相对人 行政相对人 当事人 被处罚 被处罚人 被处罚单位 被处罚企业 被罚单位 被罚企业 被罚人 受罚单位 受罚企业 处罚对象
承办 经办
在建 在施 建设中
从业 在岗 用工 务工 工人 民工 农民工 现场 作业 在册 职工
房屋 农房 住房 住宅 农村房屋 农村住房 自建房
户 农户 住户 家庭 对象 重点对象 保障对象 身份
户主 产权人 房主 所有人 所有权人 房屋所有人 权利人
鉴定 评定
危险 危险性 危房
初判 初步判定 初步判断 初步评估 初步研判
处置 办理 处理
环节 步骤 节点 措施 阶段 进度 进展 事项
结构
层
`;

/** Parts that say nothing of which column it is. */
const fillers =
  '登记 记录 台账 清单 档案 底册 表 单 书 文书 统一 社会 情况 信息 结果 结论 意见 所属 所在 所 其中 及 和 与 或 的 之 被 受检 被检 受监 具体 主要 详细 基本 本月 当月 本期 期末 月末 年末 统计 填报 汇总 合计 总计 初步 一线 单体 签名 签字 数据 报表 月报 建筑 总 生产 安全 经济 直接 行政 农村 工作 组 小组 者 性 年度';

/** Forms with the concepts they stand for; a filler stands for none. */
export const morphemes: ReadonlyMap<string, readonly string[]> = formsOf();

function formsOf(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const learn = (form: string, concepts: readonly string[]) => {
    if (!found.has(form)) found.set(form, concepts);
  };
  for (const line of lines.trim().split('\n')) {
    const [name = '', ...forms] = line.split(' ');
    const concepts = name.split('+');
    for (const form of concepts.length === 1 ? [name, ...forms] : forms) learn(form, concepts);
  }
  for (const form of fillers.split(' ')) learn(form, []);
  return found;
}
