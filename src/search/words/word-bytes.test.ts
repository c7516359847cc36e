import fc from "fast-check";
import { expect, test } from "vitest";
import { blockWords } from "./block-words.ts";
import { writtenWords } from "./fixtures/written-words.ts";
import { gap } from "./gap.ts";

/** What is written of a document, word by word. */
function expected(blocks: readonly string[]): string[] {
  const words = blocks.flatMap((block) => {
    const found = blockWords(block);
    return found.length > 0 ? [...found, ...gap] : [];
  });
  return words.length > 0 ? words : gap;
}

const known = ["甲", "乙", "龍", "Ｂ", "a", "1", "２", "、", "…", " ", "\n", "—"];
const numeral = ["二", "八", "〇", "0", "O", "Ｏ", "234", "５６７", ",", "，", "年"];
const odd = [
  "𠀀",
  "é",
  "e\u0301",
  "①",
  "Ⅲ",
  "㎡",
  "㐀",
  "䷀",
  "\u200b",
  "\ufe00",
  "\ud800",
  "ß",
  "ก",
  "○",
  "⺠",
];
const block = fc.oneof(
  fc.string({ unit: fc.constantFrom(...known), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...known, ...odd), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...known, ...numeral), maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);

test("are the words of blocks with a gap after each, for any text", () => {
  const document = fc.record({
    head: fc.record({ title: block, numbers: fc.array(block, { maxLength: 2 }) }),
    text: fc.array(block, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (documents) => {
      const words = documents.map(({ head, text }) =>
        expected([head.title, ...head.numbers, ...text]),
      );
      expect(writtenWords(documents)).toEqual(words.flat());
    }),
    { numRuns: 5000, endOnFailure: true },
  );
});

test("of every single character are its words, between Han characters and in a run", () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    const text = [`甲${character}乙`, `a${character}1`, character];
    const head = { title: "", numbers: [] };
    const written = writtenWords([{ head, text }]);
    if (written.join(" ") !== expected(text).join(" "))
      expect(written, text[0]).toEqual(expected(text));
  }
});

test("of more text than is written at once, in blocks small and large, none is lost", () => {
  const paragraph = "依照《中华人民共和国政府信息公开条例》第二十条，公开2025年度预算。";
  const text = [
    ...Array(30_000).fill(paragraph),
    paragraph.repeat(40_000),
    `é${paragraph.repeat(40_000)}`,
  ];
  const head = { title: "关于公开预算的通知", numbers: ["QH001"] };
  const words = writtenWords([{ head, text }]);
  expect(words.length).toBe(expected([head.title, ...head.numbers, ...text]).length);
  expect(words.slice(0, 100)).toEqual(
    expected([head.title, ...head.numbers, paragraph, paragraph, paragraph]).slice(0, 100),
  );
  expect(words.slice(-3)).toEqual([...blockWords(paragraph).slice(-1), ...gap]);
});
