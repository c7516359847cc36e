import type { FieldName } from "../../../../schema/index.ts";

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
