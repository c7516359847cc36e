import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFields } from "../content/fields/read-fields.ts";
import { parseYaml } from "../content/yaml-source/yaml.ts";
import { portalSettingsSchema } from "../schema/index.ts";
import { rules } from "./catalogue.ts";
import { formats } from "./reports/format-names.ts";
import { subjectOf, subjects, withRuleTables } from "./rule-guide.ts";
import { unknownRules } from "./strictness.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/checking.md"), "utf8");
const ids = new Set(rules.map(({ id }) => id));

test("docs/checking.md is what `npm run docs` writes, and names every rule and format", () => {
  expect(page).toBe(withRuleTables(page));
  expect([...ids].filter((id) => !page.includes(`| \`${id}\` |`))).toEqual([]);
  expect(formats.slice(1).filter((format) => !page.includes(`--format ${format}`))).toEqual([]);
});

test("the settings that the page shows are read without a finding, and their rules exist", () => {
  const examples = page.match(/(?<=```yaml\n)checks:\n[\s\S]*?(?=```)/g) ?? [];
  expect(examples.length).toBe(3);
  for (const example of examples) {
    const read = readFields(parseYaml(example), portalSettingsSchema, "portal.yaml");
    expect(read.diagnostics).toEqual([]);
    expect(read.value && unknownRules(read.value.checks, ids)).toEqual([]);
  }
});

test("each rule says its subject and fault, and the page has a heading for each subject", () => {
  expect([...new Set(rules.map(subjectOf))].sort()).toEqual(Object.keys(subjects).sort());
  for (const { id } of rules) expect(id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
});

test("no rule of the page promises that something complies", () => {
  for (const { id, zh } of rules) {
    expect([zh.title, zh.message, zh.cure].flat().join(""), id).not.toContain("符合");
  }
});
