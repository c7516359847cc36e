import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run as runBuild } from "../../commands/build-command.ts";
import { run as runCheck } from "../../commands/check-command.ts";
import { reportErrors } from "../../commands/command-line.ts";
import { atTerminal } from "../../commands/fixtures/new-session.ts";
import { runHere } from "../../commands/fixtures/run-command.ts";
import { run as runImport } from "../../commands/import-command.ts";
import { run as runPreview } from "../../commands/preview-command.ts";
import { run as runVerifyText } from "../../commands/verify-text-command.ts";
import { filesBelow } from "../../output/folder/output-files.ts";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { programRoot } from "../../program/program-root.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";

const page = readFileSync(join(programRoot, "docs/promise.md"), "utf8");

/** Rows of the tables whose first cell is such, cell by cell. */
function rows(first: RegExp): string[][] {
  const cells = page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return cells.filter(([cell = ""]) => first.test(cell));
}

/** Fields of `data/documents.jsonl` as of 0.2.0. A version may add to them; none is taken off. */
const promisedFields = `
  title indexNumber documentNumber registrationNumber publisher issuers jointIssuers
  responsibleDepartment topic genre audience combinedCategory keywords abstract catalog
  disclosureMethod disclosureScope disclosurePeriod issuedOn dispatchedOn generatedOn publishedOn
  updatedOn effectiveOn expiresOn repealedOn validity draft source editor attachments aliases
  withdrawal review basedOn forwards promulgates interprets amends repeals replaces slug url
  validityReason sha256 characters
`
  .trim()
  .split(/\s+/);

describe("exit codes", () => {
  const good = () => temporaryFolder({ "documents/a.md": documentText(1) });
  const faulty = () => temporaryFolder({ "documents/a.md": documentText(1, "validity: 好\n") });
  const cache = temporaryFolder({});
  const check = (content: string, ...options: string[]) =>
    runHere(runCheck, "--content", content, "--cache", cache, ...options);
  /** What ends in each code: nothing of it has another. */
  const ends: Record<string, (() => Promise<{ code: number | null }>)[]> = {
    0: [() => check(good())],
    1: [
      () => check(faulty()),
      () =>
        runHere(runBuild, "--content", faulty(), "--cache", cache, "--out", temporaryFolder({})),
      () =>
        runHere(
          runImport,
          "--out",
          temporaryFolder({}),
          join(temporaryFolder({ "a.docx": "" }), "a.docx"),
        ),
      () => runHere(runVerifyText, "--content", good(), "--out", temporaryFolder({})),
    ],
    2: [
      () => check(good(), "--ful"),
      () => check(join(good(), "没有")),
      () => check(temporaryFolder({ "portal.yaml": "formatVersion: 99\n" })),
      () => runHere(runBuild, "--content", good(), "--out", "/"),
      () => runHere(runPreview, "--out", temporaryFolder({})),
    ],
    3: [() => runHere(() => reportErrors(() => Promise.reject(new Error("no memory left"))))],
    130: [() => atTerminal(["--content", good()], [])],
  };

  test("are those of the page, in both languages", () => {
    const codes = rows(/^\d+$/).map(([code]) => code);
    expect(codes).toEqual([...Object.keys(ends), ...Object.keys(ends)]);
  });

  test.each(Object.keys(ends))("%s ends what the page says", async (code) => {
    for (const end of ends[code] ?? []) expect((await end()).code).toBe(Number(code));
  });
});

describe("the built sample", () => {
  test("has every address of the page, and a file at each", async () => {
    const files = filesBelow(join(await sharedSample("/"), "dist"));
    const forms = rows(/^`\//).map(([cell = ""]) => cell.slice(2, -1));
    expect(forms.length).toBeGreaterThan(20);
    for (const form of forms) {
      const pattern = fileOf(form)
        .replace(/[.]/g, "\\.")
        .replace("<编号>/<编号>", "([^/]+)/\\1")
        .replace(/<[^>]+>/g, "[^/]+");
      expect(
        files.filter((file) => new RegExp(`^${pattern}$`).test(file)),
        form,
      ).not.toEqual([]);
    }
  });

  test("has every document as it was written, as text and as data, in UTF-8", async () => {
    const root = await sharedSample("/");
    const out = join(root, "dist");
    const lines = readFileSync(join(out, "data/documents.jsonl"), "utf8").trim().split("\n");
    const documents = lines.map((line) => JSON.parse(line));
    const sources = filesBelow(join(root, "content/documents"))
      .filter((file) => file.endsWith(".md"))
      .map((file) => readFileSync(join(root, "content/documents", file), "utf8"));
    const shown = documents.filter(({ withdrawal }) => !withdrawal);
    expect(shown.length).toBeGreaterThan(20);
    for (const { slug, title } of shown) {
      const read = (ending: string) =>
        new TextDecoder("utf-8", { fatal: true }).decode(
          readFileSync(join(out, "documents", slug, `${slug}.${ending}`)),
        );
      expect(sources, slug).toContain(read("md"));
      expect(JSON.parse(read("json")), slug).toMatchObject({ title });
      expect(read("txt").length, slug).toBeGreaterThan(title.length);
    }
  });

  test("has all fields of data that a version before had", async () => {
    const path = join(await sharedSample("/"), "dist/data/schema.json");
    const { properties } = JSON.parse(readFileSync(path, "utf8"));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(promisedFields));
  });
});

test("every promise names what keeps it, or says that there is our word only", () => {
  const promises = rows(/\*\*|^新内容|^数据文件|^Newer|fields/);
  expect(promises.length).toBeGreaterThan(14);
  for (const [promise, kept = ""] of promises)
    expect(kept, promise).toMatch(/`[\w./-]+\.(?:test\.ts|yml)`|只有这句话|our word only/);
});
