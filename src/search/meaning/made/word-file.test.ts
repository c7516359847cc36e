import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { units } from "../../words/tokens.ts";
import { generalSynonyms } from "../general/general.ts";
import { wordTables } from "../tables/word-tables.ts";
import { wordFile } from "./word-file.ts";

const folded = (word: string) =>
  units(word)
    .map(({ text }) => text)
    .join("");

describe("the words that are published", () => {
  test("are read as they were given", () => {
    const { synonyms } = wordTables(wordFile([], []));
    for (const { asked, official } of generalSynonyms()) {
      const found = synonyms.get(folded(asked));
      expect(found?.words).toEqual(expect.arrayContaining(official.map(folded)));
    }
  });

  test("have what the portal says first", () => {
    const own = [{ asked: ["低保", "Ａ 卡"], official: ["困难补助"] }];
    const { synonyms } = wordTables(wordFile([], own));
    expect(synonyms.get("低保")?.words.slice(0, 2)).toEqual(["困难补助", "最低生活保障"]);
    expect(synonyms.get("a卡")).toEqual({ words: ["困难补助"], isWeak: false });
  });

  test("fit on the wire, however many titles there are", () => {
    const names = Array.from({ length: 5000 }, (_, at) => {
      const signs = [...String(at * 7919)].map((digit) => "甲水火木金土日月山石"[Number(digit)]);
      return `某县${signs.join("")}管理办法`;
    });
    const packed = gzipSync(JSON.stringify(wordFile(names, []))).length;
    expect(packed).toBeLessThan(30_000);
  });

  test("of a file that is damaged are those that can be read", () => {
    const { synonyms, names } = wordTables({
      synonyms: "甲\n=乙\n~=\n丙=丁=戊\n",
      names: "",
      places: "",
    });
    expect([...synonyms]).toEqual([["丙", { words: ["丁"], isWeak: false }]]);
    expect(names).toEqual([]);
  });
});

test("no everyday word of the program stands in two lines, nor for itself alone", () => {
  const seen = new Set<string>();
  for (const { asked, official } of generalSynonyms()) {
    expect.soft(seen.has(asked), asked).toBe(false);
    expect.soft(official.join(" "), asked).not.toBe(asked);
    expect.soft(official.length, asked).toBeGreaterThan(0);
    seen.add(asked);
  }
});
