import type { DocumentRule } from "../rule.ts";

/** A line of three back quotes that no other closes: all that follows is shown as code. */
export const openFence: DocumentRule = {
  id: "text/open-fence",
  severity: "warning",
  basis: null,
  zh: {
    title: "``` 只有开头没有结尾",
    message: "“{found}”没有结尾，从这里到文件末尾都会原样显示成代码。",
    cure: "在代码的末尾另起一行写同样多的 `；不是代码的，删去这一行。",
  },
  en: {
    title: "Fence of code that is never closed",
    message: "“{found}” is never closed: all that follows it in the file is shown as code.",
    cure: "Write as many ` on a line of their own below the code, or delete this line where there is no code.",
  },
  looksAt: "document",
  check({ lines, bodyLine }, report) {
    let open: { mark: string; line: number; found: string } | null = null;
    for (let at = bodyLine - 1; at < lines.length; at += 1) {
      const text = lines[at] ?? "";
      const [, mark, rest = ""] = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(text) ?? [];
      if (mark === undefined) continue;
      if (open === null) open = { mark, line: at + 1, found: text.trim().slice(0, 20) };
      else if (mark.startsWith(open.mark) && rest.trim() === "") open = null;
    }
    if (open) report({ line: open.line }, { found: open.found });
  },
};
