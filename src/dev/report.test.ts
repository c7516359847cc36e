import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { finding } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Shown } from "./preview.ts";
import { Report } from "./report.ts";

let told: string[] = [];

beforeEach(() => {
  told = [];
  for (const way of ["log", "error"] as const) {
    vi.spyOn(console, way).mockImplementation((text: string) => void told.push(text));
  }
});
afterEach(() => vi.restoreAllMocks());

const address = "http://localhost:4321/";
const toFill = (line: number) => finding("page/still-to-fill", { file: "guide.md", line });

function shown(version: string, diagnostics: Diagnostic[]): Shown {
  return { version, diagnostics, failure: null } as Partial<Shown> as Shown;
}

test("the address is the last thing to be seen after findings, and is not repeated where there are none", () => {
  const report = new Report("zh");
  report.serveAt(address);
  report.tell(shown("1", [finding("document/empty-body", { file: "documents/a.md" })]), 1);
  expect(told.at(-1)).toBe(`已更新（1.00 秒） ${address}`);
  report.tell(shown("2", [finding("document/empty-body", { file: "documents/a.md" })]), 2);
  expect(told.at(-1)).toBe("已更新（2.00 秒）");
});

test("what a new portal has to fill in is counted; a few are told one by one", () => {
  const report = new Report("zh");
  const empty = finding("document/empty-body", { file: "documents/a.md" });
  report.tell(shown("1", [...[1, 2, 3, 4].map(toFill), empty]), 1);
  expect(told).toEqual([
    expect.not.stringContaining("page/still-to-fill"),
    "还有 4 处【待填】（guide.md），填好以前那些地方不发布：npm run check 列出每一处。",
    "已更新（1.00 秒）",
  ]);
  expect(told[0]).toContain("document/empty-body");
  told = [];
  report.tell(shown("2", [1, 2, 3, 4, 5].map(toFill)), 1);
  expect(told[0]).toContain("guide.md:5");
});
