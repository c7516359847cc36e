import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { moveInto } from "./move-into.ts";

test("folders that both sides have are merged, and nothing stays behind but empty folders", async () => {
  const root = mkdtempSync(join(tmpdir(), "gongkai-move-"));
  const [from, to] = [join(root, "from"), join(root, "to")];
  mkdirSync(join(from, "documents", "a"), { recursive: true });
  mkdirSync(join(to, "documents", "a"), { recursive: true });
  writeFileSync(join(from, "documents", "a", "index.html"), "page");
  writeFileSync(join(to, "documents", "a", "a.md"), "text");
  mkdirSync(join(from, "assets"));
  writeFileSync(join(from, "assets", "x.css"), "style");
  await moveInto(from, to);
  expect(readdirSync(to, { recursive: true }).sort()).toEqual([
    "assets",
    "assets/x.css",
    "documents",
    "documents/a",
    "documents/a/a.md",
    "documents/a/index.html",
  ]);
  expect(readFileSync(join(to, "documents", "a", "index.html"), "utf8")).toBe("page");
});
