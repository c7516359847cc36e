import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { finishLast } from "./publish.ts";

const sha256 = (text: string) => hash("sha256", text);

/** A mirror, a file beside it, and what somebody has put where a sync makes ready. */
function forged(journal: string, files: Record<string, string> = {}) {
  const root = mkdtempSync(join(tmpdir(), "gongkai-forged-"));
  const [folder, staging] = [join(root, "副本"), join(root, ".副本.sync")];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write(join(folder, "index.html"), "门户");
  write(join(root, "别人的.txt"), "别人的");
  write(join(staging, "journal.json"), journal);
  for (const [path, text] of Object.entries(files)) write(join(staging, "files", path), text);
  return { root, place: { folder, staging, lock: join(root, "lock") } };
}

const line = (more: object) =>
  JSON.stringify({ format: "gongkai-sync/1", first: [], put: [], remove: [], ...more });

test.each([
  ["no JSON", "{"],
  ["of another form", line({ format: "x" })],
  ["that removes outside", line({ remove: ["../别人的.txt"] })],
  ["that removes first outside", line({ first: ["../别人的.txt"] })],
  ["that puts outside", line({ put: [{ path: "../x", hash: sha256("x") }] })],
  ["that puts what is not as it says", line({ put: [{ path: "x", hash: sha256("y") }] })],
  ["that puts what is not there", line({ put: [{ path: "z", hash: sha256("z") }] })],
])("a journal %s does nothing", async (_, journal) => {
  const { root, place } = forged(journal, { x: "x" });
  expect(await finishLast(place, () => 0)).toBe(false);
  expect(readdirSync(root).filter((name) => !name.startsWith("."))).toEqual(
    ["副本", "别人的.txt"].sort(),
  );
  expect(readdirSync(place.folder)).toEqual(["index.html"]);
});

test("a journal of a sync is carried out, and nothing of it left", async () => {
  const put = [{ path: "a/x", hash: sha256("x") }];
  const { root, place } = forged(line({ put, remove: ["index.html"] }), { "a/x": "x" });
  expect(await finishLast(place, () => 0)).toBe(true);
  expect(readFileSync(join(place.folder, "a/x"), "utf8")).toBe("x");
  expect(existsSync(join(place.folder, "index.html"))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(["副本", "别人的.txt"].sort());
});
