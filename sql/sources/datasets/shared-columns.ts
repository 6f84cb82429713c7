import { creditCode, id, listedIn, optional, personal, text } from '../column.ts';

export const siteId = () =>
  listedIn(
    'site',
    id('项目编码', 'project code', '项目编号 工程编码 工程编号 工地编号 工地编码 项目代码 项目归档编码'),
  );
export const siteName = () =>
  text('工程名称', 'project name', '项目名称 工地名称 受检项目 受检工地 工程项目名称 单位工程名称 项目');
export const remark = () => optional(personal('备注', 'remark', '说明 备注说明 备注信息'));
export const contractorCode = () =>
  optional(
    listedIn(
      'enterprise',
      creditCode(
        '施工单位统一社会信用代码',
        'contractor credit code',
        '施工单位代码 施工企业统一社会信用代码 施工企业信用代码 施工单位信用代码 责任单位统一社会信用代码',
      ),
    ),
  );
export const enterpriseName = (words = '') => text('企业名称', 'enterprise', `单位名称 公司名称 ${words}`);
export const enterpriseCode = (words = '') =>
  creditCode(
    '统一社会信用代码',
    'unified social credit code',
    `信用代码 社会信用代码 企业代码 企业统一社会信用代码 ${words}`,
  );
/** The same where only firms of the construction market are met, and the list of enterprises should hold each. */
export const listedEnterpriseCode = (words = '') => listedIn('enterprise', enterpriseCode(words));
export const town = () => text('乡镇', 'town', '所属乡镇 乡（镇） 乡镇（街道） 乡镇街道');
export const village = () => text('村', 'village', '行政村 所属村 村（居） 村名称 所属村名称');
export const communityName = () =>
  text('小区名称', 'residential community', '小区 物业项目名称 物业小区 服务项目名称 住宅小区');
export const heatingUserId = () =>
  id('用户编码', 'user number', '用户编号 用户号 燃气用户编号 电力用户编号 双代用户编号 户号');
export const phone = () => optional(personal('联系电话', 'phone', '联系方式 电话 手机号码'));
