import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldedPieces } from "./fold.ts";

describe("fold", () => {
  test.each([
    ["width", "ＡＢＣ１２３（ｱ）", "abc123(ア)"],
    ["case", "GNps-04", "gnps-04"],
    ["Traditional to Simplified", "龍湖區規範性文件", "龙湖区规范性文件"],
    ["characters beyond U+FFFF", "𡞵㛟", "㛟㛟"],
    ["compatibility characters and circled numbers", "㎡①⼀", "m21一"],
    ["radicals of both blocks", "⼈⺠政府⽂件，⻘⻓⻔⻢⻑", "人民政府文件,青长门马长"],
    ["characters that only look alike in other code points", "羣眾爲裏峯", "群众为里峰"],
    ["variants to standard characters", "晩間關閙𠮟﨑値", "晚间关闹𠮟崎值"],
    ["what is written for zero", "二〇〇八 二○○八 零", "二零零八 二零零八 零"],
    ["variation selectors and zero-width characters", "葛\u{E0100}城\u200B区\uFE0F", "葛城区"],
  ])("folds %s", (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("never turns Simplified into Traditional, nor one Simplified character into another", () => {
    expect(fold("范围 后来 干部 里程 发展")).toBe("范围 后来 干部 里程 发展");
  });

  test("folds every character to what stays as it is", () => {
    const unstable = Array.from({ length: 0x30000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => fold(fold(character)) !== fold(character));
    expect(unstable).toEqual([]);
  });

  test("finds what it found before variants were folded: they are folded sign by sign", () => {
    const sign = fc.constantFrom(..."禇褚晩晚〇零峯峰戶户国");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), fc.nat(8), fc.nat(8), (signs, from, count) => {
        const part = signs.slice(from, from + count).join("");
        expect(fold(signs.join(""))).toContain(fold(part));
      }),
    );
  });

  test("is stable: what is folded stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test("is what the pieces fold to, for any text", () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ..."甲 龍 ① ㍿ é Ａ ﾞ".split(" "),
        "\u0301",
        "\u200b",
        "\u{e0100}",
        "\u{1d165}",
        "𠀀",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const text = signs.join("");
        const pieces = foldedPieces(text).map((piece) => piece.text);
        expect(fold(text)).toBe(pieces.join(""));
      }),
      { numRuns: 5000 },
    );
  });

  test("what is not seen counts for nothing, wherever it stands, and positions stay", () => {
    const seen = fc.constantFrom(..."甲 国 一 ○ O 年 1 234 , ， . a é \u0301 Ａ".split(" "));
    const unseen = fc.constantFrom("\u200b", "\ufe0f", "\ufeff", "\u00ad", "\u034f", "\u{e0100}");
    fc.assert(
      fc.property(fc.array(fc.oneof(seen, unseen), { maxLength: 12 }), (signs) => {
        const text = signs.join("");
        expect(fold(text)).toBe(fold(text.replace(/\p{Default_Ignorable_Code_Point}/gu, "")));
        const pieces = foldedPieces(text);
        expect(pieces.map((piece) => piece.text).join("")).toBe(fold(text));
        expect(pieces.at(-1)?.end ?? 0).toBe(text.length);
      }),
      {
        examples: [
          [["一", "\u200b", "○"]],
          [["1", ",", "\u200b", "234"]],
          [["a", "\u200b", "\u0301"]],
        ],
      },
    );
  });

  test("compares the first marks of a character, never more: bringing them in order is quadratic", () => {
    const marks = fc.array(fc.constantFrom("\u0301", "\u0323", "\u0344", "\u{1d165}"), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.constantFrom("甲", "a", "Å", ""), marks, (base, marks) => {
        const text = base + marks.join("");
        expect(fold(text).length).toBeLessThanOrEqual(32);
        expect(fold(fold(text))).toBe(fold(text));
        expect(foldedPieces(text).at(-1)?.end ?? 0).toBe(text.length);
      }),
    );
  });

  test("gives pieces that cover the text in order and join to the folded text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const pieces = [...foldedPieces(text)];
        expect(pieces.map((piece) => piece.text).join("")).toBe(fold(text));
        let at = 0;
        for (const { start, end } of pieces) {
          expect(start).toBe(at);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
