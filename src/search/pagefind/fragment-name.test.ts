import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { FragmentName } from "./fragment-name.ts";
import { runPagefind } from "./run-pagefind.ts";

test.for([
  ["of pairs and gaps", "政府 府信 信息 . ."],
  ["of one word", "qh001"],
  ["of words in code points", "a 1 〻4e00"],
  ["of many words", "公开 ".repeat(9999).trim()],
] as const)("is the name Pagefind gives, %s", async ([, words]) => {
  const folder = temporaryFolder({ "pages/index.html": `<html><body>${words}</body></html>` });
  const name = new FragmentName();
  name.add(words.slice(0, 1));
  name.add(words.slice(1));
  const task = { pages: join(folder, "pages"), bundle: join(folder, "bundle") };
  await runPagefind(task, folder, new AbortController().signal);
  const written = readdirSync(join(folder, "bundle", "fragment"));
  expect(written).toEqual([name.of(words.split(" ").length)]);
});
