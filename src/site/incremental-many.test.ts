import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { programRoot } from "../program/program-root.ts";
import { makeContent } from "../testing/bench/make-content.ts";
import { applyStep, changeSequences } from "../testing/changes/change-sequence.ts";
import { commitAll, startRepository, takeBack } from "../testing/changes/committed-folder.ts";
import { tolerateLosses } from "../testing/changes/content-changes.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { buildIn, bytesOf } from "./fixtures/sample-build.ts";

const days = ["2026-12-31", "2027-01-01", "2027-03-02"];

test("of 300 documents, whatever has happened since the first build, the last one left what a full one finds and writes", async () => {
  const root = temporaryFolder({});
  const content = join(root, "content");
  await makeContent(join(programRoot, "content"), content, 300);
  tolerateLosses(content);
  startRepository(content, "2026-12-01");
  expect((await buildIn(root, { asOf: "2026-12-31" })).errors).toEqual([]);
  await fc.assert(
    fc.asyncProperty(changeSequences(8, days), async (steps) => {
      let serial = 0;
      for (const [at, step] of steps.entries()) {
        applyStep(content, step, serial);
        serial += step.names.length;
        const asOf = step.day;
        let changed = await buildIn(root, { asOf });
        if (changed.errors.length > 0) {
          takeBack(content);
          changed = await buildIn(root, { asOf });
        } else if (step.isCommitted) {
          commitAll(content, asOf);
          changed = await buildIn(root, { asOf });
        }
        if (at % 4 < 3) continue;
        const fresh = { out: join(root, `full-${at}`), cache: join(root, `anew-${at}`) };
        const whole = await buildIn(root, { ...fresh, asOf });
        expect(whole.errors).toEqual([]);
        expect(changed.diagnostics).toEqual(whole.diagnostics);
        expect(bytesOf(join(root, "dist"))).toEqual(bytesOf(fresh.out));
      }
    }),
    { numRuns: 1, endOnFailure: true },
  );
  rmSync(root, { recursive: true });
}, 600_000);
