import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { ciFiles } from "./ci-files.ts";
import { rootFiles } from "./root-files.ts";

const facts = {
  organ: "甲",
  name: "乙",
  level: "county",
  url: null,
  code: null,
  today: "",
} as const;
const program = { tarballName: "gongkai-1.0.0.tgz" };
const [manifest] = rootFiles(facts, program);
const { scripts } = JSON.parse(manifest?.text ?? "");

test("each platform finds its file where it looks for one", () => {
  expect(ciFiles().map(({ path }) => path)).toEqual([
    ".github/workflows/gongkai.yml",
    ".gitlab-ci.yml",
    ".workflow/gongkai.yml",
    "ci/crontab",
  ]);
});

describe.each(ciFiles().map(({ path, text }) => [path, text]))("%s", (_, text = "") => {
  test("builds by scripts that the folder has", () => {
    const used = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(used).toContain("build");
    expect(used.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("says nothing of copying it, and names the page where it lies", () => {
    expect(text).not.toMatch(/复制为|Copy to/);
    expect(text).toContain("node_modules/gongkai/docs/ci.md");
    expect(text.replaceAll("node_modules/gongkai/docs", "")).not.toContain("docs/");
  });
});

test("the workflows are YAML", () => {
  const workflows = ciFiles().filter(({ path }) => path.endsWith(".yml"));
  expect(workflows).toHaveLength(3);
  for (const { text } of workflows) {
    for (const { errors, warnings } of parseAllDocuments(text)) {
      expect([...errors, ...warnings]).toEqual([]);
    }
  }
});
