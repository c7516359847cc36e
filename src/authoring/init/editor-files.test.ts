import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { githubAnnotations } from "../../checks/reports/github.ts";
import { finding } from "../../diagnostics/catalogue.ts";
import { programRoot } from "../../program/program-root.ts";
import { documentSchema } from "../../schema/index.ts";
import { editorFiles } from "./editor-files.ts";

const facts = { name: "乙", level: "county", url: null, code: "QH001", today: "" } as const;

const written = (name: string, organ = "青禾县人民政府") => {
  const file = editorFiles({ ...facts, organ }).find(({ path }) => path === `.vscode/${name}`);
  return JSON.parse(file?.text ?? "");
};

test("schemas are named that the program brings along", () => {
  const paths = Object.keys(written("settings.json")["yaml.schemas"]);
  expect(paths).toHaveLength(6);
  for (const path of paths) {
    expect(path).toMatch(/^\.\/node_modules\/gongkai\/docs\/schemas\//);
    const own = path.replace("./node_modules/gongkai/", "");
    expect(existsSync(join(programRoot, own)), own).toBe(true);
  }
});

test("the task finds file, line, column and words of what check prints", () => {
  const { tasks } = written("tasks.json");
  const { regexp, severity, file, line, column, message } = tasks[0].problemMatcher.pattern;
  const printed = githubAnnotations(
    [
      finding(
        "settings/still-to-fill",
        { file: "portal.yaml", line: 7, column: 6 },
        { found: "甲" },
      ),
      finding("file/not-utf-8", { file: "guide.md" }),
    ],
    "zh",
    "content",
  );
  const read = printed.split("\n").map((text) => {
    const found = new RegExp(regexp).exec(text) ?? [];
    return [found[severity], found[file], found[line], found[column], found[message]];
  });
  expect(read).toEqual([
    ["error", "content/guide.md", undefined, undefined, expect.stringContaining("UTF-8")],
    ["warning", "content/portal.yaml", "7", "6", expect.stringContaining("还没有填")],
  ]);
});

test("front-matter of the snippet has fields of the schema, and is plain text where the organ's name has signs", () => {
  const organ = "甲$1}乙\\";
  const { body } = written("gongkai.code-snippets", organ).文件信息;
  const names = body.flatMap((line: string) => /^(\w+): /.exec(line)?.[1] ?? []);
  expect(names).toContain("indexNumber");
  for (const name of names) expect(Object.keys(documentSchema.shape)).toContain(name);
  expect(body).toContain(`publisher: \${4:甲\\$1\\}乙\\\\}`);
});
