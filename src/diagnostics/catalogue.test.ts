import { expect, test } from "vitest";
import { describe, wordings } from "../checks/reports/describe.ts";
import { diagnosticsJson } from "../checks/reports/json.ts";
import { finding } from "./catalogue.ts";
import { fill, type Sentence } from "./wordings/wording.ts";

const placeholders = (sentence: Sentence) =>
  new Set([sentence].flat().flatMap((text) => text.match(/\{\w+\}/g) ?? []));

test("every finding has a code of subject and fault, and words in both languages", () => {
  for (const [code, { zh, en }] of wordings) {
    expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    for (const text of [zh.title, zh.message, zh.cure].flat())
      expect(text, code).toMatch(/\p{Script=Han}/u);
    for (const text of [zh.message, zh.cure].flat())
      expect(text, code).toMatch(/(?:[。？]|[:：] ?\{\w+\})$/);
    for (const text of [en.message, en.cure].flat())
      expect(text, code).toMatch(/(?:[.?]|: \{\w+\})$/);
    expect(en.title, code).not.toMatch(/[.。]$/);
  }
});

test("both languages tell what was found", () => {
  for (const [code, { zh, en }] of wordings) {
    const found = (sentence: Sentence) => placeholders(sentence).has("{found}");
    expect(found(zh.message), code).toBe(found(en.message));
  }
});

test("the first sentence whose values are known is taken", () => {
  const sentence = ["写成 {nearest}。", "删去“{found}”。"];
  expect(fill(sentence, { nearest: "甲", found: "乙" })).toBe("写成 甲。");
  expect(fill(sentence, { nearest: "", found: "乙" })).toBe("删去“乙”。");
  expect(fill("只有{found}", {})).toBe("只有");
});

test("of several sentences each can be taken: none before it asks for fewer values", () => {
  for (const [code, words] of wordings) {
    for (const sentence of [words.zh, words.en].flatMap(({ message, cure }) => [message, cure])) {
      if (typeof sentence === "string") continue;
      for (const [at, choice] of sentence.entries()) {
        const asked = placeholders(choice);
        const hiding = sentence.slice(0, at).filter((one) => placeholders(one).isSubsetOf(asked));
        expect(hiding, `${code}: ${choice}`).toEqual([]);
      }
    }
  }
});

test("values are not read as templates", () => {
  expect(fill("{found} {label}", { found: "{label}", label: "$&" })).toBe("{label} $&");
});

test("commands and pages are told as they are typed and found here", () => {
  expect(fill("{$ check --fix}：{found}，见 {docs/fields.md}", { found: "{docs/ci.md}" })).toBe(
    "npm run check -- --fix：{docs/ci.md}，见 docs/fields.md",
  );
});

test("findings for programs are JSON with values and words", () => {
  const one = finding(
    "field/unknown",
    { file: "documents/a.md", line: 6, column: 1 },
    { found: "foo" },
  );
  expect(JSON.parse(diagnosticsJson([one], "en"))).toEqual([{ ...one, ...describe(one, "en") }]);
  expect(diagnosticsJson([], "zh")).toBe("[]");
});

test("of several sentences none hides those behind it", () => {
  for (const [code, { zh, en }] of wordings) {
    for (const sentence of [zh.message, zh.cure, en.message, en.cure]) {
      const hiding = [sentence].flat().slice(0, -1);
      expect(
        hiding.map((text) => placeholders(text).size > 0),
        code,
      ).not.toContain(false);
    }
  }
});
