import { expect, test } from "vitest";
import { labelKey } from "../field/labels.ts";
import { genres } from "./genres.ts";
import { themes } from "./themes.ts";
import { validityWords } from "./validity.ts";

/** Words that stand twice, as authors write them: width, blanks and Traditional count for nothing. */
function twice(words: readonly string[]): string[] {
  const keys = words.map(labelKey);
  return words.filter((_, at) => keys.indexOf(keys[at] ?? "") !== at);
}

test("no word of a list means two things", () => {
  const states = Object.values(validityWords);
  expect(twice(genres)).toEqual([]);
  expect(twice(Object.keys(themes))).toEqual([]);
  for (const subThemes of Object.values(themes)) expect(twice(subThemes)).toEqual([]);
  expect(twice(states.flatMap(({ label, synonyms }) => [label, ...synonyms]))).toEqual([]);
  expect(twice(["通知", "函", "通 知"])).toEqual(["通 知"]);
});
