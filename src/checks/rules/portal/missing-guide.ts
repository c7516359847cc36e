import { organFolder } from "../../../content/names/organ-folder.ts";
import { isGuide } from "../../../content/names/places.ts";
import { isDescribed } from "../described.ts";
import { organName } from "../organ-name.ts";
import type { PortalRule } from "../rule.ts";

/** A portal, or an organ with a folder, without a guide (条例第十二条). */
export const missingGuide: PortalRule = {
  id: "portal/missing-guide",
  severity: "warning",
  basis: "条例第十二条",
  zh: {
    title: "没有政府信息公开指南",
    message: [
      "{organ}的文件夹里没有 guide.md；它的网页上写的是适用别的机关的指南。",
      "内容文件夹里没有 guide.md。",
    ],
    cure: "写一份：信息的分类、编排体系、获取方式，公开工作机构的名称、办公地址、办公时间、联系电话、传真、互联网联系方式。",
  },
  en: {
    title: "No guide to disclosure",
    message: [
      "There is no guide.md in the folder of {organ}; its page says that the guide of another holds.",
      "There is no guide.md in the content folder.",
    ],
    cure: "Write one: kinds of information, order, ways to get it; name, address, hours, phone, fax and internet contact of the office.",
  },
  looksAt: "portal",
  check(portal, report) {
    if (!isDescribed(portal)) return;
    const guides = new Set(portal.files.filter(isGuide).map(folderOf));
    if (!guides.has("")) report({ file: "guide.md" });
    // Organs without a folder have nothing of their own, and are asked for nothing.
    for (const { id } of portal.organs) {
      if (guides.has(organFolder(id))) continue;
      const organ = organName(id, portal.publishers);
      report({ file: `${organFolder(id)}guide.md` }, { organ });
    }
  },
};

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
