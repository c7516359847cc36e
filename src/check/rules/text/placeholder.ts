import type { DocumentRule } from "../../rule.ts";
import { bodyLines } from "../numbered-lines.ts";
import { reportOnce } from "./once.ts";

/** What `npm run new` leaves for the author to write. */
export const placeholder: DocumentRule = {
  id: "text/placeholder",
  severity: "warning",
  basis: null,
  zh: {
    title: "还有没填的地方",
    message: "“{found}”还没有填（全文 {count} 处），发布后人人看得见。",
    cure: "换成正文；用不着的，整句删去。",
  },
  en: {
    title: "Something is left to fill in",
    message: "“{found}” is not filled in yet ({count} in all); everyone would see it.",
    cure: "Write the text in its place, or delete the sentence.",
  },
  looksAt: "document",
  check(document, report) {
    reportOnce(bodyLines(document), /【待填(?:：[^】]*)?】/g, report, ({ 0: found }) => ({
      found,
    }));
  },
};
