import fc from "fast-check";
import { expect, test } from "vitest";
import type { SearchHead } from "./blocks.ts";
import { documentWords } from "./fixtures/document-words.ts";
import { gap } from "./gap.ts";
import { tokens, units } from "./tokens.ts";
import { WordWriter } from "./word-writer.ts";

interface Searched {
  head: SearchHead;
  text: string[];
}

interface Written {
  words: string[];
  counts: number[];
  heads: number[][];
}

/** What is written of documents, and how many words of each, as it is counted. */
function written(documents: Searched[]): Written {
  let bytes = Buffer.alloc(0);
  const writer = new WordWriter((more) => {
    bytes = Buffer.concat([bytes, more]);
  });
  const counts = documents.map(({ head, text }) => writer.document(head, text));
  writer.flush();
  return {
    words: bytes.toString("utf8").split(" "),
    counts: counts.map(({ places }) => places),
    heads: counts.map(({ head }) => head),
  };
}

/** The same by the word rule. */
function expected(documents: Searched[]): Written {
  const words = documents.map(({ head, text }) => documentWords(head, text));
  return {
    words: words.flat(),
    counts: words.map(({ length }) => length),
    heads: documents.map(({ head: { title, numbers } }) =>
      [title, ...numbers].map((block) => tokens(units(block)).length),
    ),
  };
}

const known = ["甲", "乙", "龍", "Ｂ", "a", "1", "２", "、", "…", " ", "\n", "—"];
const numeral = ["二", "八", "〇", "零", "晩", "0", "O", "Ｏ", "234", "５６７", ",", "，", "年"];
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

test("writes the words that the word rule finds, for any text", () => {
  const document = fc.record({
    head: fc.record({ title: block, numbers: fc.array(block, { maxLength: 2 }) }),
    text: fc.array(block, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 3 }), (documents) => {
      expect(written(documents)).toEqual(expected(documents));
    }),
    { numRuns: 5000, endOnFailure: true },
  );
});

test("writes every single character as the word rule has it, between Han characters and in a run", () => {
  const head = { title: "", numbers: [] };
  const documents = Array.from({ length: 0x10000 }, (_, code) => {
    const character = String.fromCharCode(code);
    return { head, text: [`甲${character}乙`, `a${character}1`, character] };
  });
  const { words, counts } = written(documents);
  const wanted = expected(documents);
  expect(counts).toEqual(wanted.counts);
  expect(words.length).toBe(wanted.words.length);
  expect(words.filter((word, place) => word !== wanted.words[place])).toEqual([]);
});

test("loses no word of more text than its buffer holds, in blocks small and large", () => {
  const paragraph = "依照《中华人民共和国政府信息公开条例》第二十条，公开2025年度预算。";
  const documents = [
    {
      head: { title: "关于公开预算的通知", numbers: ["QH001"] },
      text: [
        ...Array(3_000).fill(paragraph),
        paragraph.repeat(3_000),
        `é${paragraph.repeat(3_000)}`,
        "é".repeat(30_000),
      ],
    },
  ];
  const { words, counts } = written(documents);
  expect(counts).toEqual([words.length]);
  const wanted = expected(documents).words;
  expect(words.length).toBe(wanted.length);
  expect(words.every((word, place) => word === wanted[place])).toBe(true);
  expect(words.slice(-2)).toEqual(gap);
});
