import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { readPages } from "./read-pages.ts";

async function outcomesOf(files: Record<string, string>, timeLimit?: number): Promise<string[]> {
  const folder = temporaryFolder(files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  const outcomes: string[] = [];
  for await (const reading of readPages(paths, 1, timeLimit))
    outcomes.push("page" in reading ? reading.page.kind : reading.refusal.code);
  return outcomes;
}

test("a file with too much in it is refused, the others are read, in their order", async () => {
  const fonts = Array.from({ length: 400 }, (_, at) => `<font size=${at}>`).join("");
  const files = {
    "a.txt": "通知",
    // Each unclosed element is opened again in each paragraph.
    "b.html": `<html><p>${fonts}文${"<p>文".repeat(2000)}`,
    "c.txt": "公告",
  };
  expect(await outcomesOf(files)).toEqual(["text", "too-much", "text"]);
});

test("a file that takes more time than it may is given up", async () => {
  expect(await outcomesOf({ "a.txt": "通知" }, 1)).toEqual(["too-slow"]);
});
