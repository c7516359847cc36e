import { describe, expect, test } from "vitest";
import { units } from "../words/tokens.ts";
import { beginning, excerptsOf } from "./excerpt.ts";

const section = (id: string | null, title: string, ...blocks: string[]) => ({
  id,
  title,
  titleInText: false,
  blocks,
});
const shown = (pieces: { text: string; match: boolean }[]) =>
  pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join("");
const excerpts = (sections: ReturnType<typeof section>[], ...phrases: string[]) =>
  excerptsOf(
    sections,
    phrases.map((phrase) => [units(phrase)]),
  ).map(({ section, pieces }) => [section.id, shown(pieces)]);

describe("excerptsOf", () => {
  test("marks matches in the text's own characters", () => {
    expect(
      excerpts([section("a", "總則", "本縣實行「雙隨機、一公開」監管。")], "双随机一公开"),
    ).toEqual([["a", "本縣實行「[雙隨機、一公開]」監管。"]]);
  });

  test("puts a section first that holds more of the phrases, else the earlier one", () => {
    const sections = [
      section("a", "一、总则", "编制预案。"),
      section("b", "二、预案", "开展演练。", "预案和演练。"),
      section("c", "三、附则", "预案另行制定。"),
    ];
    expect(excerpts(sections, "预案", "演练").map(([id]) => id)).toEqual(["b", "a", "c"]);
    expect(excerpts(sections, "演练")).toEqual([["b", "开展[演练]。"]]);
  });

  test("stops when enough sections hold all phrases, and shows what it would have shown", () => {
    const sections = [
      section(null, "", "预案。"),
      section("a", "一、总则", "预案和演练。"),
      section("b", "二、演练", "演练。"),
      section("c", "三、附则", "演练和预案。"),
      section("d", "四、附件", "预案和演练。"),
    ];
    const all = excerptsOf(
      sections,
      ["预案", "演练"].map((phrase) => [units(phrase)]),
    );
    const some = excerptsOf(
      sections,
      ["预案", "演练"].map((phrase) => [units(phrase)]),
      2,
    );
    expect(all.map(({ section }) => section.id)).toEqual(["a", "c", "d", null, "b"]);
    expect(some.slice(0, 2)).toEqual(all.slice(0, 2));
    expect(some.map(({ section }) => section.id)).not.toContain("d");
  });

  test("finds a heading as a block of its section", () => {
    expect(excerpts([section("b", "二、应急预案", "正文。")], "应急")).toEqual([
      ["b", "二、[应急]预案"],
    ]);
  });

  test("shows the text of a section rather than its heading, which stands beside it", () => {
    expect(excerpts([section("b", "二、应急预案", "总则。", "编制应急预案。")], "应急")).toEqual([
      ["b", "编制[应急]预案。"],
    ]);
  });

  test("puts the section first in which the phrases stand near each other", () => {
    const far = `预案的编制。${"各级人民政府应当公开信息。".repeat(12)}演练。`;
    const near = "演练和预案。";
    const sections = [section("a", "第一条", far), section("b", "第二条", near)];
    expect(excerpts(sections, "预案", "演练").map(([id]) => id)).toEqual(["b", "a"]);
    const both = `${far}定期演练预案。`;
    expect(excerpts([section("a", "第一条", both)], "预案", "演练")).toEqual([
      ["a", "…定期[演练预案]。"],
    ]);
  });

  test("shows the others shorter, and finds a number as it is written", () => {
    const clause = "各级人民政府应当按照规定公开，";
    const text = `依照第一百二十条，${clause.repeat(20)}`;
    const sections = ["第一条", "第二条"].map((title) => section(title, title, text));
    const [first, second] = excerptsOf(sections, [[units("第120条"), units("第一百二十条")]]);
    expect(shown(first?.pieces ?? [])).toMatch(/^依照\[第一百二十条\]，.{70,100}，…$/);
    expect(shown(second?.pieces ?? [])).toMatch(/^依照\[第一百二十条\]，.{30,60}，…$/);
  });

  test("cuts a long block around the match and never through a character", () => {
    const text = `${"𠀀".repeat(60)}预案${"𠀀".repeat(80)}`;
    const [[, excerpt = ""] = []] = excerpts([section(null, "", text)], "预案");
    expect(excerpt).toMatch(/^…𠀀+\[预案\]𠀀+…$/u);
    expect(excerpt?.isWellFormed()).toBe(true);
  });
});

describe("beginning", () => {
  test("is the first block, or nothing where there is no text", () => {
    expect(shown(beginning([section(null, "", "各乡镇人民政府："), section("a", "一")]))).toBe(
      "各乡镇人民政府：",
    );
    expect(beginning([])).toEqual([]);
  });
});
