import type { FieldName } from "../../../../schema/index.ts";

/**
 * Labels are built of few words: what is done (发布, 成文 …) and what is told of it (日期, 机构 …). Every portal joins
 * them in its own way, so the joins are listed here by their parts, beside the labels that the schema names.
 */
export const families: readonly (readonly [FieldName, firsts: string, lasts: string])[] = [
  ["indexNumber", "索引 索取 检索", "号 号码 编号"],
  ["title", "信息 文件 公文 公开 文章", "名称 标题 题目 题名"],
  ["documentNumber", "文件 公文 发文 发布 行文", "号 编号 文号 字号 号码"],
  ["registrationNumber", "登记 统一登记 备案登记", "号 编号"],
  ["registrationNumber", "规范性文件", "编号 登记号 统一编号 统一登记号"],
  ["issuers", "发文 制发 制定 印发 颁布 签发 联合制定 联合发文", "机关 机构 单位 部门"],
  ["publisher", "发布 公布 公开 信息发布", "机关 机构 单位 主体"],
  ["publisher", "发布 公布 信息发布", "部门"],
  ["responsibleDepartment", "公开 责任 公开责任 所属 信息公开责任", "部门 处室 科室"],
  ["responsibleDepartment", "公开责任 责任", "单位 机构"],
  ["issuedOn", "成文 签署 签发 印发 产生 制定 制发 形成", "日期 时间"],
  ["dispatchedOn", "发文 行文", "日期 时间"],
  ["generatedOn", "生成 信息生成", "日期 时间"],
  ["publishedOn", "发布 公布 公开 发表 刊登 登载 上网 颁布", "日期 时间"],
  ["updatedOn", "更新 修改 最后更新", "日期 时间"],
  ["effectiveOn", "实施 施行 生效 执行 开始实施", "日期 时间"],
  ["expiresOn", "失效 废止 终止 截止 有效截止 有效", "日期 时间"],
  ["expiresOn", "有效期", "限 至"],
  ["validity", "效力 时效 有效", "状况 状态 性"],
  ["validity", "是否", "有效"],
  ["topic", "主题 所属主题", "分类 类别 导航 类型 (一级)"],
  ["genre", "体裁 公文 文件", "分类 种类 类型 类别"],
  ["audience", "服务对象", "分类 类别"],
  ["combinedCategory", "组配", "分类 类别 目录"],
  ["keywords", "关键 主题", "词 字"],
  ["abstract", "内容 信息", "概述 概要 摘要 简介 描述"],
  ["catalog", "公开 所属 信息 信息公开 目录", "目录 栏目 分类 类别"],
  ["disclosureMethod", "公开", "形式 方式 类别 类型 属性"],
  ["disclosureScope", "公开", "范围 对象"],
  ["disclosurePeriod", "公开", "时限 期限 时效"],
  ["source", "信息 文章 文件 稿件 内容 新闻 消息", "来源 出处"],
  ["editor", "责任 网站 文章 信息", "编辑 作者"],
];

/** Labels that no part of the families gives. */
export const singleLabels: readonly (readonly [FieldName, string])[] = [
  ["genre", "文种"],
  ["abstract", "摘要"],
  ["abstract", "概述"],
  ["source", "稿源"],
  ["source", "出处"],
  ["editor", "责编"],
  ["catalog", "目录"],
];

/** What may stand before any label. */
export const prefixes = words("信息 文件 公文 政府信息 政策文件 规范性文件");

/** Labels of the page's own tools and counters. */
export const pageLabels = words(`
  浏览次数 浏览量 浏览数 浏览 点击数 点击量 点击率 点击次数 点击 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 人气 字体 字号 字体大小
  文字大小 打印 打印本页 关闭 关闭窗口 关闭本页 分享 分享到 收藏 下载 文本下载 文件下载 视力保护色 保护视力色 背景色
`);

/** Labels of no field: what stands behind them is no part of the value before them. */
export const otherLabels = words(`
  登记日期 登记时间 归档时间 归档日期 录入时间 录入日期 审核 审核人 审核人员 审签 初审 复审 终审 校对 核稿 核发 签发 签发人 记者 通讯员
  摄影 录入 录入人 录入员 发布人 发布者 供稿 供稿人 供稿单位 撰稿 撰稿人 拟稿 拟稿人 信息员 备注 语种 信息格式 格式 载体类型
  载体形式 记录形式 公开程序 公开依据 原文链接 缓急 效力级别 效力等级 适用范围 适用区域 行政层级 联系人 联系电话 年份 编号 序号
  事项名称 主题(二级)
`);

/** Labels that are everyday words too: they need another label beside them to be believed. */
export const everydayLabels = new Set(
  words(
    "时间 日期 部门 分类 栏目 目录 名称 标题 作者 编辑 摘要 概述 出处 浏览 点击 阅读 打印 关闭 分享 收藏 下载 审核 签发 录入 备注 格式 年份 编号 序号 有效期",
  ),
);

/** Everyday words that end other words (会议时间, 咨询部门): glued to what stands before them they are no labels. */
export const endsOfWords = new Set(words("时间 日期 部门 分类 栏目 目录 编号 序号 格式"));

/** Some pages cut labels down to their last character. */
export const truncatedLabels: ReadonlyMap<string, FieldName> = new Map([
  ["号", "documentNumber"],
  ["称", "title"],
  ["题", "title"],
  ["性", "validity"],
  ["词", "keywords"],
  ["述", "abstract"],
  ["源", "source"],
]);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}
