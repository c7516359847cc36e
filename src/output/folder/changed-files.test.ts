import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Ledger } from "../ledger/ledger.ts";
import { beside } from "../ledger/output-names.ts";
import { Output } from "../output.ts";
import { OutputComparison, worthAThread } from "./changed-files.ts";
import { compareSegments } from "./compare-segments.ts";
import { holdNothingElse, KnownInFolders } from "./known-in-folders.ts";
import { filesBelow } from "./output-files.ts";
import { straysIn } from "./strays.ts";

let out: string;

beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), "gongkai-compared-")), "dist");
  mkdirSync(out);
});

afterEach(() => rmSync(join(out, ".."), { recursive: true }));

/** More units than a segment holds, some with files; what their keys are decides how large the ledger is. */
async function build(key = "1"): Promise<Ledger<null, null>> {
  const output = new Output(out, null);
  for (let number = 0; number < 1100; number++) {
    await output.unit(`u${number}`, key, (write) => {
      if (number % 100 !== 0) return;
      write.text(`d/${number}.txt`, "甲");
      write.text(`e/${number}/index.html`, "乙");
    });
  }
  const heads = { cleanAt: 0, head: null, details: null };
  Ledger.save(beside(out, "ledger"), "1", heads, output.units());
  return Ledger.load<null, null>(out, "1") as Ledger<null, null>;
}

test.each([
  ["two threads find together", "1".repeat(300)],
  ["of a small ledger, one finds", "1"],
])("%s what there is, asked once or again", async (_, key) => {
  const ledger = await build(key);
  expect(ledger.lines.length > worthAThread).toBe(key.length > 1);
  writeFileSync(join(out, "d/0.txt"), "丙");
  rmSync(join(out, "e/600/index.html"));
  for (const path of ["d/100.txt", "d/1000.txt"]) utimesSync(join(out, path), 1, 1);
  writeFileSync(join(out, "e/700/CNAME"), "");
  const comparison = new OutputComparison(out, ledger, Date.now());
  // However much is looked at while something else is waited for.
  expect(await comparison.meanwhile(setImmediate("甲"))).toBe("甲");
  await expect(comparison.meanwhile(Promise.reject(new Error("乙")))).rejects.toThrow("乙");
  const found = await comparison.found();
  expect([...found.changed].sort()).toEqual(["u0", "u600"]);
  expect([...found.restamped.keys()].sort()).toEqual(["u100", "u1000"]);
  expect(found.restamped.get("u100")?.map(({ mtimeMs }) => mtimeMs)).toEqual([
    1000,
    statSync(join(out, "e/100/index.html")).mtimeMs,
  ]);
  expect(found.foreign).toEqual(["e/700/CNAME"]);
  expect(await comparison.found()).toEqual(found);
});

test("whichever of them takes a segment, each is looked at once", async () => {
  const { lines } = await build();
  rmSync(join(out, "d"), { recursive: true });
  const turns = fc.array(fc.boolean(), { maxLength: 5 });
  const wanted = Array.from({ length: 11 }, (_, number) => `u${100 * number}`);
  fc.assert(
    fc.property(turns, (firstTurns) => {
      const taken = new Int32Array(new SharedArrayBuffer(4));
      const threads = [0, 1].map(() => compareSegments({ out, lines, taken, cleanAt: 0 }));
      const found: string[] = [];
      // Then the others, until both are done.
      for (const turn of [...firstTurns, ...Array(5).fill(true), ...Array(5).fill(false)]) {
        const { value } = threads[turn ? 0 : 1]?.next() ?? {};
        found.push(...(value?.changed ?? []));
      }
      expect(found.sort()).toEqual(wanted.sort());
    }),
    { numRuns: 20 },
  );
});

test("where folders are found to hold nothing else, nothing foreign is in the output", () => {
  const paths = ["a", "b/a", "b/c/a", "b/c/b", "d/e/f/a"];
  const name = fc.constantFrom("a", "b", "c", "d", "e", "A", "CNAME", ".DS_Store");
  const odd = fc.record({
    path: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/")),
    kind: fc.constantFrom("file", "folder", "link", "gone"),
  });
  let clean = 0;
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 3 }), (odds) => {
      rmSync(out, { recursive: true });
      for (const path of paths) {
        mkdirSync(join(out, path, ".."), { recursive: true });
        writeFileSync(join(out, path), "");
      }
      for (const { path, kind } of odds) {
        const at = join(out, path);
        try {
          if (kind === "gone" || kind === "link") rmSync(at, { recursive: true, force: true });
          if (kind === "folder") mkdirSync(at, { recursive: true });
          else if (kind === "link") symlinkSync(out, at);
          else if (kind === "file") writeFileSync(at, "");
        } catch {
          // Something is in the way.
        }
      }
      const known = new KnownInFolders(out, 0);
      for (const path of paths) known.add(path);
      if (!holdNothingElse(out, known.unsettled)) return;
      clean++;
      expect(straysIn(out, new Set(paths), 0).foreign).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(clean).toBeGreaterThan(10);
  expect(filesBelow(out).length).toBeGreaterThan(0);
});
