import { hash, randomUUID } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import type { ProjectComponents } from "./components/project-components.ts";
import { bundlesFolder, openPageBundle } from "./page-bundle.ts";

/** A project that no other build is of: its bundle is kept apart. */
const components = ownProject();
const day = 24 * 3_600_000;
const entryOf = (folder: string) => join(folder, "server", "entry.mjs");

let folder: string;
/** What Astro has made of it. */
let copy: string;

beforeAll(async () => {
  ({ folder } = await openPageBundle({ components }));
  copy = temporaryFolder({});
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, "files.json"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the bundle of pages", () => {
  test("imports nothing from outside but what Node brings: no Vite, no build code", () => {
    const imports = filesBelow(join(folder, "server")).flatMap((path) => {
      const code = readFileSync(join(folder, "server", path), "utf8");
      return [...code.matchAll(/^(?:import|export)\b[^;"]*"([^"]+)";$/gm)].map(([, name]) => name);
    });
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.filter((name) => !/^(?:\.{1,2}\/|node:)/.test(name ?? ""))).toEqual([]);
  });

  test("holds the files that pages refer to, those of public/ among them", () => {
    expect(existsSync(join(folder, "client", "icon.svg"))).toBe(true);
    expect(filesBelow(join(folder, "client", "assets")).some((path) => path.endsWith(".css"))).toBe(
      true,
    );
  });

  test("is refused without styles, and nothing of it stays", async () => {
    const other = ownProject();
    let scratchFolder = "";
    const make = async ({ folder: scratch }: { folder: string }) => {
      scratchFolder = scratch;
      mkdirSync(join(scratch, "client"));
      writeFileSync(join(scratch, "client", "icon.svg"), "");
    };
    await expect(openPageBundle({ components: other, make })).rejects.toThrow("没有给出样式");
    // Other tests have bundles there at the same time: those of this project begin as its scratch folder is named.
    const [, place = "none"] = /^\.([0-9a-f]{16})\b/.exec(basename(scratchFolder)) ?? [];
    expect(place).not.toBe("none");
    expect(readdirSync(bundlesFolder).filter((name) => name.includes(place))).toEqual([]);
  });

  test("is used again while it is whole, and remembers that it was used", async () => {
    const { ino, mtimeMs } = statSync(entryOf(folder));
    // Less than a week: other tests open bundles meanwhile, and remove what is older.
    const before = new Date(Date.now() - 3 * day);
    utimesSync(folder, before, before);
    expect((await openPageBundle({ components })).folder).toBe(folder);
    expect(statSync(entryOf(folder))).toMatchObject({ ino, mtimeMs });
    expect(statSync(folder).mtimeMs).toBeGreaterThan(Date.now() - day);
  });

  // Once by Astro itself, which has to give the same; then what it has given is put there once more.
  const makeAgain = async ({ folder: scratch }: { folder: string }) =>
    cpSync(copy, scratch, { recursive: true });
  test.each([
    ["changed", () => appendFileSync(entryOf(folder), "\n"), undefined],
    ["missing", () => rmSync(join(folder, "client", "icon.svg")), makeAgain],
    ["strange", () => writeFileSync(join(folder, "client", "strange.js"), ""), makeAgain],
    ["its list cut short", () => writeFileSync(join(folder, "files.json"), "{"), makeAgain],
  ])("is made again when a file is %s", async (_, damage, make) => {
    const { ino } = statSync(entryOf(folder));
    const files = clientFiles();
    damage();
    const options = { components, ...(make && { make }) };
    expect((await openPageBundle(options)).folder).toBe(folder);
    const again = statSync(entryOf(folder)).ino;
    expect(again).not.toBe(ino);
    expect(clientFiles()).toEqual(files);
    await openPageBundle({ components });
    expect(statSync(entryOf(folder)).ino).toBe(again);
  });

  test("is removed when nobody has used it for a week, not before", async () => {
    const kept = [6, 8].map((days) => {
      const path = join(bundlesFolder, randomUUID());
      mkdirSync(path);
      utimesSync(path, new Date(), new Date(Date.now() - days * day));
      return path;
    });
    await openPageBundle({ components });
    expect(kept.map((path) => existsSync(path))).toEqual([true, false]);
    for (const path of kept) rmSync(path, { recursive: true, force: true });
  });
});

/** A project with a footer of its own. */
function ownProject(): ProjectComponents {
  const root = realpathSync(temporaryFolder({ "Footer.astro": "<footer>青禾县</footer>\n" }));
  return { root, content: join(root, "content"), files: { Footer: join(root, "Footer.astro") } };
}

/** Files that pages refer to, with their hashes. */
function clientFiles(): [string, string][] {
  const client = join(folder, "client");
  return filesBelow(client).map((path) => [path, hash("sha256", readFileSync(join(client, path)))]);
}
