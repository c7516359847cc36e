import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parseQuery } from "./query.ts";

const texts = (phrases: { text: string }[]) => phrases.map(({ text }) => text);

describe("parseQuery", () => {
  test("splits at any blank, line breaks and wide blanks too", () => {
    expect(texts(parseQuery(" 应急　预案\r\n2017\u00A0年度 ").phrases)).toEqual([
      "应急",
      "预案",
      "2017",
      "年度",
    ]);
  });

  test("takes a leading hyphen as exclusion, narrow or wide", () => {
    const { phrases, excluded } = parseQuery("预案 -演练 －修订 GNps-04");
    expect(texts(phrases)).toEqual(["预案", "GNps-04"]);
    expect(texts(excluded)).toEqual(["演练", "修订"]);
  });

  test("takes a hyphen as punctuation where nothing else is asked for", () => {
    const { phrases, excluded } = parseQuery("-2018-00004");
    expect(texts(phrases)).toEqual(["2018-00004"]);
    expect(excluded).toEqual([]);
  });

  test("reads nothing of what is not seen: it parts no phrase and hides no hyphen", () => {
    const { phrases, excluded } = parseQuery("防汛\ufeff演练\u200b \u200b-修订");
    expect(texts(phrases)).toEqual(["防汛演练"]);
    expect(texts(excluded)).toEqual(["修订"]);
    expect(parseQuery("\u200b \ufe0f").notice).toBeNull();
  });

  test("keeps phrases once that fold to the same", () => {
    expect(texts(parseQuery("範圍 范围 「范围」").phrases)).toHaveLength(1);
  });

  test("says when a phrase has one Han character, and when nothing can be searched", () => {
    expect(parseQuery("令").notice).toBe("one-character");
    expect(parseQuery("预案 令").notice).toBe("one-character");
    expect(parseQuery("，。 — 😀 -").notice).toBe("nothing-to-search");
    expect(parseQuery("  ").notice).toBeNull();
    expect(parseQuery("预案 。").notice).toBeNull();
    expect(parseQuery("a").notice).toBeNull();
  });

  test("reads a thousand characters at most, and says so", () => {
    const { phrases, notice } = parseQuery("应急预案 ".repeat(200).concat("演练"));
    expect(texts(phrases)).toEqual(["应急预案"]);
    expect(notice).toBe("too-long");
    expect(parseQuery("预".repeat(1000)).notice).toBeNull();
  });

  test("looks at no more of a text than it reads", () => {
    const folded = vi.spyOn(String.prototype, "normalize");
    parseQuery(`甲${"\u0301\u0323".repeat(25_000)}`);
    const lengths = folded.mock.contexts.map((text) => String(text).length);
    folded.mockRestore();
    expect(lengths.length).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32);
  });

  test("reads any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const phrase of parseQuery(text).phrases) expect(phrase.units).not.toHaveLength(0);
      }),
    );
  });
});
