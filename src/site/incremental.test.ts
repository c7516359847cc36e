import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentChanges } from "../testing/changes/content-changes.ts";
import { buildIn, builtSample, bytesOf } from "./fixtures/sample-build.ts";

test("after any edits, a build of the changes gives byte for byte what a full one gives", async () => {
  const step = fc.record({
    names: fc.uniqueArray(fc.constantFrom(...Object.keys(contentChanges)), {
      minLength: 1,
      maxLength: 3,
    }),
    pick: fc.nat(1000),
    day: fc.constantFrom("2026-11-22", "2026-11-23", "2031-01-01"),
  });
  let serial = 0;
  let compared = 0;
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 5, maxLength: 5 }),
    async (steps) => {
      const folder = await builtSample();
      const [content, out] = [join(folder, "content"), join(folder, "dist")];
      const [built, anew] = [join(folder, "full"), join(folder, "anew")];
      cpSync(out, built, { recursive: true });
      cpSync(join(folder, "cache"), anew, { recursive: true });
      for (const { names, pick, day } of steps) {
        rmSync(join(folder, "before"), { recursive: true, force: true });
        cpSync(content, join(folder, "before"), { recursive: true });
        for (const name of names) contentChanges[name]?.(content, pick, ++serial);
        const changed = await buildIn(folder, { asOf: day });
        const whole = await buildIn(folder, { out: built, cache: anew, full: true, asOf: day });
        expect(changed.diagnostics).toEqual(whole.diagnostics);
        if (whole.errors.length > 0) {
          // Nothing was built, and the webmaster takes the edit back.
          expect(bytesOf(out)).toEqual(bytesOf(built));
          rmSync(content, { recursive: true });
          cpSync(join(folder, "before"), content, { recursive: true });
          continue;
        }
        expect(bytesOf(out)).toEqual(bytesOf(built));
        compared++;
      }
      rmSync(folder, { recursive: true });
    },
  );
  // An edit may stand against a build: as many runs as it takes. That each change has its turn is for
  // `incremental-many.test.ts`: here are what errors leave, and a full build over what another has left.
  for (let run = 0; run < 1 || compared <= 4; run++) {
    await fc.assert(property, { numRuns: 1, endOnFailure: true });
  }
}, 600_000);
