import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { run as runCheck } from "../../../commands/check-command.ts";
import { type Content, readContent } from "../../../content/read-content.ts";
import { programRoot } from "../../../program/program-root.ts";
import { documentText, temporaryFolder } from "../../temporary-folder.ts";
import { editDocument, type MadeContent, makeContent } from "./make-content.ts";

const sample = join(programRoot, "content");
const count = 150;
let made: MadeContent;
let content: Content;

beforeAll(async () => {
  made = await makeContent(sample, temporaryFolder({}), count);
  content = await readContent(made.folder);
});

test("as many documents stand in the folder as were wanted, each with a number of its own", () => {
  expect(content.files).toBe(count);
  const numbers = content.documents.map(({ meta }) => meta.indexNumber);
  expect(new Set(numbers).size).toBe(count);
  const documentNumbers = content.documents.flatMap(({ meta }) => meta.documentNumber ?? []);
  expect(documentNumbers.length).toBeGreaterThan(count / 4);
  expect(new Set(documentNumbers).size).toBe(documentNumbers.length);
});

test("the check has nothing against a folder made after the sample", async () => {
  const options = ["--content", made.folder, "--cache", temporaryFolder({})];
  expect(await runCheck([...options, "--as-of", made.asOf])).toBe(0);
  expect(content.diagnostics).toEqual([]);
});

test("no two bodies are the same", () => {
  const hashes = content.documents.map(({ source: { path }, bodyLine }) => {
    const body = readFileSync(path, "utf8").split("\n").slice(bodyLine);
    return createHash("sha256").update(body.join("\n")).digest("hex");
  });
  expect(new Set(hashes).size).toBe(count);
});

test("every document of the source serves, and days are spread as they are there", async () => {
  const source = await readContent(sample);
  const shareOf = ({ documents }: Content, year: string) =>
    documents.filter(({ meta }) => meta.indexNumber.includes(`-${year}-`)).length /
    documents.length;
  for (const year of ["2019", "2022", "2025"]) {
    expect(Math.abs(shareOf(content, year) - shareOf(source, year))).toBeLessThan(0.02);
  }
  const titles = content.documents.map(({ meta }) => meta.title);
  expect(new Set(titles).size).toBe(count);
  const written = titles.map((title) => title.replace(/（第\d+份）$/, ""));
  expect(new Set(written)).toEqual(new Set(source.documents.map(({ meta }) => meta.title)));
});

test("a relation leads to the copy of its target of the same round", () => {
  const byNumber = new Map(content.documents.map(({ meta }) => [meta.indexNumber, meta]));
  const targets = content.documents
    .filter(({ meta }) => meta.title.includes("补充通知"))
    .map(({ meta }) => meta.basedOn.map((reference) => byNumber.get(reference)?.title));
  expect(targets.length).toBeGreaterThan(1);
  for (const [target] of targets) {
    expect(target).toMatch(
      /^柳溪镇人民政府关于转发《青禾县农村生活垃圾分类处理实施方案》的通知（第\d+份）$/,
    );
  }
});

test("settings, guide, rules and reports come along", () => {
  expect(content.settings.organ).toBe("青禾县人民政府");
  expect(content.guide).not.toBeNull();
  expect(content.annualReports.length).toBeGreaterThan(0);
});

test("the years to change a document in are the newest and the fullest before it", async () => {
  expect(made).toMatchObject({ asOf: "2026-12-31", thisYear: { year: "2026" } });
  const path = made.closedYear.file;
  expect(path).toContain(`/documents/${made.closedYear.year}/`);
  const before = readFileSync(path, "utf8");
  await editDocument(path, 0);
  expect(readFileSync(path, "utf8")).toBe(`${before}\n本件第1次修改。\n`);
});

test("a new document is of this year and has a number that no other has", async () => {
  const { file, text } = await made.makeNew(count);
  expect(file).toContain("/documents/2026/");
  expect(content.documents.map(({ source }) => source.path)).not.toContain(file);
  expect(text).toContain(`-${String(count + 1).padStart(5, "0")}"`);
});

test("a source that has nothing to measure is refused", async () => {
  const none = temporaryFolder({ "documents/a.md": "没有元数据" });
  await expect(makeContent(none, temporaryFolder({}), 2)).rejects.toThrow("no document");
  const oneYear = temporaryFolder({ "documents/a.md": documentText(1) });
  await expect(makeContent(oneYear, temporaryFolder({}), 2)).rejects.toThrow("all of one year");
});
