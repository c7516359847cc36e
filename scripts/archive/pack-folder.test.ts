import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { temporaryFolder } from "../../src/testing/temporary-folder.ts";
import { packFolder } from "./pack-folder.ts";

const long = `${"组件".repeat(20)}/${"long-name-".repeat(12)}.js`;
const random = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * at * 31) >> 7));
const contents: Record<string, string | Buffer> = {
  "program-1.0/请先读我.txt": "一\r\n",
  "program-1.0/run": "#!/bin/sh\nexit 0\n",
  "program-1.0/empty": "",
  "program-1.0/exact": "x".repeat(512),
  "program-1.0/random.bin": random,
  [`program-1.0/${long}`]: "deep",
};

/** The folder of an archive, with the times and rights that it happens to have. */
function folder(time: number, mode: number): string {
  const root = temporaryFolder(contents);
  const path = join(root, "program-1.0");
  for (const file of filesBelow(path)) {
    utimesSync(join(path, file), time, time);
    chmodSync(join(path, file), mode);
  }
  return path;
}

test.each(["zip", "tar.gz"] as const)(
  "the same files give the same %s at every time",
  (packing) => {
    const packed = [folder(1e9, 0o755), folder(1.5e9, 0o600)].map((path) => {
      const out = join(dirname(path), "out");
      packFolder(path, out, packing, 6);
      return readFileSync(out);
    });
    expect(packed[0]?.equals(packed[1] as Buffer)).toBe(true);
  },
);

test("a zip holds all files below the folder's name, whatever the zone of its maker", () => {
  const path = folder(1e9, 0o644);
  const out = join(dirname(path), "out.zip");
  packFolder(path, out, "zip", 1);
  const files = unzipSync(readFileSync(out));
  expect(Object.keys(files).sort()).toEqual(Object.keys(contents).sort());
  for (const [name, content] of Object.entries(contents))
    expect(Buffer.from(files[name] ?? [])).toEqual(Buffer.from(content));
  // Day and hour of the first entry, as MS-DOS writes them: 2020-01-01 00:00.
  expect(readFileSync(out).readUInt32LE(10)).toBe(((40 << 25) | (1 << 21) | (1 << 16)) >>> 0);
});

test("a tar is read by the system's own program: long names, Chinese ones, what can be run", () => {
  const path = folder(1e9, 0o644);
  const out = join(dirname(path), "out.tar.gz");
  packFolder(path, out, "tar.gz", 9);
  const target = join(dirname(path), "target");
  mkdirSync(target);
  execFileSync("tar", ["-xzf", "../out.tar.gz"], { cwd: target });
  expect(filesBelow(target).sort()).toEqual(Object.keys(contents).sort());
  for (const [name, content] of Object.entries(contents))
    expect(readFileSync(join(target, name))).toEqual(Buffer.from(content));
  if (process.platform !== "win32") {
    expect(statSync(join(target, "program-1.0/run")).mode & 0o777).toBe(0o755);
    expect(statSync(join(target, "program-1.0/exact")).mode & 0o111).toBe(0);
  }
  expect(statSync(join(target, "program-1.0/exact")).mtime.toISOString()).toBe(
    "2020-01-01T00:00:00.000Z",
  );
});
