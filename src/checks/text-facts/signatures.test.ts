import { expect, test } from "vitest";
import { signaturesOf } from "./signatures.ts";

const of = (text: string) => signaturesOf(text.split("\n"), 1);

test("the organs above a day sign, with the line of the day", () => {
  expect(of("请执行。\n\n青禾县水利局\n青禾县财政局\n\n2026年3月2日\n")).toEqual({
    organs: ["青禾县水利局", "青禾县财政局"],
    line: 6,
  });
});

test("organs on one line, or on that of the day, sign too", () => {
  expect(of("青禾县水利局　　青禾县财政局\n2026年3月2日")?.organs).toHaveLength(2);
  expect(of("青禾县水利局　2026年3月2日")?.organs).toEqual(["青禾县水利局"]);
});

test("every signature of a text with attachments counts", () => {
  const text = "青禾县水利局\n2026年3月2日\n\n附件\n\n正文。\n\n澜江市水利局\n2026年2月2日\n";
  expect(of(text)).toEqual({ organs: ["青禾县水利局", "澜江市水利局"], line: 9 });
});

test.each(["请执行。\n\n2026年3月2日", "青禾县水利局\n\n请执行。", "自2026年3月2日\n起施行", ""])(
  "nobody signs %j",
  (text) => {
    expect(of(text)).toBeNull();
  },
);

test("a text of 100,000 days, blanks or organs is read in a time like its length", () => {
  for (const part of ["2026年3月2日\n", " ", "青禾县水利局\n", "青禾县水利局 2026年3月2日 "]) {
    of(part.repeat(100_000 / part.length));
  }
  expect(of(`${"局\n".repeat(50_000)}2026年3月2日`)).toBeNull();
});
