import { isAmongDocuments } from "../../../content/names/places.ts";
import { openMarks } from "../../../content/unfilled/marks.ts";
import type { DocumentRule } from "../rule.ts";

/** What `npm run new` leaves for the author to write; guide, rules and reports are looked at when they are read. */
export const placeholder: DocumentRule = {
  id: "text/placeholder",
  severity: "error",
  basis: null,
  zh: {
    title: "还有没填的地方",
    message: "“{found}”还没有填（全文 {count} 处）。",
    cure: [
      "换成正文；用不着的，整句删去。还没写完的，在文件信息里加一行 {draft}，先不发布。",
      "换成正文；用不着的，整句删去。",
    ],
  },
  en: {
    title: "Something is left to fill in",
    message: "“{found}” is not filled in yet ({count} in all).",
    cure: [
      "Write the text in its place, or delete the sentence. If it is not finished, add `{draft}` to the front-matter: it is not published then.",
      "Write the text in its place, or delete the sentence.",
    ],
  },
  looksAt: "document",
  check({ file, meta, lines, bodyLine }, report) {
    if (!isAmongDocuments(file)) return;
    // Of a withdrawn document no text is published.
    const told = meta.withdrawal ? lines.slice(0, bodyLine - 1) : lines;
    if (!told.some((line) => line.includes("待填"))) return;
    const marks = openMarks(told.join("\n"));
    const [first] = marks;
    if (!first) return;
    const { found, ...place } = first;
    const count = String(marks.length);
    report(place, { found, count, ...(!meta.draft && { draft: "draft: true" }) });
  },
};
