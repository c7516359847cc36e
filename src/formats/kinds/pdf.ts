import type { Format } from "../blocks/format.ts";

export const pdf: Format = {
  kind: "pdf",
  name: "PDF",
  extensions: ["pdf"],
  source: {
    // Mail programs put a few lines before it.
    start: /%PDF-/,
    read: async (bytes) => (await import("../pdf/read-pdf.ts")).readPdf(bytes),
  },
  pieces: async (bytes) => (await import("../pdf/pdf-pieces.ts")).readPdfPieces(bytes),
};
