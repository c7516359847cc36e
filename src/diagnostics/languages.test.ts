import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";

test("messages stand side by side in all languages: no module asks for one of them", () => {
  // `{ zh: "…", en: "…" }[language]` does not compile when a language is missing; a question would fall to another.
  const asking = globSync("{src,scripts}/**/*.ts", {
    cwd: programRoot,
    exclude: ["**/*.test.ts"],
  }).filter((file) => /[!=]== "(?:zh|en)"/.test(readFileSync(join(programRoot, file), "utf8")));
  expect(asking).toEqual([]);
});
