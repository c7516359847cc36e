import type { Format } from "../blocks/format.ts";

/** Tables are published as they are: nobody makes documents of them. */
export const xlsx: Format = {
  kind: "xlsx",
  name: "Excel",
  extensions: ["xlsx"],
  pieces: async (bytes) => (await import("../xlsx/read-xlsx.ts")).readXlsxPieces(bytes),
};
