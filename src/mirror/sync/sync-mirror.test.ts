import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { makeState } from "../fixtures/made-copy.ts";
import { runVerify } from "../verify/run-verify.ts";
import { type TestHost, testHost } from "./fixtures/test-host.ts";
import { syncMirror } from "./sync-mirror.ts";
import type { SyncRequest } from "./sync-request.ts";

let host: TestHost;
let root: string;
let mirror: string;

beforeAll(async () => {
  host = await testHost("");
});
afterAll(() => host.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-sync-"));
  mirror = join(root, "副本 1");
  host.asked.length = 0;
  host.answer = () => false;
});

const times = { quiet: 60_000, least: 1, pauses: [1, 1], round: 1 };

function sync(more: Partial<SyncRequest> = {}) {
  return syncMirror({
    url: host.url,
    folder: mirror,
    key: null,
    connections: 3,
    turnOf: () => 0,
    times,
    ...more,
  });
}

/** Serves another state. */
async function serve(files: Record<string, string>, serial: number): Promise<void> {
  host.folder = join(root, `state-${serial}`);
  mkdirSync(host.folder);
  await makeState(host.folder, files, { serial, key: null });
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

const said = (folder: string) =>
  runVerify({ folder, key: undefined, since: undefined, json: false, sm3: false, language: "en" })
    .text;

const first = {
  "index.html": "<p>门户</p>",
  "documents/1/index.html": "<p>甲</p>",
  "documents/2/index.html": "<p>乙</p>",
  "documents/2/附件 #1 100%.txt": "乙",
  "assets/a.css": "p {}",
};

test("a mirror becomes what the host holds, and only what has changed is fetched", async () => {
  await serve(first, 1);
  expect(await sync()).toMatchObject({ put: 5, kept: 0, removed: 0, fetched: { files: 5 } });
  expect(contents(mirror)).toEqual(contents(host.folder));
  expect(said(mirror)).toContain("Result: intact.");
  expect(readdirSync(root).sort()).toEqual(["state-1", "副本 1"]);

  const { "documents/2/index.html": _, ...rest } = first;
  await serve({ ...rest, "index.html": "<p>新</p>", "documents/3/index.html": "<p>丙</p>" }, 2);
  host.asked.length = 0;
  expect(await sync()).toMatchObject({ put: 2, kept: 3, removed: 1, fetched: { files: 2 } });
  expect(contents(mirror)).toEqual(contents(host.folder));
  expect(
    host.asked
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".html"))
      .sort(),
  ).toEqual(["documents/3/index.html", "index.html"]);

  host.asked.length = 0;
  expect(await sync()).toMatchObject({ put: 0, kept: 5, removed: 0 });
  expect(host.asked.map(({ path }) => path)).toEqual(["MANIFEST.txt"]);
});

test("what is damaged or lost in a mirror is repaired, and what is not the portal's is told and left", async () => {
  await serve(first, 1);
  await sync();
  writeFileSync(join(mirror, "index.html"), "<p>改</p>");
  rmSync(join(mirror, "documents/1"), { recursive: true });
  rmSync(join(mirror, "manifest-sm3.txt"));
  writeFileSync(join(mirror, "我的.txt"), "笔记");
  const { repaired, foreign } = await sync();
  expect([repaired, foreign]).toEqual([["documents/1/index.html", "index.html"], ["我的.txt"]]);
  rmSync(join(mirror, "我的.txt"));
  expect(contents(mirror)).toEqual(contents(host.folder));
});

test("whatever changes, a mirror becomes the same, letter by letter", async () => {
  const names = ["a", "A", "b/c", "b/C", "b", "b/c/d", "e/f", "资料/甲.txt", "e"];
  const state = fc.dictionary(
    fc.constantFrom(...names),
    fc.constantFrom("", "x", "y", "很长".repeat(99)),
  );
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(state.map(sideBySide), { minLength: 1, maxLength: 4 }),
      async (states) => {
        mirror = join(root, `mirror-${serial}`);
        for (const files of states) {
          await serve(files, ++serial);
          await sync();
          expect(contents(mirror)).toEqual(contents(host.folder));
        }
        expect(existsSync(join(dirname(mirror), `.mirror-${serial}.sync`))).toBe(false);
      },
    ),
    { numRuns: 25 },
  );
});

/** Without names that cannot stand beside others. */
function sideBySide(files: Record<string, string>): Record<string, string> {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => {
      const key = path.toUpperCase();
      const clashes = [...taken].some(
        (other) => other === key || other.startsWith(`${key}/`) || key.startsWith(`${other}/`),
      );
      if (!clashes) taken.add(key);
      return !clashes;
    }),
  );
}

test("what was fetched is not fetched again when a sync was broken off", async () => {
  await serve(first, 1);
  host.answer = (path, response) => {
    if (path !== "index.html") return false;
    response.writeHead(503).end();
    return true;
  };
  await expect(sync()).rejects.toMatchObject({ fault: "host", exitCode: 3 });
  expect(existsSync(mirror)).toBe(false);
  host.answer = () => false;
  host.asked.length = 0;
  await sync();
  expect(host.asked.map(({ path }) => path).filter((path) => path.includes("/"))).toEqual([]);
  expect(contents(mirror)).toEqual(contents(host.folder));
});

test("of what every change makes other only the blocks that change are asked for; a host may not know how", async () => {
  const lines = (more: string) =>
    Array.from(
      { length: 8000 },
      (_, at) => `{"title":"关于第${at}件事的通知${at === 4000 ? more : ""}"}\n`,
    ).join("");
  await serve({ ...first, "data/documents.jsonl": lines("") }, 1);
  await sync();
  const asked = () => host.asked.filter(({ path }) => path.startsWith("data/"));
  const next = async (serial: number, more: string) => {
    await serve({ ...first, "data/documents.jsonl": lines(more) }, serial);
    host.asked.length = 0;
    await sync();
    expect(contents(mirror)).toEqual(contents(host.folder));
    return asked().reduce((sum, { bytes }) => sum + bytes, 0);
  };
  const whole = Buffer.byteLength(lines(""));
  expect(await next(2, "（改）")).toBeLessThan(whole / 2);
  host.answer = (path, response, { headers }) => {
    if (path !== "data/documents.jsonl" || headers.range === undefined) return false;
    response.end(readFileSync(join(host.folder, path)));
    return true;
  };
  expect(await next(3, "（再改）")).toBeGreaterThan(whole);
  host.answer = (path, response, { headers }) => {
    if (path !== "data/documents.jsonl" || headers.range === undefined) return false;
    response.writeHead(206).end("别的");
    return true;
  };
  expect(await next(4, "（又改）")).toBeGreaterThan(whole);
});

test("a file that has another name now is not fetched", async () => {
  await serve(first, 1);
  await sync();
  const { "documents/2/index.html": moved, ...rest } = first;
  await serve({ ...rest, "documents/9/index.html": moved }, 2);
  expect(await sync()).toMatchObject({ put: 1, removed: 1, fetched: { files: 0 } });
  expect(contents(mirror)).toEqual(contents(host.folder));
});

test("stopped while it fetches, a sync leaves the mirror as it was, and what was fetched for the next", async () => {
  await serve(first, 1);
  await sync();
  const before = contents(mirror);
  const { "assets/a.css": _, ...rest } = first;
  await serve({ ...rest, "index.html": "<p>新</p>", "documents/1/index.html": "<p>改</p>" }, 2);
  const stop = new AbortController();
  const onProgress: SyncRequest["onProgress"] = (stage) => {
    if (stage === "fetch") stop.abort("停");
  };
  const stopped = sync({ connections: 1, signal: stop.signal, onProgress });
  await expect(stopped).rejects.toBe("停");
  expect(contents(mirror)).toEqual(before);
  expect(await sync()).toMatchObject({ put: 2, removed: 1, fetched: { files: 1 } });
  expect(contents(mirror)).toEqual(contents(host.folder));
});

test("a folder that is no mirror is not touched", async () => {
  await serve(first, 1);
  mkdirSync(mirror);
  writeFileSync(join(mirror, "我的.txt"), "笔记");
  await expect(sync()).rejects.toMatchObject({ fault: "not-a-mirror", exitCode: 2 });
  expect(contents(mirror)).toEqual({ "我的.txt": "笔记" });
  expect(host.asked).toEqual([]);
  cpSync(host.folder, join(root, "copied"), { recursive: true });
});

test("the folder of a mirror stays the same folder, also when it was empty", async () => {
  await serve(first, 1);
  mkdirSync(mirror, { mode: 0o700 });
  const before = statSync(mirror);
  await sync();
  const { ino, mode } = statSync(mirror);
  expect({ ino, mode }).toEqual({ ino: before.ino, mode: before.mode });
  expect(contents(mirror)).toEqual(contents(host.folder));
});

test("a dry run leaves a mirror half published, and what is to be finished", async () => {
  await serve(first, 1);
  await sync();
  const before = contents(mirror);
  const staging = join(root, ".副本 1.sync");
  mkdirSync(staging);
  const journal = { format: "gongkai-sync/1", first: [], put: [], remove: ["assets/a.css"] };
  writeFileSync(join(staging, "journal.json"), JSON.stringify(journal));
  await sync({ isDry: true });
  expect([contents(mirror), readdirSync(staging)]).toEqual([before, ["journal.json"]]);
});

test.each(["", "files", "parts", "statement", "journal.json"])(
  "a link to somebody's folder in the place of staging/%s is not followed",
  async (name) => {
    await serve(first, 1);
    const [staging, theirs] = [join(root, ".副本 1.sync"), join(root, "别人的")];
    for (const folder of ["files", "parts", "statement"]) {
      mkdirSync(join(theirs, folder), { recursive: true });
      writeFileSync(join(theirs, folder, "信.txt"), "信");
    }
    const before = contents(theirs);
    if (name !== "") mkdirSync(staging);
    symlinkSync(theirs, join(staging, name));
    await sync();
    expect([contents(theirs), contents(mirror)]).toEqual([before, contents(host.folder)]);
    expect(readdirSync(root).sort()).toEqual(["state-1", "副本 1", "别人的"].sort());
  },
);

test("a file above it is no place for a mirror", async () => {
  await serve(first, 1);
  writeFileSync(join(root, "file"), "x");
  mirror = join(root, "file/副本/1");
  await expect(sync()).rejects.toMatchObject({ fault: "no-folder", exitCode: 2 });
});

test("a disk that is full is told with the folder, also where the system names none", async () => {
  await serve(first, 1);
  const onProgress = () => {
    throw Object.assign(new Error("no space left on device, write"), { code: "ENOSPC" });
  };
  await expect(sync({ onProgress })).rejects.toMatchObject({
    fault: "no-room",
    values: { path: mirror },
  });
});
