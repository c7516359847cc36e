import { expect, test } from "vitest";
import { likeness, sketchOf } from "./text-sketch.ts";

const articles = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `第${from + index}条，各单位应当在第${(from + index) * 37}日前办结。`,
  ).join("\n");
const like = (a: string, b: string) => likeness(sketchOf(a), sketchOf(b));

test("signs and blanks do not tell two texts apart, a letter does", () => {
  expect(like("一、总则。\n", "一 总则")).toBe(1);
  expect(sketchOf("一、总则").same).not.toBe(sketchOf("二、总则").same);
});

test("the more two texts have in common, the more alike they are", () => {
  const whole = articles(0, 400);
  expect(like(whole, articles(0, 396))).toBeGreaterThan(0.9);
  expect(like(whole, articles(0, 200))).toBeGreaterThan(0.3);
  expect(like(whole, articles(0, 200))).toBeLessThan(0.75);
  expect(like(whole, "青禾县人民政府关于防汛抗旱工作的通知".repeat(3))).toBeLessThan(0.1);
});

test("texts too short for a stretch are alike only if equal", () => {
  expect(like("甲", "乙")).toBe(0);
  expect(like("甲。", "甲")).toBe(1);
});

test("letters and digits of every script count, and nothing else", () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const letters = units.filter((unit) => /[\p{L}\p{N}\p{Cs}]/u.test(unit));
  expect(sketchOf(units.join("")).characters).toBe(letters.length);
  expect(sketchOf(units.join(""))).toEqual(sketchOf(letters.join("")));
});
