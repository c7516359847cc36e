import { namesIn } from "../path-parts.ts";
import type { PortalRule } from "../rule.ts";

/** Characters of most names, none of which is ever decomposed. */
const composed = /^[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]*$/;

/** Names that are not in Unicode normal form C, as old Macs write them: a link to them is typed in another form. */
export const decomposedName: PortalRule = {
  id: "names/decomposed",
  severity: "warning",
  basis: null,
  zh: {
    title: "名称用了特殊的字符编码",
    message: "“{found}”里的字符编码与平常输入的不同（看起来一样），正文里的链接会对不上。",
    cure: "改名为“{wanted}”：删去原名，从键盘重新输入。",
  },
  en: {
    title: "Name in unusual character codes",
    message:
      "“{found}” is written in other codes than one types (it looks the same); links in texts will miss it.",
    cure: "Rename it to “{wanted}”: delete the old name and type it anew.",
  },
  looksAt: "portal",
  check({ files }, report) {
    const others = files.filter((file) => !composed.test(file) && file.normalize("NFC") !== file);
    for (const { path, name } of namesIn(others)) {
      const wanted = name.normalize("NFC");
      if (wanted !== name) report({ file: path }, { found: name, wanted });
    }
  },
};
