import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contentTypes } from "./content-type.ts";
import { cacheControl, safetyHeaders } from "./headers.ts";

const docs = readFileSync(join(import.meta.dirname, "../../docs/hosting.md"), "utf8");
const chapter = (name: string) =>
  new RegExp(`^## ${name}\n(.*?)(?=^## )`, "ms").exec(docs)?.[1] ?? "";

test.each(["nginx", "Apache", "IIS"])(
  "the lines for %s set every header that preview sets",
  (name) => {
    const lines = chapter(name).split("\n");
    for (const [header, value] of Object.entries(safetyHeaders)) {
      const isSet = (line: string) => line.includes(header) && line.includes(value);
      expect(lines.some(isSet), header).toBe(true);
    }
    for (const path of ["assets/a.js", "index.html"]) {
      expect(chapter(name)).toContain(cacheControl(path));
    }
  },
);

test("the table of types is that of preview", () => {
  const rows = [...docs.matchAll(/^\| `([^|]+)` \| `([^`]+)` \|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, endings = "", type] of rows) {
    for (const ending of endings.split("`、`")) {
      expect(contentTypes[ending] ?? "application/octet-stream", ending).toBe(type);
    }
  }
});
