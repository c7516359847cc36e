import type { Format } from "../blocks/format.ts";
import { isHtml } from "../html/is-html.ts";

export const html: Format = {
  kind: "html",
  name: "HTML",
  extensions: ["htm", "html", "xhtml", "shtml"],
  source: {
    looksSo: isHtml,
    readText: async (text) => (await import("../html/read-html.ts")).readHtml(text),
  },
};
