import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test("a size is told in the unit that keeps it short", () => {
  expect(fileSize(0)).toBe("0 字节");
  expect(fileSize(999)).toBe("999 字节");
  expect(fileSize(1000)).toBe("1 KB");
  expect(fileSize(999_499)).toBe("999 KB");
  expect(fileSize(999_500)).toBe("1.0 MB");
  expect(fileSize(1_440_000)).toBe("1.4 MB");
});
