import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import * as api from "../../search/engine/api.ts";
import { facetNames } from "../../search/engine/document-values.ts";
import { notices } from "../../search/page-script/messages.ts";

test("the module's page names every export, facet and notice in both languages", () => {
  const page = readFileSync(join(programRoot, "docs", "search-module.md"), "utf8");
  const [chinese = "", english = ""] = page.split("## English");
  for (const name of [...Object.keys(api), ...facetNames, ...Object.keys(notices)]) {
    expect(chinese, name).toContain(`\`${name}`);
    expect(english, name).toContain(`\`${name}`);
  }
});
