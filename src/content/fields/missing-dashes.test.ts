import { expect, test } from "vitest";
import { publishersSchema } from "../../schema/settings/publishers.ts";
import { parseYaml } from "../yaml-source/yaml.ts";
import { readFields } from "./read-fields.ts";

const read = (text: string) => readFields(parseYaml(text), publishersSchema, "publishers.yaml");
const said = (text: string) =>
  read(text).diagnostics.map(({ code, line, values }) => `${line} ${code} ${values.nearest ?? ""}`);

test("fields that begin anew within an entry are entries without their dash", () => {
  const text =
    "- id: a\n  name: 甲\n  id: b\n  name: 乙\n  parent: a\n  id: c\n  name: 丙\n- id: d\n  name: 丁\n";
  expect(said(text)).toEqual(["3 yaml/missing-dash - id: b", "6 yaml/missing-dash - id: c"]);
  expect(read(text).plain).toEqual([
    { id: "a", name: "甲" },
    { id: "b", name: "乙", parent: "a" },
    { id: "c", name: "丙" },
    { id: "d", name: "丁" },
  ]);
});

test("a field that merely stands there again is written twice", () => {
  expect(said("- id: a\n  name: 甲\n  name: 乙\n")).toEqual(["3 yaml/duplicate-key "]);
  expect(said("- id: a\n  id: b\n  name: 乙\n")).toEqual(["2 yaml/duplicate-key "]);
  expect(said("- id: a\n  name: 甲\n  id: b\n")).toEqual(["3 yaml/duplicate-key "]);
  expect(said("- { id: a, name: 甲, id: b, name: 乙 }\n")).toHaveLength(2);
});
