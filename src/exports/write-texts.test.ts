import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MadeFile, unitWriter } from "../output/unit-writer.ts";
import type { Block, KeptBlock } from "./blocks.ts";
import { type TextToWrite, writeTexts } from "./write-texts.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-texts-"));
const last = join(folder, "last");

afterAll(() => rmSync(folder, { recursive: true }));

/** Texts of two files that have the same blocks. */
const lists = { before: [["甲"], ["乙", "丙"], ["丁"]], after: [["甲"], ["乙", "戊"], ["丁"]] };

/** Which blocks were made here. */
let made: string[] = [];

function blocksOf(file: string, texts: readonly string[][]): Block[] {
  return texts.map((lines) => {
    const key = `${file} ${lines.join()}`;
    function* make() {
      made.push(key);
      for (const line of lines) yield `${file} ${line}\n`;
    }
    return { key, count: lines.length, lines: make };
  });
}

/** Writes two files over those of the last time. @returns what was written, and is to be kept */
async function write(
  texts: readonly string[][],
  kept: ReadonlyMap<string, readonly KeptBlock[]>,
  least: number,
  signal?: AbortSignal,
) {
  made = [];
  const files: MadeFile[] = [];
  const into = mkdtempSync(join(folder, "into-"));
  const wanted = ["one", "other"].map((path): TextToWrite => {
    const blocks = kept.get(path);
    return {
      path,
      write: unitWriter((name) => join(into, name), files, true),
      blocks: blocksOf(path, texts),
      last: blocks ? { path: join(last, path), blocks } : null,
    };
  });
  const told = await writeTexts(wanted, { least, signal });
  const written = files.map(({ path, mtimeMs: _, ...file }) => {
    return { path, ...file, text: readFileSync(join(into, path), "utf8") };
  });
  return { written, kept: new Map(wanted.map(({ path }, at) => [path, told[at] ?? []])) };
}

let kept: ReadonlyMap<string, readonly KeptBlock[]>;

beforeAll(async () => {
  const first = await write(lists.before, new Map(), 0);
  mkdirSync(last);
  for (const { path, text } of first.written) writeFileSync(join(last, path), text);
  kept = first.kept;
});

test("what a thread writes is what is written here, and only what is new is made for it", async () => {
  const here = await write(lists.after, kept, Number.POSITIVE_INFINITY);
  const madeHere = made;
  expect(await write(lists.after, kept, 0)).toEqual(here);
  expect(made).toEqual(madeHere);
  expect(made).toEqual(["one 乙,戊", "other 乙,戊"]);
  expect(here.written.map(({ text }) => text)).toEqual(
    ["one", "other"].map((file) =>
      ["甲", "乙", "戊", "丁"].map((line) => `${file} ${line}\n`).join(""),
    ),
  );
});

test("where blocks do not stand where they are said to, all is as if there were no last file", async () => {
  const plain = await write(lists.after, new Map(), 0);
  const moved = ([key, bytes]: KeptBlock, at: number): KeptBlock => [key, at === 0 ? 1 : bytes];
  const said = new Map([...kept].map(([path, blocks]) => [path, blocks.map(moved)]));
  const found = await write(lists.after, said, 0);
  const text = ({ written }: typeof found) => written.map(({ copied: _, ...file }) => file);
  expect(text(found)).toEqual(text(plain));
  expect(found.kept).toEqual(plain.kept);
});

test("a build that is stopped ends the thread, for its reason", async () => {
  const reason = new Error("enough");
  await expect(write(lists.after, kept, 0, AbortSignal.abort(reason))).rejects.toBe(reason);
});
