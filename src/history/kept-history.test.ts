import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { type TemporaryRepository, temporaryRepository } from "./fixtures/temporary-repository.ts";
import { readHistory } from "./read-history.ts";

type Step = (repository: TemporaryRepository, pick: number) => void;

const day = (pick: number) => `202${pick % 5}-0${1 + (pick % 9)}-1${pick % 10}`;
const text = (pick: number) =>
  documentText(pick % 7, pick % 3 === 0 ? `aliases: [QH001-2019-0000${pick % 9}]\n` : "").replace(
    "2020-01-02",
    day(pick),
  );

const steps: Record<string, Step> = {
  write: ({ write }, pick) => write({ [`documents/${pick % 5} 件.md`]: text(pick) }),
  remove: ({ content, write }, pick) => {
    const [name] = readdirSync(join(content, "documents")).slice(pick % 3);
    if (name !== undefined) write({ [`documents/${name}`]: null });
  },
  rename: ({ content }, pick) => {
    const folder = join(content, "documents");
    const [name] = readdirSync(folder).slice(pick % 3);
    if (name !== undefined) renameSync(join(folder, name), join(folder, `${pick % 9} 改.md`));
  },
  commit: ({ commit }, pick) => commit(day(pick)),
  amend: ({ git }) => {
    git("commit", "--quiet", "--amend", "--allow-empty", "--all", "--message", "重写");
  },
  back: ({ git }) => {
    if (Number(git("rev-list", "--count", "HEAD")) > 1) git("reset", "--quiet", "HEAD~1");
  },
  merge: ({ git, commit }, pick) => {
    commit(day(pick));
    git("checkout", "--quiet", "-b", `side-${pick}`);
    commit(day(pick), { [`documents/${pick % 5} 件.md`]: text(pick + 1) });
    commit(day(pick), { [`documents/${pick % 4} 件.md`]: text(pick + 2) });
    git("checkout", "--quiet", "main");
    git("merge", "--quiet", "--no-ff", "--no-edit", `side-${pick}`);
    git("branch", "--quiet", "-D", `side-${pick}`);
  },
  forward: ({ git, commit }, pick) => {
    commit(day(pick));
    git("checkout", "--quiet", "-b", `ahead-${pick}`);
    commit(day(pick), { "documents/前.md": text(pick) });
    git("branch", "--quiet", "-f", "main");
    git("checkout", "--quiet", "main");
    git("branch", "--quiet", "-D", `ahead-${pick}`);
  },
};

test("what is kept of a history and gone on from gives what reading it anew gives", async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(500));
  let gone = 0;
  const assertOnce = () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 8 }), async (sequence) => {
        const repository = temporaryRepository();
        const cache = temporaryFolder({});
        repository.commit("2020-02-02", {
          "documents/a.md": documentText(50),
          "documents/b.md": text(1),
        });
        for (const [name, pick] of sequence) {
          steps[name]?.(repository, pick);
          const [kept, anew] = await Promise.all([
            readHistory(repository.content, cache),
            readHistory(repository.content, null),
          ]);
          expect(kept.gone).toEqual(anew.gone);
          const files = readdirSync(join(repository.content, "documents"));
          const tell = (history: typeof kept) =>
            files.map((name) => history.file(`documents/${name}`));
          expect(tell(kept)).toEqual(tell(anew));
          gone += anew.gone.length;
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  // Steps may leave nothing to be told: as many runs as it takes. Four are 32 steps, so that each of the eight has its
  // turn in all but one run of the test in ten.
  for (let run = 0; run < 4 || gone <= 10; run++) await assertOnce();
}, 300_000);
