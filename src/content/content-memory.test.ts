import { readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { beginsSegment } from "../state/begins-segment.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { ContentMemory } from "./content-memory.ts";
import { snapshotContent } from "./folder/fingerprint.ts";
import { listFolder } from "./folder/folder.ts";
import { readDocument } from "./reading/read-document.ts";

const file = "documents/a.md";

/** A folder of one document written long ago, with a memory of it. */
async function remembered() {
  const root = temporaryFolder({ [file]: documentText(1), "documents/a/表.csv": "1" });
  const path = join(temporaryFolder({}), "memory.map");
  settle(root);
  const memory = ContentMemory.load(root, path, "1");
  const first = await memory.reading(file, () => readDocument(root, file));
  const facts = await memory.facts("documents/a/表.csv");
  memory.save();
  return { root, path, first, facts };
}

/** The next build: which files it reads. */
async function again(root: string, path: string, version = "1") {
  const memory = ContentMemory.load(root, path, version);
  const read = vi.fn(() => readDocument(root, file));
  const reading = await memory.reading(file, read);
  memory.save();
  return { reading, reads: read.mock.calls.length, memory };
}

/** Times of long ago: clocks of file systems are coarse. The change of times itself counts as a change. */
function settle(root: string) {
  utimesSync(join(root, file), 1e9, 1e9);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
}

test("a file that nobody has touched is not read again", async () => {
  const { root, path, first, facts } = await remembered();
  const { reading, reads, memory } = await again(root, path);
  expect(reads).toBe(0);
  expect(reading).toEqual(first);
  expect(await memory.facts("documents/a/表.csv")).toMatchObject(facts);
});

test("a file of other times and the same bytes is not read again", async () => {
  const { root, path } = await remembered();
  utimesSync(join(root, file), 2e9, 2e9);
  expect((await again(root, path)).reads).toBe(0);
});

test("a changed file is read, even where size and time of change are the same", async () => {
  const { root, path } = await remembered();
  const text = readFileSync(join(root, file), "utf8");
  writeFileSync(join(root, file), text.replace("第1件", "第2件"));
  utimesSync(join(root, file), 1e9, 1e9);
  const { reading, reads } = await again(root, path);
  expect(reads).toBe(1);
  expect(reading.document?.meta.title).toBe("关于第2件事的通知");
});

test("a file that was changed just now is looked at again, although its times are the same", async () => {
  const { root, path } = await remembered();
  vi.useRealTimers();
  writeFileSync(join(root, file), documentText(3));
  expect((await again(root, path)).reads).toBe(1);
  const { atime, mtime } = { atime: new Date(), mtime: new Date() };
  writeFileSync(join(root, file), documentText(4));
  utimesSync(join(root, file), atime, mtime);
  expect((await again(root, path)).reading.document?.meta.title).toBe("关于第4件事的通知");
});

test("stamps that were taken for all files are used", async () => {
  const { root, path } = await remembered();
  const look = async () => {
    const snapshot = snapshotContent(listFolder(root));
    const memory = ContentMemory.load(root, path, "1").seenAs(snapshot);
    return { memory, read: vi.fn(() => readDocument(root, file)) };
  };
  const before = await look();
  // Changed after it was looked at: this build may read it or not, the next one must.
  writeFileSync(join(root, file), documentText(6));
  await before.memory.reading(file, before.read);
  before.memory.save();
  const after = await look();
  const { document } = await after.memory.reading(file, after.read);
  expect(document?.meta.title).toBe("关于第6件事的通知");
});

test("a folder that has moved is known by its files", async () => {
  const { root, path } = await remembered();
  const moved = `${root}-moved`;
  renameSync(root, moved);
  const { reading, reads } = await again(moved, path);
  expect(reads).toBe(0);
  expect(reading.document?.source.path).toBe(join(moved, file));
});

test("a memory of another version, or a damaged one, counts for nothing", async () => {
  const { root, path } = await remembered();
  expect((await again(root, path, "2")).reads).toBe(1);
  writeFileSync(path, readFileSync(path, "utf8").replace("第1件", "第2件"));
  expect((await again(root, path, "2")).reads).toBe(1);
});

test("a segment is kept as it stands only where it holds the same files", async () => {
  const names = Array.from({ length: 5000 }, (_, number) => `documents/${number}.md`).sort();
  const begins = names.findIndex((name, index) => index > 3 && beginsSegment(name));
  // As many files as before, the first of them the same: one is gone, and one has come over from the next segment.
  const [first, gone, ...rest] = names.slice(begins - 2, begins + 2) as [
    string,
    string,
    ...string[],
  ];
  const next = rest[1] as string;
  const all = [first, gone, ...rest];
  const root = temporaryFolder(
    Object.fromEntries(all.map((name, number) => [name, documentText(number)])),
  );
  const path = join(temporaryFolder({}), "memory.map");
  for (const name of all) utimesSync(join(root, name), 1e9, 1e9);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  const readsOf = async (files: readonly string[]) => {
    const memory = ContentMemory.load(root, path, "1");
    const read = vi.fn((name: string) => readDocument(root, name));
    for (const name of files) await memory.reading(name, () => read(name));
    memory.save();
    return read.mock.calls.length;
  };
  expect(await readsOf(all)).toBe(all.length);
  expect(await readsOf([first, next])).toBe(0);
  expect(await readsOf([first, next])).toBe(0);
});

test("in one process, what was read is known without being kept, and what changes is read", async () => {
  const { root, path, first } = await remembered();
  let memory = ContentMemory.load(root, path, "2");
  const read = vi.fn(() => readDocument(root, file));
  await memory.reading(file, read);
  memory = memory.next();
  expect(await memory.reading(file, read)).toEqual(first);
  expect(read).toHaveBeenCalledTimes(1);
  writeFileSync(join(root, file), documentText(5));
  memory = memory.next();
  expect((await memory.reading(file, read)).document?.meta.title).toBe("关于第5件事的通知");
  expect(read).toHaveBeenCalledTimes(2);
  const before = readFileSync(path, "utf8");
  memory.save();
  expect(readFileSync(path, "utf8")).toBe(before);
});
