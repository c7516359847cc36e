import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../content/temporary-folder.ts";
import { readPages } from "./read-pages.ts";

test("a file that takes too long is given up, the others are read, in their order", async () => {
  const fonts = Array.from({ length: 400 }, (_, at) => `<font size=${at}>`).join("");
  const folder = temporaryFolder({
    "a.txt": "通知",
    // Each unclosed element is opened again in each paragraph.
    "b.html": `<html><p>${fonts}文${"<p>文".repeat(20_000)}`,
    "c.txt": "公告",
  });
  const paths = ["a.txt", "b.html", "c.txt"].map((name) => join(folder, name));
  const outcomes: string[] = [];
  for await (const reading of readPages(paths, 1, 3000))
    outcomes.push("page" in reading ? reading.page.kind : reading.refusal.code);
  expect(outcomes).toEqual(["text", "too-slow", "text"]);
});
