import fc from "fast-check";
import { expect, test } from "vitest";
import { CompactLine, plainLine } from "./plain-line.ts";

test("tags and blanks written as entities become blanks, and nothing moves", () => {
  expect(plainLine('<p align="right">机&nbsp;密</p>')).toBe(
    `${" ".repeat(17)}机${" ".repeat(6)}密${" ".repeat(4)}`,
  );
  expect(plainLine("3<5，a&b")).toBe("3<5，a&b");
});

const lines = fc.string({
  unit: fc.constantFrom("机", "密", " ", "　", "\u200b", "<", ">", "b", "&nbsp;"),
});

test("each character of the compact line stands in the line where it is said to", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const { text } = new CompactLine(line);
      const compact = new CompactLine(line);
      for (let at = 0; at < text.length; at += 1) {
        expect(line.charAt(compact.placeOf(at))).toBe(text.charAt(at));
      }
    }),
  );
});

test("a stretch is given back as it is written", () => {
  const line = new CompactLine("　【内 部　资料】");
  expect(line.text).toBe("【内部资料】");
  expect(line.asWritten(1, 5)).toBe("内 部　资料");
});
