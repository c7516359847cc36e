import type { FileRule } from "../rule.ts";

/** Files whose bytes are not what their extension says: readers cannot open them, or get something else. */
export const wrongType: FileRule = {
  id: "links/wrong-type",
  severity: "error",
  basis: null,
  zh: {
    title: "文件内容与扩展名不符",
    message: "文件的内容是 {found}，与扩展名不符。",
    cure: "用原来的软件打开，另存为扩展名对应的格式；不要只改文件名。",
  },
  en: {
    title: "Not what its extension says",
    message: "Inside, the file is {found}; its extension says otherwise.",
    cure: "Open it with the program it was made with and save it as what the extension says; renaming is not enough.",
  },
  looksAt: "file",
  check({ fault }, report) {
    if (fault?.code === "wrong-type") report({}, { found: fault.found });
  },
};
