import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { FragmentName } from "./fragment-name.ts";
import { runPagefind } from "./run-pagefind.ts";

test.for(["政府 府信 信息 . .", "qh001", "a 1 〻4e00", "公开 ".repeat(9999).trim()])(
  "is the name Pagefind gives, whatever the words: %s",
  async (words) => {
    const page = `<html><body>${words}</body></html>`;
    const folder = temporaryFolder({ "pages/index.html": page });
    const name = new FragmentName();
    name.add(words.slice(0, 1));
    name.add(words.slice(1));
    const options = ["--site", "pages", "--output-path", "bundle", "--force-language", "unknown"];
    await runPagefind(options, folder);
    const written = readdirSync(join(folder, "bundle", "fragment"));
    expect(written).toEqual([name.of(words.split(" ").length)]);
  },
);
