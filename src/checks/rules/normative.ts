import type { FrontMatter } from "../../schema/index.ts";

const normativeGenres = new Set(["法规规章", "规定", "办法", "细则"]);
const normativeTitle = /(?:办法|规定|细则|规则|规程|准则|条例)(?:的(?:通知|决定|公告))?$/u;
/** Speaks of rules without being one. */
const aboutRules = /(?:解读|说明|征求意见|草案|请示|报告|公示|清理|废止|失效)/u;
const otherGenres = new Set(["解读", "请示", "报告", "函", "纪要", "通报", "议案", "批复"]);

/** Whether a document lays down rules for the public (规范性文件): by its registration, its kind or its title. */
export function isNormative({
  title = "",
  genre,
  registrationNumber,
}: Partial<FrontMatter>): boolean {
  if (registrationNumber !== undefined) return true;
  const plain = title.replace(/[《》]|[（(](?:试行|暂行|修订|[^（()）]*修订)[)）]/gu, "");
  if (aboutRules.test(plain) || otherGenres.has(genre ?? "")) return false;
  return normativeGenres.has(genre ?? "") || normativeTitle.test(plain);
}
