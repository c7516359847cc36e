import { expect, test } from "vitest";
import { type MadeZip, zipPageText } from "./zip-page.ts";

const portal = {
  settings: { publisher: "青禾县人民政府", name: "政府信息公开", url: "" },
  asOf: "2026-11-22",
} as unknown as Parameters<typeof zipPageText>[0];

function zip(kind: MadeZip["kind"], name: string, bytes = 1): MadeZip {
  return { name, kind, about: "<1 份文件>", bytes, sha256: "0".repeat(64) };
}

test("ZIPs stand below what they are of, the whole first, and a kind without any is not named", () => {
  const page = zipPageText(
    portal,
    [zip("year", "year-2024.zip"), zip("whole", "whole.zip")],
    false,
  );
  const named = [...page.matchAll(/<h2>(.*?)<\/h2>|>([\w-]+\.zip)</g)].map(
    (one) => one[1] ?? one[2],
  );
  expect(named).toEqual(["整个门户", "whole.zip", "按年份", "year-2024.zip", "下载的有没有坏"]);
});

test("a ZIP is told with its size, and what is said of it is text", () => {
  const page = zipPageText(portal, [zip("whole", "whole.zip", 1_234_567)], false);
  expect(page).toContain("（&lt;1 份文件&gt;，1.2 MB）");
});
