import { creditCode, id, optional, personal, text } from '../column.ts';

export const siteId = () =>
  id('项目编码', 'project code', '项目编号 工程编码 工程编号 工地编号 工地编码 项目代码 项目归档编码');
export const siteName = () =>
  text('工程名称', 'project name', '项目名称 工地名称 受检项目 受检工地 工程项目名称 单位工程名称 项目');
export const remark = () => optional(personal('备注', 'remark', '说明 备注说明 备注信息'));
export const contractorCode = () =>
  optional(
    creditCode(
      '施工单位统一社会信用代码',
      'contractor credit code',
      '施工单位代码 施工企业统一社会信用代码 施工企业信用代码 施工单位信用代码 责任单位统一社会信用代码',
    ),
  );
