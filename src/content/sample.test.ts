import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { FrontMatter } from "../schema/index.ts";
import { documentFieldNames, genres, validityStatuses } from "../schema/index.ts";
import { sampleAttachments } from "../testing/sample-attachments/files.ts";
import { type Content, readContent } from "./read-content.ts";

const folder = join(import.meta.dirname, "../../content");
const letters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

let content: Content;
let documents: FrontMatter[];

beforeAll(async () => {
  content = await readContent(folder);
  documents = content.documents.map(({ meta }) => meta);
});

/** The values of `wanted` that no document has. */
function unused<T>(wanted: readonly T[], inUse: (value: T, meta: FrontMatter) => boolean): T[] {
  return wanted.filter((value) => !documents.some((meta) => inUse(value, meta)));
}

describe("the sample portal", () => {
  test("is read without a finding", () => {
    expect(content.diagnostics).toEqual([]);
  });

  test("has documents enough, of publishers and years enough, to fill every list", () => {
    const years = new Set(
      documents.map((meta) => (meta.publishedOn ?? meta.issuedOn ?? "").slice(0, 4)),
    );
    expect(documents.length).toBeGreaterThanOrEqual(40);
    expect(new Set(documents.map(({ publisher }) => publisher)).size).toBeGreaterThanOrEqual(6);
    expect(years.size).toBeGreaterThanOrEqual(8);
  });

  test("uses every field of a document", () => {
    const isUsed = (value: unknown) =>
      Array.isArray(value) ? value.length > 0 : value !== undefined;
    // Of a draft nothing would be seen.
    const names = documentFieldNames.filter((name) => name !== "draft");
    expect(unused(names, (name, meta) => isUsed(meta[name]))).toEqual([]);
  });

  test("uses every kind of official document and every word for validity", () => {
    expect(unused(genres.slice(0, 15), (genre, meta) => meta.genre === genre)).toEqual([]);
    expect(unused(validityStatuses, (status, meta) => meta.validity === status)).toEqual([]);
  });

  test("names only publishers and catalogue nodes that are on file", () => {
    const publishers = new Set(content.publishers.map(({ name }) => name));
    const nodes = new Set(
      content.catalog.flatMap((node) => [node, ...(node.children ?? [])]).map(({ id }) => id),
    );
    for (const { publisher, catalog } of documents) {
      expect(publishers).toContain(publisher);
      for (const node of [catalog ?? []].flat()) expect(nodes).toContain(node);
    }
  });

  test("has one text in Traditional characters and one of 30,000 characters", () => {
    const texts = content.documents.map(({ source }) => readFileSync(source.path, "utf8"));
    const bodies = texts.map((text) => text.slice(text.indexOf("\n---\n") + 5));
    expect(bodies.filter((body) => /[縣務開]/.test(body))).toHaveLength(1);
    expect(bodies.filter((body) => letters(body) >= 30_000)).toHaveLength(1);
  });

  test("has a guide, rules, and an annual report for each of eight years", () => {
    const years = content.annualReports.map(({ slug }) => slug).sort();
    expect(content.guide).not.toBeNull();
    expect(content.rules.length).toBeGreaterThanOrEqual(4);
    expect(years).toEqual(["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
  });
});

describe("an annual report of the sample", () => {
  const table = (year: string) =>
    readFileSync(join(folder, `annual-reports/${year}.md`), "utf8")
      .split("\n")
      .filter((line) => /^\|[一二三四]、/.test(line))
      .map((line) => line.split("|").slice(1, -1))
      .map(([name = "", ...cells]) => ({ name, cells: cells.map(Number) }));
  const row = (year: string, start: string) =>
    table(year).find(({ name }) => name.startsWith(start))?.cells ?? [];
  const years = ["2021", "2022", "2023", "2024", "2025"];

  test.each(years)("of %s balances in every column", (year) => {
    const received = row(year, "一、");
    const carriedOver = row(year, "二、");
    const results = table(year).filter(({ name }) => /^三、.*（[一二三四五六]）/.test(name));
    const total = row(year, "三、本年度办理结果 （七）总计");
    const pending = row(year, "四、");
    expect(received).toHaveLength(7);
    for (const column of received.keys()) {
      const handled = results.reduce((sum, { cells }) => sum + (cells[column] ?? Number.NaN), 0);
      expect(handled).toBe(total[column]);
      expect((received[column] ?? 0) + (carriedOver[column] ?? 0)).toBe(
        handled + (pending[column] ?? Number.NaN),
      );
    }
  });

  test.each(years.slice(1))("of %s takes over what the year before left", (year) => {
    expect(row(year, "二、")).toEqual(row(String(Number(year) - 1), "四、"));
  });
});

test("the script writes the sample's attachments as they stand, byte for byte", () => {
  const documentsFolder = join(folder, "documents");
  const written = sampleAttachments();
  const onDisk = readdirSync(documentsFolder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(pdf|xlsx|docx)$/.test(file),
  );
  expect(onDisk.sort()).toEqual(Object.keys(written).sort());
  for (const [path, bytes] of Object.entries(written)) {
    expect(readFileSync(join(documentsFolder, path)).equals(bytes), path).toBe(true);
  }
});
