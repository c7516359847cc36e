import type { Format } from "../blocks/format.ts";

export const csv: Format = {
  kind: "csv",
  name: "CSV",
  extensions: ["csv"],
  pieces: async (bytes) => (await import("../plain/text-lines.ts")).readLines(bytes),
};
