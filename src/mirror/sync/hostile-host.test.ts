import { hash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { makeState, testKey } from "../fixtures/made-copy.ts";
import { type Answer, type TestHost, testHost } from "./fixtures/test-host.ts";
import type { SyncError } from "./sync-error.ts";
import { syncMirror } from "./sync-mirror.ts";
import type { SyncRequest } from "./sync-request.ts";
import { refusalText } from "./sync-text.ts";

const key = testKey(1);
const other = testKey(2);
const files = {
  "documents/1/index.html": "<p>甲</p>\n",
  "documents/1/一.txt": "甲\n",
  "index.html": "<p>门户</p>\n",
};
const root = mkdtempSync(join(tmpdir(), "gongkai-hostile-"));
/** States of a signed portal, and of one that is not signed. */
const states = {
  2: join(root, "2"),
  3: join(root, "3"),
  same: join(root, "same"),
  plain: join(root, "plain"),
};

let host: TestHost;
/** Another host, to which nobody is to be sent. */
const elsewhere = createServer((_, response) => response.end("x"));
let log2: string;

beforeAll(async () => {
  for (const folder of Object.values(states)) mkdirSync(folder);
  log2 = await makeState(states[2], files, { serial: 2, key });
  const next = { ...files, "index.html": "<p>新</p>\n" };
  const log3 = await makeState(states[3], next, { serial: 3, key, before: log2 });
  const again = { ...files, "index.html": "<p>再</p>\n" };
  await makeState(states.same, again, { serial: 3, key, before: log3 });
  await makeState(states.plain, next, { serial: 3, key: null });
  host = await testHost(states[3]);
  await new Promise<void>((ready) => elsewhere.listen(0, "127.0.0.1", ready));
});

afterAll(async () => {
  elsewhere.close();
  await host.close();
});

/** A host that does not tell the truth. */
interface Way {
  /** Its folder is a copy of this state. */
  state?: keyof typeof states;
  /** What the mirror holds; null: it is new. */
  own?: keyof typeof states | null;
  change?: (at: string) => void;
  answer?: Answer;
  mirror?: (at: string) => void;
  request?: Partial<SyncRequest>;
}

const list = "manifest-sha256.txt";

/** Edits the list, and makes all that depends on it fit again: an unsigned forgery that contradicts itself nowhere. */
function forgeList(at: string, edit: (lines: string) => string): void {
  const lines = edit(readFileSync(join(at, list), "utf8"));
  writeFileSync(join(at, list), lines);
  setManifest(at, "manifest-sha256.txt", hash("sha256", lines));
  setManifest(at, "files", String(lines.split("\n").length - 1));
}

function setManifest(at: string, field: string, value: string): void {
  const path = join(at, "MANIFEST.txt");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(new RegExp(`^${field}: .*$`, "m"), `${field}: ${value}`));
}

const line = (path: string) => `${"0".repeat(64)}  ${path}\n`;
const naming = (...paths: string[]): Way => ({
  state: "plain",
  change: (at) =>
    forgeList(at, (lines) => {
      const all = [...lines.split(/(?<=\n)/), ...paths.map(line)];
      const key = (one: string) => Buffer.from(one.slice(66));
      return all.sort((one, two) => Buffer.compare(key(one), key(two))).join("");
    }),
});

const status =
  (wanted: string, code: number, headers: Record<string, string> = {}): Answer =>
  (path, response) => {
    if (path !== wanted) return false;
    response.writeHead(code, headers).end();
    return true;
  };

/** Sends without end. */
const endless =
  (wanted: string): Answer =>
  (path, response) => {
    if (path !== wanted) return false;
    response.writeHead(200);
    flood(response);
    return true;
  };

function flood(response: ServerResponse): void {
  const send = () => {
    while (!response.destroyed && response.write(Buffer.alloc(1 << 16)));
  };
  response.on("drain", send);
  send();
}

const ways: Record<string, Way> = {
  "no portal there": { change: (at) => rmSync(join(at, "MANIFEST.txt")) },
  "a page for whatever is asked": {
    answer: (_, response) => {
      response.end("<!doctype html><p>首页</p>");
      return true;
    },
  },
  "an edited manifest": { change: (at) => setManifest(at, "day", "昨天") },
  "a manifest without end": { answer: endless("MANIFEST.txt") },
  "an older state": { state: 2, own: 3 },
  "other content of the same serial and day": { state: "same", own: 3 },
  "no signature": { state: "plain", request: { key: key.public } },
  "a signature of another key": { request: { key: other.public } },
  "a signature of another state": {
    change: (at) => setManifest(at, "serial", "4"),
    request: { key: key.public },
  },
  "no signature in its form": {
    change: (at) => writeFileSync(join(at, "MANIFEST.txt.minisig"), "x"),
  },
  "the log gone": { change: (at) => rmSync(join(at, "manifest-log.txt")) },
  "a line of the log gone": {
    change: (at) => {
      const log = readFileSync(join(at, "manifest-log.txt"), "utf8");
      writeFileSync(join(at, "manifest-log.txt"), log.replace(/^.*\n/, ""));
    },
  },
  "another log than the mirror has": { own: 2, state: "plain" },
  "an edited list": { change: (at) => appendFileSync(join(at, list), line("新.txt")) },
  "a list without end": { answer: endless(list) },
  "blocks without end of a portal that is said to be enormous": {
    state: "plain",
    change: (at) => setManifest(at, "bytes", "900000000000000"),
    answer: endless("manifest-blocks.txt"),
  },
  "lines that are none": {
    state: "plain",
    change: (at) => forgeList(at, (lines) => `${lines}x\n`),
  },
  "names that lead out": naming("../x", "/etc/passwd", "C:/x", "a/../../x"),
  "names that Windows cannot have": naming(
    "x/a:b",
    "aux.txt",
    "b?/c",
    "d.",
    `e/${"长".repeat(86)}`,
  ),
  "names that differ in case alone": naming("INDEX.html", "Documents/2", "zoo/é", "zoo/e\u0301"),
  "folders without end one in another": naming(`${"a/".repeat(2000)}b`, `${"c/".repeat(39)}d`),
  "a file that is a folder": naming("index.html/x"),
  "the list in itself": naming("MANIFEST.txt"),
  "names that pass for those beside the list": naming("MANIFEST.txt/x", "Manifest-SHA256.txt"),
  "a name twice": {
    state: "plain",
    change: (at) => forgeList(at, (lines) => lines.replace(/^(.*\n)/, "$1$1")),
  },
  "fewer files than it says": { state: "plain", change: (at) => setManifest(at, "files", "2") },
  "more bytes than it says": { state: "plain", change: (at) => setManifest(at, "bytes", "10") },
  "fewer bytes than it says": { state: "plain", change: (at) => setManifest(at, "bytes", "1000") },
  "more bytes than a disk has": {
    state: "plain",
    change: (at) => setManifest(at, "bytes", "900000000000000"),
  },
  "another list by SM3": {
    state: "plain",
    change: (at) => setManifest(at, "manifest-sm3.txt", "0".repeat(64)),
  },
  "a file of other content": {
    change: (at) => writeFileSync(join(at, "index.html"), "<p>旧</p>\n"),
  },
  "a file cut off": { change: (at) => truncateSync(join(at, "index.html"), 3) },
  "a file gone": { change: (at) => rmSync(join(at, "documents/1/一.txt")) },
  "a file without end": { answer: endless("index.html") },
  "a connection that breaks off": {
    answer: (path, response) => {
      if (path !== "index.html") return false;
      response.writeHead(200, { "content-length": 12 });
      response.write("<p>", () => response.destroy());
      return true;
    },
  },
  "a host that falls silent": {
    answer: (path) => path === "index.html",
    request: { times: { quiet: 1500, least: 1, pauses: [], round: 1 } },
  },
  "a host that has too much to do": { answer: status("index.html", 503, { "retry-after": "0" }) },
  "a file that may not be read": { answer: status("index.html", 403) },
  "a host that sends in circles": { answer: status("index.html", 302, { location: "index.html" }) },
  "a host that sends to another": {
    answer: (path, response) => {
      if (path !== "MANIFEST.txt") return false;
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(301, { location: `http://localhost:${port}/MANIFEST.txt` }).end();
      return true;
    },
  },
  "a link in the mirror": {
    own: 2,
    mirror: (at) => {
      rmSync(join(at, "documents/1"), { recursive: true });
      symlinkSync(tmpdir(), join(at, "documents/1"));
    },
  },
  "a folder of somebody's in place of a file": {
    own: 2,
    mirror: (at) => {
      rmSync(join(at, "index.html"));
      mkdirSync(join(at, "index.html"));
      writeFileSync(join(at, "index.html/我的.txt"), "笔记");
    },
  },
  "a mirror that cannot say its state": { own: 2, mirror: (at) => setManifest(at, "serial", "x") },
  "a folder with other things": {
    own: null,
    mirror: (at) => writeFileSync(join(at, "我的.txt"), "笔记"),
  },
};

const times = { quiet: 60_000, least: 1, pauses: [1], round: 1 };

function bytesIn(folder: string): unknown {
  return filesBelow(folder)
    .sort()
    .map((path) => [
      path,
      lstatSync(join(folder, path)).isFile() && readFileSync(join(folder, path), "utf8"),
    ]);
}

test.each(Object.keys(ways))(
  "%s: refused in words, and the mirror stays as it was",
  async (name) => {
    const { state = 3, own = null, change, answer, mirror: setUp, request } = ways[name] as Way;
    const at = mkdtempSync(join(root, "case-"));
    host.folder = join(at, "host");
    cpSync(states[state], host.folder, { recursive: true });
    change?.(host.folder);
    host.answer = answer ?? (() => false);
    const mirror = join(at, "副本");
    if (own !== null) cpSync(states[own], mirror, { recursive: true });
    else mkdirSync(mirror);
    setUp?.(mirror);
    const before = bytesIn(mirror);
    const asked = {
      url: host.url,
      folder: mirror,
      key: null,
      connections: 2,
      turnOf: () => 0,
      times,
    };
    const error: SyncError = await syncMirror({ ...asked, ...request }).then(
      () => {
        throw new Error("it was not refused");
      },
      (reason) => reason,
    );
    const plain = (text: string) =>
      text.replaceAll(at, "…").replace(/(?<=127\.0\.0\.1|localhost):\d+/g, ":80");
    const said = [
      refusalText(error, "zh"),
      "",
      refusalText(error, "en"),
      "",
      `exit code ${error.exitCode}`,
    ];
    expect(plain(said.join("\n"))).toMatchSnapshot();
    expect(bytesIn(mirror)).toEqual(before);
  },
);

test("of the same serial and day the log tells which was signed later", async () => {
  const at = mkdtempSync(join(root, "case-"));
  const mirror = join(at, "副本");
  cpSync(states[3], mirror, { recursive: true });
  host.folder = states.same;
  host.answer = () => false;
  const asked = { url: host.url, folder: mirror, connections: 2, turnOf: () => 0, times };
  await syncMirror({ ...asked, key: key.public });
  expect(bytesIn(mirror)).toEqual(bytesIn(states.same));
  host.folder = states[3];
  await expect(syncMirror({ ...asked, key: key.public })).rejects.toMatchObject({
    fault: "other-log",
  });
});
