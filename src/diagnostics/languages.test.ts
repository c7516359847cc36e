import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../program/project-root.ts";

test("messages stand side by side in all languages: no module asks for one of them", () => {
  // `{ zh: "…", en: "…" }[language]` does not compile when a language is missing; a question would fall to another.
  const asking = globSync("{src,scripts}/**/*.ts", {
    cwd: projectRoot,
    exclude: ["**/*.test.ts"],
  }).filter((file) => /[!=]== "(?:zh|en)"/.test(readFileSync(join(projectRoot, file), "utf8")));
  expect(asking).toEqual([]);
});
