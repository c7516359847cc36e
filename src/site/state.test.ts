import { hash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../output/folder/output-files.ts";
import { damageText } from "./cache-folder.ts";
import { littlePortal } from "./fixtures/little-portal.ts";
import { buildIn, bytesOf } from "./fixtures/sample-build.ts";

type Edit = (root: string) => void;

let built: string;
let expected: Map<string, string>;
/** What comes of an edit where everything is made anew. */
const expectedAfter = new Map<Edit, Map<string, string>>();

beforeAll(async () => {
  built = littlePortal();
  expected = await bytesBuilt(built);
  for (const edit of [editAll, renamePortal]) {
    const anew = littlePortal();
    edit(anew);
    expectedAfter.set(edit, await bytesBuilt(anew));
    rmSync(anew, { recursive: true });
  }
});

afterAll(() => rmSync(built, { recursive: true }));

const build: typeof buildIn = (root, options) => buildIn(root, { asOf: "2019-12-31", ...options });

/** Builds what has no error. */
async function bytesBuilt(root: string): Promise<Map<string, string>> {
  expect((await build(root)).errors).toEqual([]);
  return bytesOf(join(root, "dist"));
}

/** The built portal in a folder of its own, as a machine would restore it. */
function restored(): string {
  const root = `${built}-${Math.random()}`;
  cpSync(built, root, { recursive: true, preserveTimestamps: true });
  return root;
}

/** The largest file that a path's end tells. */
function largest(folder: string, end: string): string {
  const files = filesBelow(folder).filter((file) => file.endsWith(end));
  const size = (file: string) => readFileSync(join(folder, file)).length;
  return join(folder, files.sort((a, b) => size(b) - size(a))[0] ?? "none");
}

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  writeFileSync(path, bytes);
}

/** Documents are edited too, so that what is damaged is needed. */
const editAll: Edit = (root) => {
  const documents = join(root, "content", "documents");
  for (const file of filesBelow(documents).filter((file) => file.endsWith(".md"))) {
    const path = join(documents, file);
    writeFileSync(path, readFileSync(path, "utf8").replace(/^(title: .*)$/m, "$1（改）"));
  }
};

/** Every page says it. */
const renamePortal: Edit = (root) => {
  const settings = join(root, "content", "portal.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replace(/^name: .*$/m, "name: 新名"));
};

/** Changes lines of the ledger as somebody would who knows how it is sealed. */
function reseal(root: string, change: (line: string) => string): void {
  const path = join(root, ".dist.ledger");
  const lines = readFileSync(path, "utf8").split("\n");
  const [version] = JSON.parse(lines.pop() as string);
  const changed = lines.map((line) => `${change(line)}\n`);
  expect(changed).not.toEqual(lines.map((line) => `${line}\n`));
  const text = changed.join("");
  writeFileSync(path, text + JSON.stringify([version, hash("sha256", text)]));
}

const damages: Record<string, Edit> = {
  "a page that somebody has changed": (root) =>
    appendFileSync(join(root, "dist", "index.html"), "<p>"),
  "a page with another byte": (root) => flipByte(largest(join(root, "dist"), "index.html")),
  "a page that is gone": (root) => rmSync(join(root, "dist", "guide", "index.html")),
  "an output that is gone": (root) => rmSync(join(root, "dist"), { recursive: true }),
  "a ledger that is gone": (root) => rmSync(join(root, ".dist.ledger")),
  "a ledger with another byte": (root) => flipByte(join(root, ".dist.ledger")),
  "a ledger that is cut off": (root) => truncateSync(join(root, ".dist.ledger"), 500),
  "a memory of the content with another byte": (root) =>
    flipByte(join(root, "cache", "content.map")),
  "a list of texts with another byte": (root) => flipByte(join(root, "cache", "summaries.map")),
  "a text with another byte": (root) => flipByte(largest(join(root, "cache", "texts"), ".pack")),
  "texts that are gone": (root) => rmSync(join(root, "cache", "texts"), { recursive: true }),
  "an index with another byte": (root) => {
    flipByte(largest(join(root, "cache", "search"), "chunks"));
    rmSync(join(root, "dist", "pagefind"), { recursive: true });
  },
  "a cache that is no cache": (root) => {
    rmSync(join(root, "cache"), { recursive: true });
    cpSync(join(root, "content"), join(root, "cache"), { recursive: true });
  },
  "a ledger of which a file lies outside": (root) =>
    reseal(root, (line) => line.replace(/(\/files".*)"robots\.txt"/, '$1"../content/guide.md"')),
  "a ledger whose sizes are words": (root) =>
    reseal(root, (line) => line.replace(/"sizes":\[\d+/, '"sizes":["much"')),
  "a ledger whose summary is nothing": (root) =>
    reseal(root, (line) => line.replace(/"summary":\{.*\}/, '"summary":null')),
  "a ledger whose findings are no findings": (root) =>
    reseal(root, (line) => line.replace(/^("\/details"\t\t).*$/, "$1[{}]")),
  "a ledger of which a line is no JSON": (root) =>
    reseal(root, (line) => line.replace(/^("\/\d+\/units"\t\t).*$/, "$1[")),
  "a ledger whose part is of words": (root) =>
    reseal(root, (line) => line.replace(/"part":null/, '"part":{"number":"1","of":"1"}')),
  "a ledger's memory of templates that is empty": (root) =>
    reseal(root, (line) =>
      line.replace(/("templates":\{)("program":"\w+","templates":)\{.*?\}/, "$1$2{}"),
    ),
  "a ledger whose templates are numbers": (root) =>
    reseal(root, (line) => line.replace(/"assets":"\w+"/, '"assets":1')),
  "a ledger of a time zone that is none": (root) =>
    reseal(root, (line) => line.replace(/"timeZone":"[^"]+"/, '"timeZone":"Mars/Base"')),
  "times that were lost on the way": (root) => {
    for (const file of filesBelow(root)) utimesSync(join(root, file), 1e9, 1e9);
  },
};

test.each(Object.keys(damages))("%s is noticed and mended", async (name) => {
  const root = restored();
  damages[name]?.(root);
  const told: string[] = [];
  const { errors } = await build(root, { notify: ({ kind }) => told.push(kind) });
  const damage = damageText(join(root, "cache"), "zh");
  expect(errors).toEqual([]);
  if (/^a ledger (?!that is gone)/.test(name))
    expect([told, damage]).toEqual([["damaged-ledger"], null]);
  else expect(told.length + Number(damage !== null)).toBeLessThan(2);
  expect(bytesOf(join(root, "dist"))).toEqual(expected);
  expect(bytesOf(join(root, "content"))).toEqual(bytesOf(join(built, "content")));
  rmSync(root, { recursive: true });
});

/** What a build in which much has changed reads. */
const ofTheCache = Object.keys(damages).filter((name) => /memory|text|index|cache/.test(name));

test.each(ofTheCache)("%s is noticed where everything changes", async (name) => {
  const root = restored();
  editAll(root);
  damages[name]?.(root);
  expect(await bytesBuilt(root)).toEqual(expectedAfter.get(editAll));
  rmSync(root, { recursive: true });
});

test.each([
  ["texts", "texts", ".pack"],
  ["indexes", "search", "chunks"],
])("%s with another byte each are noticed where all pages change", async (_, kept, end) => {
  const root = restored();
  renamePortal(root);
  rmSync(join(root, "dist"), { recursive: true });
  const files = filesBelow(join(root, "cache", kept)).filter((file) => file.endsWith(end));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) flipByte(join(root, "cache", kept, file));
  expect(await bytesBuilt(root)).toEqual(expectedAfter.get(renamePortal));
  rmSync(root, { recursive: true });
});

test("a file that somebody has put into the output is refused, changes or not, and stays", async () => {
  const root = restored();
  const stray = join(root, "dist", "CNAME");
  writeFileSync(stray, "qinghe.example");
  const refused = { name: "OutputFolderError", reason: "foreign-files", files: ["CNAME"] };
  for (const full of [false, true]) {
    await expect(build(root, { full })).rejects.toMatchObject(refused);
  }
  editAll(root);
  await expect(build(root)).rejects.toMatchObject(refused);
  expect(readFileSync(stray, "utf8")).toBe("qinghe.example");
  rmSync(stray);
  expect(bytesOf(join(root, "dist"))).toEqual(expected);
  expect((await build(root)).errors).toEqual([]);
  rmSync(root, { recursive: true });
});

test("where nothing has changed, nothing is made, even when all times were lost", async () => {
  const root = restored();
  damages["times that were lost on the way"]?.(root);
  const { summary } = await build(root);
  expect(summary).toMatchObject({ renderedPages: 0, writtenFiles: 0, reusedIndexes: 2 });
  rmSync(root, { recursive: true });
});

test("nothing but the output and its ledger is left beside each other", () => {
  expect(readdirSync(built).sort()).toEqual([".dist.ledger", "cache", "content", "dist"]);
});
