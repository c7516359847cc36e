import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SourceChangedError } from "../../output/unit-writer.ts";
import { inLargePieces, type ZipSource, zipPieces } from "./zip-pieces.ts";
import { centralHeader, endRecords, localHeader, zipDay } from "./zip-records.ts";

const folder = mkdtempSync(join(tmpdir(), "gongkai-zip-"));

async function zipOf(sources: Iterable<ZipSource>, day = "2026-11-30"): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inLargePieces(zipPieces(sources, "部分", day))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What another reader finds, which knows nothing of this program: name, time, SHA-256 and how each is packed. */
const reader = `
import hashlib, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([[i.filename, list(i.date_time), hashlib.sha256(archive.read(i)).hexdigest(), i.compress_type, i.flag_bits] for i in archive.infolist()]))
`;

async function readByPython(zip: Uint8Array): Promise<unknown[][]> {
  const path = join(folder, "read.zip");
  writeFileSync(path, zip);
  const { stdout } = await promisify(execFile)("python3", ["-c", reader, path]);
  return JSON.parse(stdout) as unknown[][];
}

const paths = fc
  .uniqueArray(
    fc
      .array(fc.stringMatching(/^[a-z0-9一-龥#%（） 𠮷]{1,12}$/u), { minLength: 1, maxLength: 3 })
      .map((steps) => steps.join("/")),
    { minLength: 1, maxLength: 12 },
  )
  .filter((all) => all.every((path) => !all.some((other) => other.startsWith(`${path}/`))));

test("another reader finds every name and every byte, in the order in which they came", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 50 }).map((text) => Buffer.from(text.repeat(40))),
  );
  const files = paths.chain((names) =>
    fc.tuple(...names.map((path) => fc.record({ path: fc.constant(path), content: bytes }))),
  );
  await fc.assert(
    fc.asyncProperty(files, async (all) => {
      const sources = all.map((one) => ({ ...one, sha256: hash("sha256", one.content) }));
      const found = await readByPython(await zipOf(sources));
      expect(found.map(([name, , sha256]) => [name, sha256])).toEqual(
        sources.map(({ path, sha256 }) => [`部分/${path}`, sha256]),
      );
      for (const [, time, , , flags] of found) {
        expect(time).toEqual([2026, 11, 30, 0, 0, 0]);
        expect(flags).toBe(0x800);
      }
    }),
    { numRuns: 4 },
  );
});

test("the same files give the same bytes in every time zone, a large one too", async () => {
  const large = join(folder, "large");
  writeFileSync(large, "政府信息公开\n".repeat(600_000));
  const sources = () => [
    { path: "a", content: Buffer.from("甲".repeat(100)), sha256: null },
    { path: "large", content: { at: large }, sha256: hash("sha256", readFileSync(large)) },
  ];
  const zone = process.env.TZ;
  process.env.TZ = "Asia/Shanghai";
  const zip = await zipOf(sources());
  process.env.TZ = "America/Los_Angeles";
  expect(hash("sha256", await zipOf(sources()))).toBe(hash("sha256", zip));
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  const time = [2026, 11, 30, 0, 0, 0];
  expect((await readByPython(zip)).at(-1)).toEqual([
    "部分/large",
    time,
    hash("sha256", readFileSync(large)),
    8,
    0x800,
  ]);
});

test("more entries than the format first had room for are all found", async () => {
  const content = Buffer.from("甲");
  const many = Array.from({ length: 0xffff }, (_, number) => `${number}`);
  const path = join(folder, "many.zip");
  writeFileSync(path, await zipOf(many.map((path) => ({ path, content, sha256: null }))));
  const count = "import sys, zipfile; print(len(set(zipfile.ZipFile(sys.argv[1]).namelist())))";
  const { stdout } = await promisify(execFile)("python3", ["-c", count, path]);
  expect(Number(stdout)).toBe(many.length);
});

test("a file that is not what is known of it is not put in", async () => {
  const at = join(folder, "changed");
  writeFileSync(at, "x");
  const sha256 = hash("sha256", "y");
  await expect(zipOf([{ path: "a", content: { at }, sha256 }])).rejects.toThrow(SourceChangedError);
  truncateSync(at, 9_000_000);
  await expect(zipOf([{ path: "a", content: { at }, sha256 }])).rejects.toThrow(SourceChangedError);
});

test("no more is read once nobody asks for more", async () => {
  let asked = 0;
  const sources = function* () {
    for (; ; asked++) yield { path: `${asked}`, content: Buffer.from("甲"), sha256: null };
  };
  const controller = new AbortController();
  const reason = new Error("stopped");
  const pieces = zipPieces(sources(), "a", "2026-11-30", controller.signal);
  await pieces.next();
  controller.abort(reason);
  const rest = async () => {
    for await (const _ of pieces);
  };
  await expect(rest()).rejects.toBe(reason);
  expect(asked).toBeLessThan(30);
});

test("beyond four gigabytes and 65,535 entries sizes stand in the fields of ZIP64", () => {
  const size = 2 ** 33;
  const entry = { name: "a", crc32: 0, size, packedSize: size, isDeflated: false };
  const far = centralHeader(entry, zipDay("2026-11-30"), size + 1);
  expect(far.readUInt32LE(20)).toBe(0xffff_ffff);
  expect(far.readUInt32LE(42)).toBe(0xffff_ffff);
  expect([0, 8, 16].map((at) => Number(far.readBigUInt64LE(51 + at)))).toEqual([
    size,
    size,
    size + 1,
  ]);
  const local = localHeader(entry, 0);
  expect([local.readUInt16LE(4), local.length]).toEqual([45, 30 + 1 + 20]);
  expect(endRecords(0xfffe, 10, 10)).toHaveLength(22);
  for (const end of [endRecords(0xffff, 1, 1), endRecords(1, 1, 2 ** 32)]) {
    expect(end).toHaveLength(98);
  }
});

test("days that the format does not know become the nearest", () => {
  expect(zipDay("1949-10-01")).toBe(zipDay("1980-01-01"));
  expect(zipDay("2200-01-01")).toBe(zipDay("2107-12-31"));
});
