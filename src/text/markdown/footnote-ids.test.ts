import { expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";

test.each([
  "甲[^1-2]乙[^1]丙[^1]\n\n[^1]: 子\n\n[^1-2]: 丑",
  "甲[^1-]乙[^1-]丙[^1--2]丁[^1]戊[^1]\n\n[^1-]: 子\n\n[^1--2]: 丑\n\n[^1]: 寅",
])("labels of footnotes share no id with counted references: %j", (body) => {
  const ids = Array.from(renderText(body).html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});
