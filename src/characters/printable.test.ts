import { expect, test } from "vitest";
import { printable } from "./printable.ts";

test("what a terminal would obey is shown as a sign, all else as it is", () => {
  expect(printable("\u001b[2J青禾县\u0007\r\n\u009b31m\u202etxt.exe")).toBe(
    "�[2J青禾县����31m�txt.exe",
  );
  expect(printable("〔2026〕１号　《é》👍🏽")).toBe("〔2026〕１号　《é》👍🏽");
});
