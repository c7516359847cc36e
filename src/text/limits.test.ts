import { expect, test } from "vitest";
import { renderText } from "./render.ts";

const nested = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- 甲`).join("\n");

test.each([
  ["quotations", `甲\n\n${"> ".repeat(10_000)}乙`, 3],
  ["lists on one line", "- ".repeat(5000), 1],
  ["lists below each other", nested(5000), 51],
])("%s nested beyond reading are refused with their line", (_, body, line) => {
  expect(() => renderText(body)).toThrow(
    expect.objectContaining({ name: "TextError", code: "too-deep", line }),
  );
});

test("elements nested beyond the stack are refused", () => {
  expect(() => renderText("<div>".repeat(50_000))).toThrow(
    expect.objectContaining({ name: "TextError", code: "too-deep" }),
  );
});

test("what people nest is rendered", () => {
  expect(renderText(nested(20)).html.match(/<ul>/g)).toHaveLength(20);
  expect(renderText(`${" ".repeat(150)}清河镇人民政府`).html).toBe("<p>清河镇人民政府</p>\n");
});

test.each([
  ["brackets", "[".repeat(10_000)],
  ["stars", "*".repeat(10_000)],
  ["emphasis", "*甲 ".repeat(2000)],
  ["tags", "<b>".repeat(1000)],
  ["entities", "&amp".repeat(10_000)],
  ["blanks", " ".repeat(100_000)],
])("many %s in a row are rendered", (_, body) => {
  expect(renderText(body).html).toBeTypeOf("string");
});
