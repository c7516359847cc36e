import type { AttachmentFault } from "../../../attachments/text/attachment-text.ts";
import type { FileRule } from "../rule.ts";

/** The other faults have rules of their own. */
const reasons: Partial<Record<AttachmentFault["code"], { reason: string; reasonEn: string }>> = {
  encrypted: { reason: "文件设了密码", reasonEn: "needs a password" },
  damaged: { reason: "文件已损坏", reasonEn: "is damaged" },
  "too-large": {
    reason: "文件或展开后的内容太大",
    reasonEn: "is too large, or unpacks to too much",
  },
};

/** Attachments whose text could not be read, so that nobody thinks they were checked. */
export const notLookedInto: FileRule = {
  id: "links/not-looked-into",
  severity: "warning",
  basis: null,
  zh: {
    title: "附件读不出来，没有检查里面的内容",
    message: [
      "{reason}（{found}），没有检查里面有没有个人信息和密级标志。",
      "{reason}，没有检查里面有没有个人信息和密级标志。",
    ],
    cure: "去掉密码、修复或重新导出文件；太大的拆开。确实不能的，人工逐页检查。",
  },
  en: {
    title: "Attachment not looked into",
    message: [
      "Nobody looked for personal data and secrecy marks in it: it {reasonEn} ({found}).",
      "Nobody looked for personal data and secrecy marks in it: it {reasonEn}.",
    ],
    cure: "Take off the password, mend it or export it anew, divide it if it is too large; or read it page by page yourself.",
  },
  looksAt: "file",
  check({ fault }, report) {
    const words = fault && reasons[fault.code];
    if (words) report({}, { ...words, found: fault.found });
  },
};
