import type { Format } from "../blocks/format.ts";

export const docx: Format = {
  kind: "docx",
  name: "Word",
  extensions: ["docx"],
  source: {
    part: "word/document.xml",
    read: async (bytes) => (await import("../docx/read-docx.ts")).readDocx(bytes),
  },
  pieces: async (bytes) => (await import("../docx/every-paragraph.ts")).readDocxPieces(bytes),
};
