import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { columnsOf } from "../../characters/columns.ts";
import { progressBar, progressLine, type Stage } from "./progress.ts";

const state = new Map<Stage, [number, number]>([
  ["read", [10, 10]],
  ["text", [5, 10]],
]);

describe("the bar", () => {
  test("shows finished stages by name and the running one as a bar", () => {
    expect(progressLine(state, "zh", 79)).toBe("读取 ✓  正文 ████████░░░░░░░░ 5/10");
    expect(progressLine(state, "en", 79)).toBe("read ✓  text ████████░░░░░░░░ 5/10");
  });

  test("says less where the window is narrow, blocks counted as wide as a Chinese Windows draws them", () => {
    expect(progressLine(state, "zh", 51)).toBe("读取 ✓  正文 ████████░░░░░░░░ 5/10");
    expect(progressLine(state, "zh", 50)).toBe("正文 ████████░░░░░░░░ 5/10");
    expect(progressLine(state, "zh", 41)).toBe("正文 ████░░░░ 5/10");
    expect(progressLine(state, "zh", 20)).toBe("正文 5/10");
    expect(progressLine(state, "zh", 8)).toBe("");
  });

  test("is never wider than it may be", () => {
    const stages = fc.constantFrom<Stage>("read", "text", "check", "pages", "search", "data");
    const counts = fc.nat(200_000).chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));
    const states = fc.array(fc.tuple(stages, counts)).map((entries) => new Map(entries));
    fc.assert(
      fc.property(states, fc.constantFrom("zh", "en"), fc.nat(200), (any, language, width) => {
        expect(columnsOf(progressLine(any, language, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("leaves the last column free, also where only COLUMNS tells the width, and is not drawn into a file", () => {
    const written = (stream: object) => {
      const write = vi.fn<(text: string) => boolean>();
      const bar = progressBar({ ...stream, write } as unknown as NodeJS.WriteStream, "zh");
      bar.update("read", 10, 10);
      bar.update("text", 10, 10);
      bar.clear();
      return write.mock.calls.map(([text]) => text.replace("\r\u001b[K", ""));
    };
    expect(written({ isTTY: true, columns: 17 })).toEqual(["读取 ✓", "读取 ✓  正文 ✓", ""]);
    expect(written({ isTTY: true, columns: 16 })).toEqual(["读取 ✓", "", ""]);
    vi.stubEnv("COLUMNS", "16");
    expect(written({ isTTY: true })).toEqual(["读取 ✓", "", ""]);
    vi.unstubAllEnvs();
    expect(written({ isTTY: false, columns: 80 })).toEqual([]);
  });
});
