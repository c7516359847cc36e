import { expect, test } from "vitest";
import { beginsSegment } from "./begins-segment.ts";

test("where segments begin follows from names, at about one in 256", () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `documents/2020/A-2020-${index}.md`);
  const count = names.filter(beginsSegment).length;
  expect(count).toBeGreaterThan(40);
  expect(count).toBeLessThan(160);
});
