import { expect, test } from "vitest";
import { portalSettingsSchema } from "../../schema/settings/portal.ts";
import { publishersSchema } from "../../schema/settings/publishers.ts";
import { readFields } from "../fields/read-fields.ts";
import { parseYaml } from "./yaml.ts";

const portal = `name: 青禾县政务公开
look:
  colours:
    main: "#14532d"
    masthead: "#14532d"
  emblem: static/标识.svg
  home: [search, columns, newest]
  navigation:
    - name: 走进青禾
      address: topics/
    - { name: 图书馆, address: "https://www.qinghe.example/" }
contact:
  address: 青禾县迎宾路 1 号
  phone: 0000-1234567
`;
const publishers = `- id: county
  name: 青禾县人民政府
  predecessors: [青禾县革命委员会]
- id: water
  name: 青禾县水利局
  parent: county
`;

const read = (text: string) =>
  text.trimStart().startsWith("- ")
    ? readFields(parseYaml(text), publishersSchema, "publishers.yaml")
    : readFields(parseYaml(text), portalSettingsSchema, "portal.yaml");

/** Slips of the hand in one line. */
const slips: [string, (line: string) => string][] = [
  ["a full-width colon", (line) => line.replace(": ", "：")],
  ["no blank", (line) => (line.includes("{") ? line : line.replace(": ", ":"))],
  ["a blank too few", (line) => line.replace(/^ /, "")],
  ["a blank too many", (line) => ` ${line}`],
  ["a tab", (line) => line.replace(/^ {2}/, "\t")],
  ["a full-width comma", (line) => line.replace(", ", "，")],
  ["a full-width comma and a blank", (line) => line.replace(", ", "， ")],
  ["a Chinese comma", (line) => line.replace(", ", "、")],
  ["a semicolon", (line) => line.replace(", ", "；")],
  ["a full-width colon within", (line) => line.replace(/(\{.*), (\w+): /, "$1, $2：")],
  ["full-width quotes", (line) => line.replace(/"(.*)"/, "“$1”")],
  ["a full-width quote at the end", (line) => line.replace(/"([^"]*)"/, '"$1”')],
  ["a full-width quote at the beginning", (line) => line.replace(/"([^"]*)"/, '“$1"')],
];

const cases = [portal, publishers].flatMap((text) =>
  text.split("\n").flatMap((line, index, lines) =>
    slips.flatMap(([name, slip]) => {
      const spoilt = lines.with(index, slip(line)).join("\n");
      // What may be written otherwise as well is no slip.
      return read(spoilt).diagnostics.length === 0 ? [] : [[name, line, spoilt, text] as const];
    }),
  ),
);

test.each(cases)(
  "%s in %j is one error; the line it tells makes the file whole",
  (_, __, spoilt, text) => {
    const { diagnostics } = read(spoilt);
    expect(diagnostics).toHaveLength(1);
    const { line = 0, values } = diagnostics[0] ?? { values: {} as Record<string, string> };
    const cured = spoilt
      .split("\n")
      .with(line - 1, values.nearest ?? "")
      .join("\n");
    expect(read(cured).diagnostics).toEqual([]);
    expect(read(cured).plain).toEqual(read(text).plain);
  },
);

const codes = (text: string) => read(text).diagnostics.map(({ code, line }) => `${line} ${code}`);

test("fields of one level that all begin a blank off are told, and nothing is told of where they are not", () => {
  expect(codes("look:\n  colours:\n    main: '#14532d'\n emblem: static/a.svg\n")).toEqual([
    "4 yaml/leading-blank",
  ]);
  expect(codes("look:\n emblem: static/a.svg\n  home: [search]\n  featured: [甲]\n")).toEqual([
    "2 yaml/leading-blank",
  ]);
});

test("entries of a list that lack their dash are told, fields at the margin are moved in", () => {
  expect(codes("- id: a\n  name: 甲\nid: b\n  name: 乙\n- id: c\n  name: 丙\n")).toEqual([
    "3 yaml/missing-dash",
  ]);
  expect(codes("- id: a\n  name: 甲\nid: b\nname: 乙\n- id: c\n  name: 丙\n")).toEqual(
    ["4 yaml/leading-blank", "3 yaml/missing-dash"].toSorted(),
  );
  expect(
    codes(
      "look:\n  navigation:\n    - name: 甲\n      address: a\n    name: 乙\n      address: b\n",
    ),
  ).toEqual(["5 yaml/missing-dash"]);
});

test("signs of Chinese in a text are no fault of a value that is wrong otherwise", () => {
  expect(codes("contact: “甲”，乙\n")).toEqual(["1 field/not-a-mapping"]);
});

test("what is wrong besides the signs is told when they are mended", () => {
  expect(codes("look:\n  home: [“搜索框”，没有的]\n")).toEqual(["2 yaml/full-width-mark"]);
  expect(codes('look:\n  home: ["搜索框", 没有的]\n')).toEqual(["2 field/unknown-word"]);
});
