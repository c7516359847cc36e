import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["各乡镇人民政府要认真组织实施，确保各项任务按时完成。", "zh-Hans"],
  ["各鄉鎮人民政府要認真組織實施，確保各項任務按時完成。", "zh-Hant"],
  // By machine: 于, 后, 規范 and 并 stay as they were.
  ["關于進一步規范執法行為的報告，今后并將繼續落實。", "zh-Hant"],
  ["《國語》一书收入县志，由县档案馆编校后印发各乡镇。", "zh-Hans"],
  ["2020年5月8日", "zh-Hans"],
  ["", "zh-Hans"],
])("%s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});
