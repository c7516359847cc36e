import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptRange } from "./excerpt-range.ts";
import { outsideUnbroken } from "./unbroken.ts";

const whole = [
  "第三十八条",
  "第一百二十条之一第二款",
  "第120条",
  "2008年3月15日",
  "二〇〇八年十二月三十一日",
  "宁发〔2017〕10号",
  "〔2017〕",
  "1,234,567.50元",
  "30万元",
  "12.5%",
  "GB/T 9704—2012",
  "《政府信息公开条例》",
  "（以下简称条例）",
  "café",
  "𠀀",
  "e\u0301\u0323",
  "葛\u{E0100}",
];

/** Of the excerpt around the first place of `match`. */
function shown(text: string, match: string): string {
  const at = text.indexOf(match);
  const { start, end } = excerptRange(text, { start: at, end: at + match.length });
  return text.slice(start, end);
}

describe("outsideUnbroken", () => {
  test.each(whole)("leaves %s whole", (kept) => {
    const text = `依照${kept}，`;
    for (let at = 3; at < 2 + kept.length; at++) {
      expect(outsideUnbroken(text, at, "start")).toBeLessThanOrEqual(2);
      if (Array.from(kept.normalize("NFC")).length > 2) {
        expect(outsideUnbroken(text, at, "end")).toBeGreaterThanOrEqual(2 + kept.length);
      }
    }
  });

  test("leaves every place that cuts nothing where it is", () => {
    const text = "县级以上地方人民政府应当，公开信息。";
    for (let at = 0; at <= text.length; at++) expect(outsideUnbroken(text, at, "start")).toBe(at);
  });

  test("goes no further than what is kept whole may be long", () => {
    for (const text of ["1".repeat(300), `《${"甲".repeat(300)}》`, "a".repeat(300)]) {
      expect(outsideUnbroken(text, 150, "start")).toBe(150);
    }
    expect(outsideUnbroken(`甲${"\u0301".repeat(300)}`, 150, "start")).toBe(0);
  });
});

describe("excerptRange", () => {
  const sentence = "各级人民政府应当按照规定的时限和程序向社会公开有关信息";
  const long = sentence.repeat(6);

  test("begins with the sentence of the match, and ends with one", () => {
    const text = `${long}。本县防汛工作由县长负责。${sentence}。${sentence}。${sentence}。${long}`;
    expect(shown(text, "防汛")).toBe(
      `本县防汛工作由县长负责。${sentence}。${sentence}。${sentence}。`,
    );
  });

  test("begins with a clause where no sentence begins near", () => {
    const text = `${long}，负责全县范围内的水库和河道堤防的防汛工作${long}`;
    expect(shown(text, "防汛")).toMatch(/^负责全县范围/);
  });

  test("shows all of a text that is little longer", () => {
    const text = `${sentence}${sentence}${sentence}${sentence}的规定`;
    expect(shown(text, "各级")).toBe(text);
  });

  test("shows the whole match, however long", () => {
    expect(shown(`${long}，${long}`, long)).toContain(long);
  });

  test("never cuts what means something only as a whole, nor the match, and stays short", () => {
    const parted = fc.constantFrom("的", "，", "。", "、", "应当公开，", "各级人民政府的");
    const piece = fc.oneof(fc.constantFrom(...whole), parted);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, parted), { minLength: 20, maxLength: 40 }),
        fc.nat(59),
        (pairs, chosen) => {
          const pieces = pairs.flat();
          const text = pieces.join("");
          const match = chosen % pieces.length;
          const places: number[] = [0];
          for (const each of pieces) places.push((places.at(-1) ?? 0) + each.length);
          const [from = 0, to = 0] = places.slice(match, match + 2);
          const { start, end } = excerptRange(text, { start: from, end: to });
          expect(start).toBeLessThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(to);
          expect(end - start).toBeLessThan(200);
          for (const [number, each] of pieces.entries()) {
            if (!whole.includes(each)) continue;
            const [first = 0, last = 0] = places.slice(number, number + 2);
            expect([each, first < start && start < last]).toEqual([each, false]);
            if (last <= to) continue;
            expect([each, first < end && end < last]).toEqual([each, false]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
