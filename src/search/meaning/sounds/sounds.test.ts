import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blurred } from "./blur.ts";
import { readings } from "./readings.ts";
import { soundsOf } from "./sounds.ts";
import { syllablesOf } from "./syllables.ts";

test("the table is in step with the order of GB 2312", () => {
  const known = readings();
  const read = (text: string) => Array.from(text, (each) => known.get(each)).join(" ");
  expect(read("啊爱安中华人民共和国座做")).toBe("a ai an zhong hua ren min gong he guo zuo zuo");
  expect(read("养犬管理烟花爆竹殡葬")).toBe("yang quan guan li yan hua bao zhu bin zang");
  expect(known.size).toBeGreaterThan(4000);
});

test("a character may be read in several ways, the usual one first", () => {
  expect(soundsOf("行")).toEqual(["xing", "hang"]);
  expect(soundsOf("犬")).toEqual(["quan"]);
  expect(soundsOf("a")).toEqual([]);
});

describe("letters", () => {
  test.each([
    ["minfadian", "min fa dian"],
    ["yanghua", "yang hua"],
    ["lvshi", "lu shi"],
    ["xian", "xian"],
  ])("%s are the syllables %s", (letters, syllables) => {
    expect(syllablesOf(letters)?.join(" ")).toBe(syllables);
  });

  test.each(["gjj", "", "wto", "a".repeat(61)])("%s are none", (letters) => {
    expect(syllablesOf(letters)).toBeNull();
  });

  test("written together from syllables are read as no more of them", () => {
    const syllable = fc.constantFrom(...new Set(readings().values()));
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 1, maxLength: 8 }), (syllables) => {
        const read = syllablesOf(syllables.join("")) ?? [];
        expect(read.join("")).toBe(syllables.join(""));
        expect(read.length).toBeLessThanOrEqual(syllables.length);
      }),
    );
  });
});

test("what is not told apart by many is one sound, and stays it", () => {
  expect(["zhang", "zan", "shi", "ning", "lin", "nv", "lu"].map(blurred)).toEqual(
    "zan zan si lin lin lu lu".split(" "),
  );
  for (const syllable of new Set(readings().values())) {
    expect(blurred(blurred(syllable))).toBe(blurred(syllable));
  }
});
