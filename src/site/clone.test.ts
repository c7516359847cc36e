import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { manifest } from "../portal/addresses/mirror-addresses.ts";
import { programRoot } from "../program/program-root.ts";
import { buildIn, bytesOf, sharedSample } from "./fixtures/sample-build.ts";

/** What git keeps of the project, but for a few files at the top. */
const kept = ["content", "docs", "public", "scripts", "src", "package.json", ".gitattributes"];

/** Clones what stands in a folder as git for Windows does by default: line ends become CRLF wherever git may. */
function cloneOf(folder: string, names: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), "gongkai-clone-"));
  const [origin, clone] = [join(root, "origin"), join(root, "clone")];
  for (const name of names) cpSync(join(folder, name), join(origin, name), { recursive: true });
  const git = (...options: string[]) =>
    execFileSync("git", ["-c", "core.autocrlf=true", ...options], { cwd: root, stdio: "ignore" });
  const who = ["-c", "user.name=编辑", "-c", "user.email=editor@qinghe.example"];
  git("init", origin);
  git("-C", origin, "add", "--all");
  git("-C", origin, ...who, "commit", "--message", "初稿");
  git("clone", origin, clone);
  return clone;
}

test("a clone on Windows has every file byte for byte, and its sample builds the same", async () => {
  const clone = cloneOf(programRoot, kept);
  for (const name of kept.slice(0, 5)) {
    expect(bytesOf(join(clone, name))).toEqual(bytesOf(join(programRoot, name)));
  }
  const sample = await sharedSample("/");
  cpSync(join(sample, "cache"), join(clone, "cache"), { recursive: true });
  expect((await buildIn(clone)).errors).toEqual([]);
  const [cloned, wanted] = [clone, sample].map((root) => bytesOf(join(root, "dist")));
  // It says which commit it was made of, which the sample has none of.
  for (const files of [cloned, wanted]) expect(files?.delete(manifest)).toBe(true);
  expect(cloned).toEqual(wanted);
});

test("a content folder of its own that holds the recommended .gitattributes is cloned byte for byte", () => {
  const content = join(programRoot, "content");
  const clone = cloneOf(content, [".gitattributes", "documents", "portal.yaml"]);
  expect(bytesOf(join(clone, "documents"))).toEqual(bytesOf(join(content, "documents")));
});

test("the guide to publishing recommends what the sample holds", () => {
  const lines = readFileSync(join(programRoot, "content/.gitattributes"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const guide = readFileSync(join(programRoot, "docs/publishing.md"), "utf8");
  expect(guide).toContain(lines.map((line) => `    ${line}\n`).join(""));
});
