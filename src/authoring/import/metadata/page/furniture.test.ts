import { expect, test } from "vitest";
import { isBreadcrumb } from "./breadcrumb.ts";
import { isFooter, isFurniture, isPortalName } from "./furniture.ts";

test("what belongs to the page and not to the document is furniture", () => {
  for (const text of [
    "【字体：大 中 小】",
    "字号： 大 中 小 打印",
    "【 字体 ：",
    "浏览次数：102次",
    "阅读 56",
    "打印本页",
    "【打印】【关闭窗口】",
    "分享到：微信 微博",
    "视力保护色：",
    "扫一扫在手机打开当前页",
    "今天是2020年9月20日 星期日",
    "(星期日)",
    "庚子年八月初四",
    "投稿",
    "置顶",
    "404 Not Found",
    "nginx",
    "上一篇：无",
  ]) {
    expect(isFurniture(text), text).toBe(true);
  }
});

test("what a document may say is not", () => {
  for (const text of [
    "打印机采购公告",
    "关于分享经济的指导意见",
    "阅读推广活动方案",
    "大中型水库名录",
    "",
    "一、总体要求",
    "青禾县首届农民丰收节",
  ]) {
    expect(isFurniture(text), text).toBe(false);
    expect(isFooter(text), text).toBe(false);
  }
});

test("breadcrumbs, footers and portals are known by their form", () => {
  for (const text of [
    "当前位置：首页>政务公开",
    "您现在所在的位置: 网站首页 > 公开",
    "首页 > 新闻 > 公告",
    "您當前的位置 :政府信息公開 > 法規文件",
  ]) {
    expect(isBreadcrumb(text), text).toBe(true);
  }
  for (const text of ["增长率>10%的指标", "关于调整位置的通知"])
    expect(isBreadcrumb(text), text).toBe(false);
  for (const text of ["青ICP备00000001号", "主办：青禾县人民政府", "版权所有 青禾县"])
    expect(isFooter(text), text).toBe(true);
  for (const text of ["政府信息公开系统", "青禾县人民政府门户网站 www.qinghe.gov.cn"])
    expect(isPortalName(text), text).toBe(true);
  expect(isPortalName("关于开设政务公开专栏")).toBe(false);
});
