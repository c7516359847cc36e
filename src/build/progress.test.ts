import { expect, test } from "vitest";
import { progressLine } from "./progress.ts";

test("shows finished stages by name and the running one as a bar", () => {
  const state = new Map([
    ["read", [10, 10]],
    ["text", [5, 10]],
  ] as const);
  expect(progressLine(state, "zh")).toBe("读取 ✓  正文 ████████░░░░░░░░ 5/10");
  expect(progressLine(state, "en")).toBe("read ✓  text ████████░░░░░░░░ 5/10");
});
