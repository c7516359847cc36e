import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeState } from "../../mirror/fixtures/made-copy.ts";
import { type TestHost, testHost } from "../../mirror/sync/fixtures/test-host.ts";
import { syncMirror } from "../../mirror/sync/sync-mirror.ts";
import { runVerify } from "../../mirror/verify/run-verify.ts";
import { filesBelow } from "../../output/folder/output-files.ts";
import { turnOf } from "../../site/publishing-order.ts";
import { danglingIn } from "./dangling.ts";

const page = (style: string, ...links: string[]) =>
  `<!doctype html><link rel="stylesheet" href="${style}">${links.map((to) => `<a href="${to}">文件</a>`).join("")}`;

/** A document goes, one comes, one changes, one is a folder now; the style has another name. */
const former = {
  "assets/a.css": "p { color: red }",
  "index.html": page("assets/a.css", "documents/1/index.html", "documents/2/index.html"),
  "documents/1/index.html": page("../../assets/a.css", "../2/index.html", "一.txt"),
  "documents/1/一.txt": "甲\n".repeat(50_000),
  "documents/2/index.html": page("../../assets/a.css", "../../index.html"),
  "documents/2/2.txt": "乙\n",
  "documents/4/index.html": page("../../assets/a.css"),
};
const next = {
  "assets/b.css": "p { color: green }",
  "index.html": page("assets/b.css", "documents/1/index.html", "documents/3/index.html"),
  "documents/1/index.html": page("../../assets/b.css", "../3/index.html", "一.txt"),
  "documents/1/一.txt": "丙\n".repeat(50_000),
  "documents/3/index.html": page("../../assets/b.css", "../../index.html", "三.txt"),
  "documents/3/三.txt": "丙\n",
  "documents/4/index.html": page("../../assets/b.css"),
};

const root = mkdtempSync(join(tmpdir(), "gongkai-killed-"));
const [before, after] = [join(root, "1"), join(root, "2")];
/** In one file: a process for each kill starts in a moment. */
const script = join(root, "sync-killed.mjs");
let host: TestHost;

beforeAll(async () => {
  for (const folder of [before, after]) mkdirSync(folder);
  await makeState(before, former, { serial: 1, key: null });
  await makeState(after, next, { serial: 2, key: null });
  const entry = fileURLToPath(new URL("sync-killed.ts", import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
  });
  host = await testHost(after);
});
afterAll(() => host.close());

/**
 * Syncs in a process of its own.
 * @param told the step at which it is killed, or a folder for copies of what it would leave, killed at each
 * @returns the number of its steps, 0 where it was killed
 */
async function syncElsewhere(mirror: string, told: number | string): Promise<number> {
  const argv = [script, host.url.href, mirror, String(told)];
  const { stdout } = await promisify(execFile)(process.execPath, argv).catch((error) => {
    if (error.signal !== "SIGKILL") throw error;
    return { stdout: "" };
  });
  return Number(stdout);
}

const contents = (folder: string) =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));

const intact = (folder: string) =>
  runVerify({ folder, key: undefined, since: undefined, json: false, sm3: false, language: "en" })
    .ok;

/** What may be seen of a mirror whenever a sync is killed. */
function expectUsable(mirror: string): void {
  const states = [contents(before), contents(after)];
  for (const [path, text] of contents(mirror)) {
    expect([path, states.map((state) => state.get(path))]).toEqual([
      path,
      expect.arrayContaining([text]),
    ]);
  }
  expect(danglingIn(mirror, "/")).toEqual([]);
}

const sync = (mirror: string, more = {}) =>
  syncMirror({ url: host.url, folder: mirror, key: null, connections: 2, turnOf, ...more });

const kills = 50;

test.each([
  ["a mirror of the last state", before],
  ["no mirror yet", null],
])("killed at any moment, %s can be used, and the next sync finishes it", async (_, own) => {
  const place = (name: string) => {
    const folder = mkdtempSync(join(root, `${name}-`));
    const mirror = join(folder, "副本");
    if (own !== null) cpSync(own, mirror, { recursive: true });
    return { folder, mirror };
  };
  const copies = mkdtempSync(join(root, "copies-"));
  const steps = await syncElsewhere(place("whole").mirror, copies);
  expect(steps).toBeGreaterThan(20);
  const many = own ? kills : 10;
  // The last steps of all: a first sync puts everything in its place in a few.
  const moments = new Set([
    ...Array.from({ length: many }, (_, at) => 1 + Math.floor((at * steps) / many)),
    ...Array.from({ length: 8 }, (_, at) => steps - 2 - at),
  ]);
  const left = [...moments].map((step) => join(copies, String(step)));
  // What is copied is what a killed process leaves; here are some that were killed.
  for (const share of [0.3, 0.6, 0.9]) {
    const { folder, mirror } = place("killed");
    expect(await syncElsewhere(mirror, Math.floor(share * steps))).toBe(0);
    left.push(folder);
  }
  let finished = 0;
  for (const folder of left) {
    const mirror = join(folder, "副本");
    if (existsSync(mirror)) expectUsable(mirror);
    const notices: string[] = [];
    const isReady = existsSync(join(folder, ".副本.sync", "journal.json"));
    if (isReady && ++finished % 2 === 0) {
      // All was there already: no host is needed to finish it.
      const url = new URL("http://127.0.0.1:1/");
      const times = { quiet: 1000, least: 1, pauses: [], round: 1 };
      await expect(sync(mirror, { url, times })).rejects.toMatchObject({ fault: "host" });
    } else await sync(mirror, { onNotice: (notice: string) => notices.push(notice) });
    expect(contents(mirror)).toEqual(contents(after));
    expect(intact(mirror)).toBe(true);
    expect(readdirSync(folder)).toEqual(["副本"]);
  }
  expect(finished).toBeGreaterThan(own ? 4 : 0);
});
