import { expect, test } from "vitest";
import { documentSchema } from "../../schema/document.ts";
import { bounds } from "../../schema/field/bounds.ts";
import { catalogSchema } from "../../schema/settings/catalog.ts";
import { portalSettingsSchema } from "../../schema/settings/portal.ts";
import { publishersSchema } from "../../schema/settings/publishers.ts";
import { growth } from "../../testing/hostile/growth.ts";
import { readFields } from "../fields/read-fields.ts";
import { splitFrontMatter } from "../reading/front-matter.ts";
import { parseYaml } from "./yaml.ts";

const head =
  "title: 关于防汛的通知\nindexNumber: QH001-2020-00001\npublisher: 青禾县人民政府\npublishedOn: 2020-03-05\n";
const document = (more: string) =>
  readFields(splitFrontMatter(`---\n${head}${more}---\n正文\n`).data, documentSchema, "a.md");
const portal = (text: string) => readFields(parseYaml(text), portalSettingsSchema, "portal.yaml");
const errors = ({ diagnostics }: Pick<ReturnType<typeof document>, "diagnostics">) =>
  diagnostics.flatMap(({ severity, code, line }) =>
    severity === "error" ? `${line} ${code}` : [],
  );

test.each([
  ["a mark of the end", "...\nwithdrawal: {on: 2020-01-01, reason: 有误}\n", "6 yaml/document-end"],
  ["a directive", "%TAG ! tag:example.org,2020:\n", "6 yaml/syntax"],
  ["a tag of a number", "source: !!int 12\n", "6 yaml/special-character"],
  ["a tag of bytes", "source: !!binary aGVsbG8=\n", "6 yaml/special-character"],
  ["a tag of pairs", "keywords: !!omap [甲: 乙]\n", "6 yaml/special-character"],
  ["a tag of one's own", "source: !甲 乙\n", "6 yaml/special-character"],
  ["a tag of a field", "!!str source: 甲\n", "6 yaml/syntax"],
  ["an anchor", "source: &a 甲\n", "6 yaml/special-character"],
  ["a merge", "<<: {source: 甲}\n", "6 yaml/not-a-name"],
  ["a merge in quotes", '"<<": {source: 甲}\n', "6 yaml/not-a-name"],
  ["a merge inside", "attachments: [{path: 甲.pdf, <<: {title: 乙}}]\n", "6 yaml/not-a-name"],
  ["a field behind a question mark", "? source\n: 甲\n", "6 yaml/not-a-name"],
  ["a list as a field", "[甲, 乙]: 丙\n", "6 yaml/not-a-name"],
  ["a mapping as a field", "{甲: 乙}: 丙\n", "6 yaml/not-a-name"],
  ["the prototype", "__proto__: 甲\n", "6 yaml/not-a-name"],
  ["a field twice, once in quotes", 'source: 甲\n"source": 乙\n', "7 yaml/duplicate-key"],
  ["a field twice, once by its label", "source: 甲\n来源: 乙\n", "7 field/twice"],
  ["lists in lists", `keywords: ${"[".repeat(100_000)}\n`, "6 yaml/over-limit"],
  [
    "lists in lists that end",
    `keywords: ${"[".repeat(500)}${"]".repeat(500)}\n`,
    "6 yaml/over-limit",
  ],
])("%s is an error with its line", (_, more, expected) => {
  expect(errors(document(more))).toContain(expected);
});

test("two thousand levels of a catalogue are an error with its line", () => {
  const levels = Array.from({ length: 2000 }, (_, at) => `{id: a${at}, name: 甲, children: [`);
  const text = `- ${levels.join("")}${"]}".repeat(2000)}\n`;
  const reading = readFields(parseYaml(text), catalogSchema, "catalog.yaml");
  expect(errors(reading)).toEqual(["1 yaml/over-limit"]);
});

/** Control characters, halves of characters, what is no character, marks of direction. */
const harmful = [
  "\\x00",
  "\\a",
  "\\x1b",
  "\\x7f",
  "\\N",
  "\\x9f",
  "\\ud800",
  "\\udfff",
  "\\ufffe",
  "\\ufdd0",
]
  .concat([
    "\\U0001FFFF",
    "\\u061c",
    "\\u200e",
    "\\u200f",
    "\\u202a",
    "\\u202e",
    "\\u2066",
    "\\u2069",
    "\\L",
  ])
  .concat(["\\U000E0001", "\\u200b", "\\ufeff"]);

const places: [string, (value: string) => string[]][] = [
  ["a title", (value) => errors(document(`source: "甲${value}乙"\n`))],
  ["a summary", (value) => errors(document(`abstract: "甲${value}乙"\n`))],
  [
    "a reason",
    (value) => errors(document(`withdrawal: {on: 2020-01-01, reason: "甲${value}乙"}\n`)),
  ],
  ["a list", (value) => errors(document(`review: ["甲${value}乙"]\n`))],
  ["an attachment", (value) => errors(document(`attachments: [{path: "甲${value}.pdf"}]\n`))],
  ["a field", (value) => errors(document(`"甲${value}乙": 丙\n`))],
  ["the portal", (value) => errors(portal(`description: "甲${value}乙"\n`)).map((one) => `${one}`)],
  ["a word", (value) => errors(portal(`checks: {wrongWords: {甲: "乙${value}"}}\n`))],
  ["a wrong word", (value) => errors(portal(`checks: {wrongWords: {"甲${value}": 乙}}\n`))],
];

test.each(places)("no written brings what nobody sees into %s", (_, read) => {
  for (const written of harmful) {
    expect(
      read(written).map((one) => one.split(" ")[1]),
      written,
    ).toEqual(["field/invisible-character"]);
  }
  expect(read("\\ud83d\\ude00")).toEqual([]);
});

test("nor do the characters themselves, whatever the field", () => {
  for (const sign of ["\u0001", "\u007F", "\u009F", "\u202E", "\u2067", "\uFFFE", "\u2028"]) {
    expect(errors(document(`abstract: 甲${sign}乙\n`))).toEqual(["6 field/invisible-character"]);
    expect(document(`abstract: 甲${sign}乙\n`).plain).toMatchObject({ abstract: "甲乙" });
  }
});

test("names that every object has are words like others", () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    const fields = ["topic", "genre", "catalog", "source", "keywords", "issuers", "basedOn"];
    const written = document(fields.map((field) => `${field}: ${name}\n`).join(""));
    expect(written.value, name).toMatchObject({ topic: name, genre: name, keywords: [name] });
    expect(() => document(`${name}: {甲: 乙}\nvalidity: ${name}\ndraft: ${name}\n`)).not.toThrow();
    expect(() =>
      portal(`checks: {rules: {${name}: off}, wrongWords: {${name}: 甲}}\n`),
    ).not.toThrow();
    const organs = parseYaml(`- {id: a, name: ${name}, parent: ${name}, ${name}: 乙}\n`);
    expect(() => readFields(organs, publishersSchema, "publishers.yaml")).not.toThrow();
  }
});

test.each([
  [
    "a value",
    (size: number) => `source: ${"长".repeat(size)}\n`,
    bounds.value,
    "6 field/over-limit",
  ],
  [
    "a summary",
    (size: number) => `abstract: ${"长".repeat(size)}\n`,
    bounds.prose,
    "6 field/over-limit",
  ],
  [
    "a list",
    (size: number) => `keywords: [${"甲, ".repeat(size)}]\n`,
    bounds.items,
    "6 field/over-limit",
  ],
  [
    "a mapping",
    (size: number) => Array.from({ length: size - 4 }, (_, at) => `甲${at}: 乙\n`).join(""),
    bounds.keys,
    "502 yaml/over-limit",
  ],
  ["lines", (size: number) => "\n".repeat(size - 7), bounds.lines, "1 yaml/over-limit"],
])("%s may be as large as its bound and no larger", (_, make, most, expected) => {
  expect(errors(document(make(most)))).toEqual([]);
  expect(errors(document(make(most + 1)))).toEqual([expected]);
});

test("so may all fields together", () => {
  const more = `关: ${"长".repeat(bounds.frontMatterBytes / 3)}\n`;
  expect(errors(document(more))).toEqual(["1 yaml/over-limit"]);
  expect(errors(portal(`${"#".repeat(bounds.settingsBytes)}\n`))).toEqual(["1 yaml/over-limit"]);
});

test.each([
  ["blanks in a value", (size: number) => `documentNumber: 甲${" ".repeat(size)}乙\n`],
  ["blanks of Chinese", (size: number) => `topic: 甲${"\u3000".repeat(size)}乙\n`],
  ["blanks behind a day", (size: number) => `issuedOn: 2020-01-01${" ".repeat(size)}乙\n`],
  ["line ends in a value", (size: number) => `source: "甲${"\\n 乙".repeat(size)}"\n`],
  ["lines of a value", (size: number) => `abstract: |\n${"  甲\n".repeat(size / 8)}`],
  [
    "fields that are unknown",
    (size: number) => Array.from({ length: size / 8 }, (_, at) => `a${at}: 乙\n`).join(""),
  ],
  ["lines that are no fields", (size: number) => "甲乙\n".repeat(size / 16)],
  ["marks of the end", (size: number) => "...\n".repeat(size / 32)],
  ["entries of a list", (size: number) => `aliases:\n${"  - /甲/乙.html\n".repeat(size / 16)}`],
])("%s take time in proportion, or are refused", (_, make) => {
  expect(growth(make, document, 8_000)).toBeLessThan(2.5);
});

test.each([
  ["{a: ", 84],
  ["[", 24],
  ["- ", 42],
])("20,000 times %j is refused at its sign, before the parser walks into it", (sign, column) => {
  const { faults, isCut } = parseYaml(`a: 1\nb: ${sign.repeat(20_000)}`);
  expect(faults).toMatchObject([{ code: "yaml/over-limit", line: 2, column }]);
  expect(isCut).toBe(true);
});

test("signs of nesting within texts open nothing", () => {
  const signs = "[{- ".repeat(100);
  expect(parseYaml(`a: '${signs}'\nb: |\n  ${signs}\nc: x ${"[{".repeat(100)}\n`).faults).toEqual(
    [],
  );
});
