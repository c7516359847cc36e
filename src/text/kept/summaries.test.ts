import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KeptMap } from "../../state/kept-map.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { renderText } from "../rendering/render.ts";
import type { TextSummary } from "../text.ts";
import { textPackFiles, writeText } from "./fixtures/texts.ts";
import { Summaries } from "./summaries.ts";
import { prune, textKeyOf } from "./text-cache.ts";

function summaryOf(body: string): TextSummary {
  const { characters, language, references } = renderText(body);
  return { textKey: textKeyOf(body, "1"), characters, language, references };
}

/** Names of few segments, so that most have several summaries. */
const names = fc.tuple(fc.constantFrom("0a", "0b", "f0"), fc.nat(9)).map((parts) => parts.join(""));
const summaries = fc.constantFrom("甲", "乙 [丙](丙.pdf)", "丁").map(summaryOf);
const additions = fc.array(fc.array(fc.tuple(names, summaries)), { maxLength: 5 });

test("whatever is added build by build is found, the last one of a name", () => {
  fc.assert(
    fc.property(additions, (builds) => {
      const cache = temporaryFolder({});
      const plain = new Map<string, TextSummary>();
      for (const added of builds) {
        Summaries.load(cache, "1").save(new Map(added));
        for (const [name, summary] of added) plain.set(name, summary);
      }
      const last = Summaries.load(cache, "1");
      for (const segment of ["0a", "0b", "f0"]) {
        for (let number = 0; number < 10; number++) {
          const name = `${segment}${number}`;
          expect(last.find(name)).toEqual(plain.get(name));
        }
      }
      rmSync(cache, { recursive: true });
    }),
    { numRuns: 30 },
  );
});

test("a text that has been removed takes its summary with it, and a segment without any is none", async () => {
  const cache = temporaryFolder({});
  const [kept, gone] = [summaryOf("甲"), summaryOf("乙")];
  for (const [body, { textKey }] of [
    ["甲", kept],
    ["乙", gone],
  ] as const) {
    writeText(cache, textKey, renderText(body));
  }
  // What is young is not removed.
  for (const path of textPackFiles(cache)) utimesSync(path, 1e9, 1e9);
  Summaries.load(cache, "1").save(
    new Map([
      ["0a", kept],
      ["0b", gone],
    ]),
  );
  await prune(cache, new Set([kept.textKey]));
  Summaries.load(cache, "1").save(new Map());
  const last = Summaries.load(cache, "1");
  expect([last.find("0a"), last.find("0b")]).toEqual([kept, undefined]);
  expect([...KeptMap.load(join(cache, "summaries.map"), "1").names()]).toEqual(["0a"]);
});
