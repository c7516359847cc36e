import fc from "fast-check";
import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { lostCharacters } from "./lost-characters.ts";
import { mixedScripts } from "./mixed-scripts.ts";
import { privateCharacters } from "./private-characters.ts";
import { unbalancedBrackets } from "./unbalanced-brackets.ts";

/** Rules that look at the characters of a file before they look at its lines. */

test("every character of private use and every control character is found, alone in a text", () => {
  const form = /(?![\t\n\f\r])[\p{Cc}\p{Co}\p{Cs}]/u;
  const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const found = (text: string) => inDocument(privateCharacters, text).length;
  const missed = all.filter((one) => form.test(one) && found(`一${one}二`) !== 1);
  expect(missed).toEqual([]);
  // Of the others none is told of: were one, the text of all of them would have a finding.
  expect(found(all.filter((one) => !form.test(one)).join("二"))).toBe(0);
  expect(inDocument(privateCharacters, "一&#xE000;二")).toHaveLength(1);
  expect(inDocument(privateCharacters, "一\ud800二\udc00三")).toHaveLength(1);
  expect(inDocument(privateCharacters, "一\u{100000}二")).toHaveLength(1);
});

test("every form of lost characters is found", () => {
  const forms = ["\ufffd", "\ufffe", "\uffff", "锟斤拷", "锟斤", "烫烫烫", "屯屯屯"];
  for (const form of forms) {
    expect(inDocument(lostCharacters, `一${form}二`), form).toHaveLength(1);
  }
  expect(inDocument(lostCharacters, "烫屯锟")).toEqual([]);
});

test("a text is mixed when both scripts are in it, wherever they are", () => {
  const character = fc.constantFrom(..."国發国發一并范\n");
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join("");
      const isMixed = text.includes("国") && text.includes("發");
      expect(inDocument(mixedScripts, text)).toHaveLength(isMixed ? 1 : 0);
    }),
  );
});

test("brackets that stand alone are as many as taking away pairs leaves", () => {
  const piece = fc.constantFrom(..."《》〔〕【】（）()一\n");
  const same: Record<string, string> = { "(": "（", ")": "）" };
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const kinds = ["《》", "〔〕", "【】", "（）"].map((pair) => {
        const signs = pieces
          .map((sign) => same[sign] ?? sign)
          .filter((sign) => pair.includes(sign));
        let left = signs.join("");
        while (left.includes(pair)) left = left.replace(pair, "");
        return left.length;
      });
      const count = kinds.reduce((sum, one) => sum + one, 0);
      // A number at the head of a line may be followed by a bracket that closes nothing.
      const text = pieces.join("").replace(/^/gm, "甲乙丙丁：");
      const [told = ""] = inDocument(unbalancedBrackets, text);
      expect(Number(/全文 (\d+) 处/.exec(told)?.[1] ?? 0)).toBe(count);
    }),
  );
});
