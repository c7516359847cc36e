import { expect, test } from "vitest";
import { articleIn } from "./articles.ts";

test.each([
  ["劳动合同法第38条", 38, "第38条"],
  ["劳动合同法38条", 38, "38条"],
  ["刑法第二十条第三款", 20, "第二十条第三款"],
  ["刑法二十条", 20, "二十条"],
  ["刑法第一百三十三条之一第一款", 133, "第一百三十三条之一第一款"],
])("%s names article %i", (text, number, written) => {
  const found = articleIn(text);
  expect(found?.number).toBe(number);
  expect(text.slice(found?.start, found?.end)).toBe(written);
});

test.each(["面条", "一条河", "第零条", "条例", "第12345条"])("%s names none", (text) => {
  expect(articleIn(text)).toBeNull();
});
