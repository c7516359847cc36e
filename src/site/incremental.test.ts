import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildIn, builtSample, bytesOf } from "./fixtures/sample-build.ts";

/** Something a webmaster does to the content folder; `pick` chooses a document. */
type Edit = (content: string, pick: number, step: number) => void;

const edits: Record<string, Edit> = {
  "a sentence is added": (content, pick) => appendFileSync(chosen(content, pick), "\n新增一段。\n"),
  "a title changes": (content, pick, step) =>
    setField(chosen(content, pick), "title", `关于第${step}次改名的通知`),
  "a day changes": (content, pick, step) =>
    setField(chosen(content, pick), "publishedOn", `20${10 + (pick % 15)}-03-0${1 + (step % 9)}`),
  "a publisher changes": (content, pick) =>
    setField(chosen(content, pick), "publisher", "青禾县水务局"),
  "a validity changes": (content, pick) => setField(chosen(content, pick), "validity", "repealed"),
  "a topic changes": (content, pick) =>
    setField(chosen(content, pick), "topic", "财政、金融、审计/财政"),
  "a document comes": (content, pick, step) =>
    addDocument(content, step, `20${20 + (pick % 7)}-05-06`),
  "a document repeals another": (content, pick, step) => {
    const number = /^indexNumber: (.*)$/m.exec(readFileSync(chosen(content, pick), "utf8"))?.[1];
    addDocument(content, step, "2026-10-01", `repeals: [${number}]\neffectiveOn: 2026-10-02\n`);
  },
  "a document goes": (content, pick) => {
    const file = chosen(content, pick);
    rmSync(file);
    rmSync(file.slice(0, -3), { recursive: true, force: true });
  },
  "a document moves": (content, pick, step) => {
    const file = chosen(content, pick);
    const moved = join(content, "documents", "moved", `${step}-${basename(file)}`);
    mkdirSync(dirname(moved), { recursive: true });
    for (const end of [".md", ""]) {
      try {
        renameSync(file.slice(0, -3) + end, moved.slice(0, -3) + end);
      } catch {
        // It has no attachments.
      }
    }
  },
  "an attachment comes": (content, pick, step) => {
    const folder = chosen(content, pick).slice(0, -3);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `附件${step}.csv`), `列\n${step}\n`);
  },
  "the portal is renamed": (content, _, step) =>
    setField(join(content, "portal.yaml"), "organ", `青禾县第${step}办公室`),
  "the guide changes": (content) => appendFileSync(join(content, "guide.md"), "\n另行说明。\n"),
  "a free page changes": (content, _, step) =>
    setField(join(content, "pages", "help.md"), "title", `第${step}版帮助`),
  "a free page comes": (content, pick, step) => {
    const folder = join(content, "pages", `第${pick % 3}类`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${step}.md`), `第${step}页，见[帮助](../help.md)。\n`);
  },
  "a file as it is comes": (content, pick, step) => {
    const folder = join(content, "static", "files");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${pick % 2}.txt`), `第${step}版\n`);
  },
  "nothing changes": () => {},
};

/** Documents without relations, so that edits do not make the content faulty. */
function chosen(content: string, pick: number): string {
  const files = readdirSync(join(content, "documents"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => join(content, "documents", file));
  return files[pick % files.length] as string;
}

function setField(file: string, name: string, value: string): void {
  const text = readFileSync(file, "utf8");
  const line = new RegExp(`^${name}:.*$`, "m");
  const changed = line.test(text)
    ? text.replace(line, `${name}: ${value}`)
    : text.replace(/^---\r?\n/, `---\n${name}: ${value}\n`);
  writeFileSync(file, changed);
}

function addDocument(content: string, step: number, day: string, more = ""): void {
  writeFileSync(
    join(content, "documents", `new-${step}.md`),
    `---\ntitle: 关于第${step}件新事的通知\nindexNumber: QH001-2026-8${String(step).padStart(4, "0")}\npublisher: 青禾县人民政府\npublishedOn: ${day}\n${more}---\n\n正文第${step}件。\n`,
  );
}

test("after any edits, a build of the changes gives byte for byte what a full one gives", async () => {
  const step = fc.record({
    names: fc.uniqueArray(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 3 }),
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
        for (const name of names) edits[name]?.(content, pick, ++serial);
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
  // An edit may stand against a build: as many runs as it takes.
  for (let run = 0; run < 3 || compared <= 8; run++) {
    await fc.assert(property, { numRuns: 1, endOnFailure: true });
  }
}, 600_000);
