import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { bodyOf } from "../../content/source-text/body.ts";
import { runningVersions } from "../../program/versions.ts";
import { takeDamageNotes } from "../../state/damaged-cache.ts";
import { forge, forgedLine } from "../../state/fixtures/forged.ts";
import { KeptMap } from "../../state/kept-map.ts";
import { renderText } from "../rendering/render.ts";
import { renderAll } from "../rendering/render-all.ts";
import type { TextSummary } from "../text.ts";
import { plantText, textPackFiles, writeText } from "./fixtures/texts.ts";
import { Summaries } from "./summaries.ts";
import { isSummarySegment, segmentOf, summariesOf } from "./summary-segment.ts";
import { DamagedTextError, keepText, prune, readText, textKeyOf } from "./text-cache.ts";
import { copyTexts, openTexts } from "./text-files.ts";

const key = textKeyOf("甲", "1");
const text = renderText("一、甲\n\n|a|b|\n|-|-|\n|c|d|\n\n[乙](乙.pdf)");
let root: string;
let cache: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gongkai-texts-"));
  cache = join(root, "cache");
  takeDamageNotes();
});

/** A text of this key as somebody packs it who knows the program. */
function plant(value: unknown): void {
  plantText(cache, key, { key, text: value });
}

const packs = () => textPackFiles(cache);

test("a text that is forged with care, and holds only what the pipeline lets through, is read", async () => {
  plant({ ...text, html: "<p>别的话</p>\n" });
  expect((await readText(cache, key)).html).toBe("<p>别的话</p>\n");
});

const [section] = text.sections;
test.each([
  ["a script", { ...text, html: "<script>alert(1)</script>" }],
  ["a handler", { ...text, html: '<p onclick="alert(1)">甲</p>' }],
  ["HTML that is no text", { ...text, html: 1 }],
  ["no sections", { ...text, sections: undefined }],
  ["blocks that are no text", { ...text, sections: [{ ...section, blocks: [1] }] }],
  ["rows without cells", { ...text, sections: [{ ...section, rows: [[0, 0]] }] }],
  ["rows beyond the blocks", { ...text, sections: [{ ...section, rows: [[0, 1e9]] }] }],
  [
    "an odd outline",
    { ...text, outline: [{ id: "s-1", level: -1, title: "甲", kind: "heading" }] },
  ],
  ["odd references", { ...text, references: [{ kind: "script", href: "x", line: 1, column: 1 }] }],
  ["another language", { ...text, language: "__proto__" }],
  ["nothing", null],
  ["a list", []],
])("%s is refused, noted once and removed", async (_, forged) => {
  plant(forged);
  const planted = packs();
  await expect(readText(cache, key)).rejects.toThrow(DamagedTextError);
  expect(takeDamageNotes()).toEqual(planted);
  expect(packs()).toEqual([]);
  await expect(readText(cache, key)).rejects.toThrow(DamagedTextError);
  expect(takeDamageNotes()).toEqual([]);
});

test("any value in place of a text or of one of its parts is refused or of the right shape", async () => {
  const part = fc.constantFrom(...(Object.keys(text) as (keyof typeof text)[]));
  await fc.assert(
    fc.asyncProperty(part, fc.jsonValue(), async (name, value) => {
      plant({ ...text, [name]: value });
      const read = await readText(cache, key).catch(() => null);
      if (read) expect([typeof read.html, typeof read.characters]).toEqual(["string", "number"]);
    }),
    { numRuns: 60 },
  );
});

test("any value in any place of a segment of summaries is refused or read as summaries", () => {
  const { characters, references } = text;
  const summary: TextSummary = { textKey: key, characters, language: "zh-Hant", references };
  const segment = segmentOf([
    ["甲", summary],
    ["乙", { ...summary, language: "zh-Hans", references: [] }],
  ]);
  expect(summariesOf(JSON.parse(JSON.stringify(segment)))).toEqual([
    ["甲", summary],
    ["乙", { ...summary, language: "zh-Hans", references: [] }],
  ]);
  const part = fc.constantFrom(...Object.keys(segment));
  const value = fc.oneof(fc.jsonValue(), fc.array(fc.nat(3)), fc.array(fc.tuple(fc.nat(3))));
  fc.assert(
    fc.property(part, value, (name, odd) => {
      const read: unknown = JSON.parse(JSON.stringify({ ...segment, [name]: odd }));
      if (!isSummarySegment(read)) return;
      for (const [, { textKey }] of summariesOf(read)) expect(textKey).toMatch(/^[0-9a-f]{64}$/);
    }),
  );
});

test("what unpacks to more than any text has is refused", async () => {
  keepText(cache, key, zstdCompressSync(Buffer.alloc(256_000_001)));
  await expect(readText(cache, key)).rejects.toThrow(DamagedTextError);
});

test("a folder in place of a pack gives way to it", async () => {
  writeText(cache, key, text);
  const [path = ""] = packs();
  rmSync(path);
  mkdirSync(join(path, "甲"), { recursive: true });
  await expect(readText(cache, key)).rejects.toThrow(DamagedTextError);
  mkdirSync(join(path, "甲"), { recursive: true });
  writeText(cache, key, text);
  expect(await readText(cache, key)).toEqual(text);
});

/** A folder of somebody's, of long ago, that looks like texts from outside. */
function foreignFolder(): string {
  const folder = join(root, "foreign");
  mkdirSync(join(folder, "ab"), { recursive: true });
  for (const name of ["portal.yaml", `${"0".repeat(32)}.pack`, `ab/${key}.json.zst`]) {
    writeFileSync(join(folder, name), "甲");
    utimesSync(join(folder, name), 1e9, 1e9);
  }
  return folder;
}

test("through links nothing is written, removed or read", async () => {
  const foreign = foreignFolder();
  const before = readdirSync(foreign, { recursive: true });
  const links = ["texts", "texts/ab", "texts-pruned", "texts-removed"];
  for (const link of links) {
    mkdirSync(dirname(join(cache, link)), { recursive: true });
    symlinkSync(link.includes("-") ? join(foreign, "portal.yaml") : foreign, join(cache, link));
    prune(cache, new Set());
    openTexts(cache);
    writeText(cache, key, text);
    await readText(cache, "0".repeat(64)).catch(() => null);
    prune(cache, new Set([key]));
    expect(await readText(cache, key)).toEqual(text);
    expect(readdirSync(foreign, { recursive: true })).toEqual(before);
    expect(readFileSync(join(foreign, "portal.yaml"), "utf8")).toBe("甲");
    cache = join(root, `cache-${links.indexOf(link)}`);
  }
});

test("pruning leaves what is not named like a pack", () => {
  const names = ["说明.md", `${key}.pack`, "00.pack", `${key}.json.zst`];
  mkdirSync(join(cache, "texts", "documents"), { recursive: true });
  const files = names.map((name) => join(cache, "texts", name));
  files.push(join(cache, "texts", "documents", "甲.md"));
  for (const file of files) {
    writeFileSync(file, "");
    utimesSync(file, 1e9, 1e9);
  }
  prune(cache, new Set());
  for (const file of files) expect(readFileSync(file, "utf8")).toBe("");
});

test("of another cache only packs are taken, and none through a link", async () => {
  const other = join(root, "other");
  const whole = textKeyOf("丙", "1");
  writeText(other, whole, text);
  const [taken = ""] = textPackFiles(other);
  const names = ["0", "1", "2"].map((sign) => `${sign.repeat(32)}.pack`);
  const [linked = "", renamed = "", odd = ""] = names.map((name) => join(other, "texts", name));
  writeFileSync(join(root, "secret"), "secret");
  symlinkSync(join(root, "secret"), linked);
  copyFileSync(taken, renamed);
  writeFileSync(odd, "gongkai packs 2");
  writeFileSync(join(other, "texts", "passwd"), "");
  openTexts(cache);
  copyTexts(other, cache);
  expect(await readText(cache, whole)).toEqual(text);
  expect(readdirSync(join(cache, "texts"))).toEqual([basename(taken)]);
  expect(takeDamageNotes()).toEqual([linked, renamed]);
});

test("a mark that is another name of somebody's file leaves that file as it is", async () => {
  const theirs = join(root, "portal.yaml");
  writeFileSync(theirs, "甲");
  utimesSync(theirs, 1e9, 1e9);
  mkdirSync(cache);
  for (const name of ["texts-pruned", "texts-removed"]) linkSync(theirs, join(cache, name));
  await readText(cache, key).catch(() => null);
  prune(cache, new Set());
  expect(readFileSync(theirs, "utf8")).toBe("甲");
});

test("a text that a worker finds forged is rendered anew, and told of by the main thread", async () => {
  const path = join(root, "甲.md");
  writeFileSync(path, "---\ntitle: 甲\n---\n甲\n");
  const body = bodyOf(readFileSync(path, "utf8"));
  const version = runningVersions().texts;
  const textKey = textKeyOf(body, version);
  writeText(cache, textKey, { ...text, html: "<script></script>" });
  const forged = packs();
  const [summary] = await renderAll([{ path }], { cacheDir: cache, workers: 1 });
  expect(summary).toMatchObject({ textKey, references: [] });
  expect(await readText(cache, textKey)).toEqual(renderText(body));
  expect(takeDamageNotes()).toEqual(forged);
});

test.each([
  ["a key that leads elsewhere", { textKeys: "../../../../etc/passwd".padEnd(64, "0") }],
  ["references that are none", { references: [[0, [{ href: "javascript:alert(1)" }]]] }],
  ["no number of characters", { characters: ["1"] }],
])("a summary with %s is not there, and is not taken by another cache", (_, odd) => {
  const { characters, language, references } = text;
  const summary: TextSummary = { textKey: key, characters, language, references };
  Summaries.load(cache, "1").save(new Map([["甲", summary]]));
  forge(join(cache, "summaries.map"), (name, mark) =>
    forgedLine(name, mark, { ...segmentOf([["甲", summary]]), ...odd }),
  );
  expect(Summaries.load(cache, "1").find("甲")).toBeUndefined();
  const taker = Summaries.load(join(root, "taker"), "1");
  taker.take([cache]);
  expect(KeptMap.load(join(root, "taker", "summaries.map"), "1").size).toBe(0);
  expect(takeDamageNotes()).toEqual([join(cache, "summaries.map")]);
});
