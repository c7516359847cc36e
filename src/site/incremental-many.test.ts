import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";
import { changeSequences } from "../testing/changes/change-sequence.ts";
import { comparisons, startPortal } from "../testing/changes/incremental-equality.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test("of 300 documents, whatever has happened since the first build, the last one left what a full one finds and writes", async () => {
  const root = temporaryFolder({});
  await startPortal(join(programRoot, "content"), root, 300);
  await fc.assert(
    fc.asyncProperty(changeSequences(8), async (sequence) => {
      for await (const { incremental, full, differing } of comparisons(root, sequence, 4)) {
        expect(differing).toEqual([]);
        expect(incremental).toEqual(full);
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  rmSync(root, { recursive: true });
}, 600_000);
