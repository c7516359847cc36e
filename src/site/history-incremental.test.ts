import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type TemporaryRepository,
  temporaryRepository,
} from "../history/fixtures/temporary-repository.ts";
import { documentText } from "../testing/temporary-folder.ts";
import { buildIn, bytesOf } from "./fixtures/sample-build.ts";

/** Something that happens to a portal and its repository; `pick` chooses, `serial` is new each time. */
type Step = (repository: TemporaryRepository, pick: number, serial: number) => void;

const day = (pick: number) => `20${20 + (pick % 5)}-0${1 + (pick % 9)}-1${pick % 10}`;

const steps: Record<string, Step> = {
  "a sentence is added": (one, pick) => edit(one, pick, (text) => `${text}\n新增一段。\n`),
  "a number changes": (one, pick, serial) =>
    edit(one, pick, (text) =>
      text.replace(/^indexNumber: .*$/m, `indexNumber: QH001-2020-${90_000 + serial}`),
    ),
  "a number comes twice": (one, pick) =>
    edit(one, pick, (text) => text.replace(/^indexNumber: .*$/m, "indexNumber: QH001-2020-00003")),
  "an alias comes": (one, pick) =>
    edit(one, pick, (text) =>
      text.replace(/^title/m, `aliases: [QH001-2020-0000${pick % 10}]\ntitle`),
    ),
  "a day is set back or forward": (one, pick) =>
    edit(one, pick, (text) => text.replace(/^publishedOn: .*$/m, `publishedOn: ${day(pick)}`)),
  "a document comes": ({ write }, pick, serial) =>
    write({
      [`documents/新 ${serial}.md`]: documentText(100 + serial).replace("2020-01-02", day(pick)),
    }),
  "a document goes": ({ content }, pick) => {
    const all = documents(content);
    if (all.length > 2) rmSync(join(content, all[pick % all.length] as string));
  },
  "a document is renamed": ({ content }, pick, serial) => {
    const all = documents(content);
    const file = all[pick % all.length] as string;
    renameSync(join(content, file), join(content, `documents/改名 ${serial}.md`));
  },
  "the portal gets another address": ({ write }, _, serial) =>
    write({ "portal.yaml": settings.replace("zwgk", `zwgk-${serial}`) }),
  "all is committed": ({ commit }, pick) => commit(day(pick)),
  "the last commit is amended": ({ git }) => {
    git("commit", "--quiet", "--amend", "--allow-empty", "--all", "--message", "重写");
  },
  "all is taken back to the commit before": ({ git }) => {
    if (Number(git("rev-list", "--count", "HEAD")) > 1) git("reset", "--quiet", "--hard", "HEAD~1");
  },
  "a branch is merged": ({ git, commit, write }, pick, serial) => {
    commit(day(pick));
    git("checkout", "--quiet", "-b", `side-${serial}`);
    commit(day(pick), { [`documents/支 ${serial}.md`]: documentText(300 + serial) });
    commit(day(pick), { [`documents/支 ${serial}.md`]: documentText(400 + serial) });
    git("checkout", "--quiet", "main");
    write({ [`documents/主 ${serial}.md`]: documentText(500 + serial) });
    commit(day(pick));
    git("merge", "--quiet", "--no-ff", "--no-edit", `side-${serial}`);
  },
  "the older half is cut off": ({ root, git }) => {
    writeFileSync(join(root, ".git/shallow"), git("rev-parse", "HEAD"));
  },
  "what was cut off comes back": ({ root }) => rmSync(join(root, ".git/shallow"), { force: true }),
  "the repository goes, and another begins": ({ root, git, commit }, pick) => {
    rmSync(join(root, ".git"), { recursive: true });
    git("init", "--quiet", "--initial-branch=main");
    commit(day(pick));
  },
  "nothing happens": () => {},
};

/** Losses are warnings here: a build that stops has no output to compare. */
const settings = `url: https://www.qinghe.example/zwgk/
checks:
  rules:
    addresses/vanished: warning
    addresses/changed: warning
    addresses/held-back-again: warning
`;

function documents(content: string): string[] {
  return readdirSync(join(content, "documents"))
    .sort()
    .map((name) => `documents/${name}`);
}

function edit({ content }: TemporaryRepository, pick: number, change: (text: string) => string) {
  const all = documents(content);
  const file = join(content, all[pick % all.length] as string);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

const asOfs = ["2020-05-05", "2022-11-22", "2026-11-22"];

test("after any edits, commits and days, a build of the changes finds and writes what a full one does", async () => {
  const step = fc.record({
    names: fc.uniqueArray(fc.constantFrom(...Object.keys(steps)), { minLength: 1, maxLength: 3 }),
    pick: fc.nat(1000),
    asOf: fc.constantFrom(...asOfs),
    base: fc.constantFrom("/", "/zwgk/"),
  });
  let serial = 0;
  let compared = 0;
  const codes = new Set<string>();
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 5, maxLength: 5 }),
    async (sequence) => {
      const repository = temporaryRepository();
      const { root } = repository;
      const begin = Array.from({ length: 6 }, (_, at) => [`documents/${at}.md`, documentText(at)]);
      repository.commit("2020-02-02", { "portal.yaml": settings, ...Object.fromEntries(begin) });
      await buildIn(root, { asOf: "2020-05-05" });
      for (const { names, pick, asOf, base } of sequence) {
        for (const name of names) steps[name]?.(repository, pick, ++serial);
        const changed = await buildIn(root, { asOf, base });
        const anew = { out: join(root, "full"), cache: join(root, "anew"), full: true };
        for (const path of Object.values(anew).slice(0, 2)) {
          rmSync(String(path), { recursive: true, force: true });
        }
        const whole = await buildIn(root, { ...anew, asOf, base });
        expect(changed.diagnostics).toEqual(whole.diagnostics);
        for (const { code } of whole.diagnostics) codes.add(code);
        if (!whole.summary) continue;
        expect(bytesOf(join(root, "dist"))).toEqual(bytesOf(join(root, "full")));
        compared++;
      }
      rmSync(root, { recursive: true });
    },
  );
  // What happens may stand against a build, and leave nothing to be told: as many runs as it takes.
  const isTold = () => [...codes].some((code) => /^(?:addresses|dates)\//.test(code));
  for (let run = 0; run < 2 || compared <= 5 || !isTold(); run++) {
    await fc.assert(property, { numRuns: 1, endOnFailure: true });
  }
}, 600_000);
