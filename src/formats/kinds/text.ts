import type { Format } from "../blocks/format.ts";
import { limits, tooMany } from "../bounds/limits.ts";

export const text: Format = {
  kind: "text",
  name: "TXT",
  extensions: ["txt", "md"],
  source: {
    looksSo: null,
    async readText(text) {
      if (text.length > limits.characters) throw tooMany("characters");
      return { page: (await import("../plain/read-plain-text.ts")).readPlainText(text) };
    },
  },
  pieces: async (bytes) => (await import("../plain/text-lines.ts")).readLines(bytes),
};
