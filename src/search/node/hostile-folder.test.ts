import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { Files, FileUnavailableError } from "../engine/files.ts";
import { type IndexedDocument, publishedIndex } from "../engine/fixtures/published-index.ts";
import { mostBytes } from "../engine/received/unpack.ts";
import { Search } from "../engine/search.ts";
import { inFolder } from "./in-folder.ts";
import { readInside } from "./read-inside.ts";

const documents: IndexedDocument[] = [
  { slug: "QH1", title: "防汛演练", blocks: ["汛期以前完成防汛演练。"] },
  { slug: "QH 2#100%", title: "应急预案", blocks: ["预案里写明防汛责任人。"] },
];
const manifest = "pagefind/manifest.js";
const isWindows = process.platform === "win32";

let root: string;
let portal: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-hostile-portal-"));
  portal = join(root, "a", "b", "c", "离线 副本#1 100%");
  put(publishedIndex(documents));
});

function put(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const file = join(portal, decodeURIComponent(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const open = (folder = portal) => Search.open(new Files(inFolder(folder)), 0);

/** Everything a query reads comes from the folder; a fault in one file is told with its path. */
async function ask(): Promise<string[]> {
  const { results } = await (await open()).query("防汛");
  return results.map(({ title }) => title).sort();
}

async function unavailable(): Promise<string> {
  const error = await ask().catch((error: unknown) => error);
  if (!(error instanceof FileUnavailableError)) throw error;
  return error.path;
}

const chunk = () => {
  const folder = readdirSync(join(portal, "pagefind")).find((name) => name.startsWith("index"));
  return `pagefind/${folder}/0.js`;
};

describe("a portal in a folder", () => {
  test("is read whatever signs the folder and a document's address have", async () => {
    expect(await ask()).toEqual(["应急预案", "防汛演练"]);
  });

  test("may be named by a link, which may lead to another the next time", async () => {
    const current = join(root, "current");
    symlinkSync(portal, current, "junction");
    const search = await open(current);
    expect((await search.query("防汛")).total).toBe(2);
    rmSync(current, { recursive: true });
    const next = join(root, "next");
    cpSync(portal, next, { recursive: true });
    symlinkSync(next, current, "junction");
    rmSync(portal, { recursive: true });
    expect((await search.query("责任人")).total).toBe(1);
  });

  test("a file that is missing, a folder in its place, a folder that is none: told with its path", async () => {
    const path = chunk();
    rmSync(join(portal, path));
    expect(await unavailable()).toBe(path);
    mkdirSync(join(portal, path));
    expect(await unavailable()).toBe(path);
    rmSync(portal, { recursive: true });
    expect(await unavailable()).toBe(manifest);
    writeFileSync(portal, "no folder");
    expect(await unavailable()).toBe(manifest);
  });

  test("no link leads out of it, nor from one of its files to another", async () => {
    const outside = join(root, "secret");
    cpSync(portal, outside, { recursive: true });
    const path = chunk();
    if (!isWindows) {
      rmSync(join(portal, path));
      symlinkSync(join(outside, path), join(portal, path));
      expect(await unavailable()).toBe(path);
      renameSync(join(portal, manifest), join(portal, "elsewhere"));
      symlinkSync("../elsewhere", join(portal, manifest));
      expect(await unavailable()).toBe(manifest);
    }
    rmSync(join(portal, "pagefind"), { recursive: true });
    symlinkSync(join(outside, "pagefind"), join(portal, "pagefind"), "junction");
    expect(await unavailable()).toBe(manifest);
  });

  test.skipIf(isWindows)("a pipe in place of a file is not waited for", async () => {
    rmSync(join(portal, manifest));
    execFileSync("mkfifo", [join(portal, manifest)]);
    expect(await unavailable()).toBe(manifest);
    const signal = new AbortController().signal;
    await expect(readInside(portal, manifest, 1, signal)).rejects.toThrow("no regular file");
  });

  test("a file larger than any of the search is not read", async () => {
    const path = chunk();
    truncateSync(join(portal, path), mostBytes + 1);
    expect(await unavailable()).toBe(path);
  });

  test.each([
    "../../secret",
    "..\\..\\secret",
    "/etc/passwd",
    "C:\\secret",
    "a/../../secret",
    "\0",
    "%2e%2e",
  ])("an address of a document that says %j leads nowhere else", async (slug) => {
    put(publishedIndex([{ slug, title: "泄密", blocks: ["外面的文件"] }]));
    const { results } = await (await open()).query("外面");
    const inside = new URL("documents/", pathToFileURL(join(portal, "/"))).href;
    for (const { url } of results)
      expect(url.startsWith(inside) && !/\/\.\.?\//.test(url)).toBe(true);
    expect(results).toHaveLength(1);
  });
});

describe("readInside", () => {
  const never = new AbortController().signal;

  test("stops as soon as nobody waits for a file any more", async () => {
    const reason = new Error("enough");
    const stop = new AbortController();
    truncateSync(join(portal, manifest), 64 * 1024 * 1024);
    const reading = readInside(portal, manifest, mostBytes, stop.signal);
    stop.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  test("reads as far as its limit, and no byte more", async () => {
    truncateSync(join(portal, manifest), 1000);
    expect(await readInside(portal, manifest, 1000, never)).toHaveLength(1000);
    await expect(readInside(portal, manifest, 999, never)).rejects.toThrow("more than 999 bytes");
  });

  test.skipIf(isWindows)("asks for no more files at once than a system opens", () => {
    const module = JSON.stringify(new URL("in-folder.ts", import.meta.url).href);
    const program = `
      const { inFolder } = await import(${module});
      const source = inFolder(process.argv[1]);
      const asked = { cache: "default", signal: new AbortController().signal };
      const reads = Array.from({ length: 1000 }, () => source.read(process.argv[2], asked));
      console.log((await Promise.all(reads)).length);`;
    const limited = ["-c", 'ulimit -n 200 && exec "$@"', "sh", process.execPath];
    const args = [...limited, "--input-type=module", "-e", program, portal, manifest];
    expect(execFileSync("sh", args, { encoding: "utf8" })).toBe("1000\n");
  });
});
