import { codePoint } from "../../../characters/code-point.ts";
import { namesIn } from "../path-parts.ts";
import type { PortalRule } from "../rule.ts";

/**
 * Control characters above those that Windows forbids, marks of direction and of format, unassigned codes. Joiners
 * belong to other scripts and to emoji.
 */
const hidden =
  /(?![\u180E\u200C\u200D])[\u007F-\u009F\p{Cf}\p{Cn}\u2028\u2029\u115F\u1160\u3164\uFFA0]/u;

/** Names with a character nobody sees: after U+202E, `fdp.exe` looks like `exe.pdf`. */
export const hiddenCharacter: PortalRule = {
  id: "names/hidden-character",
  severity: "error",
  basis: null,
  zh: {
    title: "名称里有看不见的字符",
    message:
      "“{found}”里有看不见的字符 {character}：它能让名称看起来是别的样子，照着输入的链接也对不上。",
    cure: "改名为“{wanted}”：删去原名，重新输入；正文里有链接的一并改。",
  },
  en: {
    title: "Invisible character in a name",
    message:
      "There is the invisible character {character} in “{found}”: it can make a name look like another, and links that are typed miss it.",
    cure: "Rename it to “{wanted}”: delete the old name and type it anew; mend links to it in texts.",
  },
  looksAt: "portal",
  check({ files }, report) {
    for (const { path, name } of namesIn(files.filter((file) => hidden.test(file)))) {
      const [character] = hidden.exec(name) ?? [];
      if (character === undefined) continue;
      const everyOne = new RegExp(hidden.source, "gu");
      const values = { found: name.replace(everyOne, codePoint), character: codePoint(character) };
      report({ file: path }, { ...values, wanted: name.replace(everyOne, "") });
    }
  },
};
