import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { rootFiles } from "./root-files.ts";

const facts = {
  organ: "甲",
  name: "乙",
  level: "county",
  url: null,
  code: null,
  today: "",
} as const;
const [manifest] = rootFiles(facts, { tarballName: "gongkai-1.0.0.tgz" });
const { scripts } = JSON.parse(manifest?.text ?? "");

const page = (name: string) => readFileSync(join(programRoot, "docs", name), "utf8");

test.each(["publishing.md", "mirror.md", "archiving.md"])(
  "the folder has the scripts that docs/%s tells its owner to run",
  (name) => {
    const used = Array.from(page(name).matchAll(/npm run ([a-z-]+)/g), ([, script = ""]) => script);
    expect(used).toContain("build");
    expect(used.filter((script) => !(script in scripts))).toEqual([]);
  },
);

test("docs/installing.md writes the same scripts by hand", () => {
  const [, written = ""] = /```json\n([\s\S]*?)```/.exec(page("installing.md")) ?? [];
  expect(JSON.parse(written).scripts).toEqual(scripts);
});
