import { expect, test } from "vitest";
import { latestOfLines } from "./node-versions.ts";

test("of each line of Node the latest version is told, the newest line first", () => {
  const told = ["22.9.0", "22.23.2", "26.3.0", "22.22.3", "24.18.1", "24.9.0", "26.10.0"];
  expect(latestOfLines(told)).toEqual(["26.10.0", "24.18.1", "22.23.2"]);
  expect(latestOfLines([])).toEqual([]);
});
