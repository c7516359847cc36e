import { isDescribed } from "../described.ts";
import type { PortalRule } from "../rule.ts";

/** A portal without a guide (条例第十二条). */
export const missingGuide: PortalRule = {
  id: "portal/missing-guide",
  severity: "warning",
  basis: "条例第十二条",
  zh: {
    title: "没有政府信息公开指南",
    message: "内容文件夹里没有 guide.md。",
    cure: "写一份：信息的分类、编排体系、获取方式，公开工作机构的名称、办公地址、办公时间、联系电话、传真、互联网联系方式。",
  },
  en: {
    title: "No guide to disclosure",
    message: "There is no guide.md in the content folder.",
    cure: "Write one: kinds of information, order, ways to get it; name, address, hours, phone, fax and internet contact of the office.",
  },
  looksAt: "portal",
  check(portal, report) {
    const isThere = portal.files.some((file) => /^guide\.md$/i.test(file));
    if (!isThere && isDescribed(portal)) report({ file: "guide.md" });
  },
};
