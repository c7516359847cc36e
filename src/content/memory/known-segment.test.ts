import { mkdtempSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { withOwnFields } from "../../schema/document-fields.ts";
import { takeDamageNotes } from "../../state/damaged-cache.ts";
import { forge, forgedLine } from "../../state/fixtures/forged.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { ContentMemory } from "../content-memory.ts";
import { listFolder } from "../folder/folder.ts";
import { type DocumentReading, readDocument } from "../reading/read-document.ts";
import type { KnownFile } from "./known-file.ts";
import { isKnownSegment, knownFiles, segmentOf } from "./known-segment.ts";

const sample = join(import.meta.dirname, "../../../content");
const stamp = { size: 1, mtimeMs: 1.5, ctimeMs: 1.5 };
const sha256 = "0".repeat(64);

/** A reading as it is kept. */
function kept({ document, known, diagnostics }: DocumentReading): KnownFile {
  const reading = { document, known: document ? null : known, diagnostics };
  const text = JSON.stringify({ stamp, sha256, bytes: 1, reading }, (name, value) =>
    name === "source" ? undefined : value,
  );
  return JSON.parse(text);
}

/** Files as they come back from the file of a memory; null: they are not known again. */
function again(files: readonly KnownFile[], own = new Set<string>()): KnownFile[] | null {
  const entries = files.map((file, index) => [`documents/${index}.md`, file] as const);
  const segment: unknown = JSON.parse(JSON.stringify(segmentOf(entries, own)));
  return isKnownSegment(segment, own) ? knownFiles(segment) : null;
}

const isKnownFile = (file: KnownFile, own?: Set<string>) => again([file], own) !== null;

test("whatever is read of the documents of the sample is known again, letter by letter", async () => {
  const { root, files } = listFolder(sample);
  const documents = files.filter((file) => /^documents\/.*\.md$/.test(file));
  expect(documents.length).toBeGreaterThan(50);
  const known = [];
  for (const file of documents) known.push(kept(await readDocument(root, file)));
  expect(JSON.stringify(again(known))).toBe(JSON.stringify(known));
});

test("documents of any fields, with findings or errors among them, come back as they were", async () => {
  const readings = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const more = [
        "",
        "topic: 农业\n",
        "keywords: [甲, 乙]\n",
        "effectiveOn: 2020-01-01\n",
        "没有的字段: 1\n",
        "publishedOn: 昨天\n",
      ];
      const root = temporaryFolder({ "documents/a.md": documentText(index, more[index % 6]) });
      return kept(await readDocument(root, "documents/a.md"));
    }),
  );
  const bare: KnownFile = { stamp: null, sha256, bytes: 7 };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(bare, ...readings)), (files) => {
      expect(JSON.stringify(again(files))).toBe(JSON.stringify(files));
    }),
  );
});

test("a document whose fields stand in another order comes back so", () => {
  const { reading } = JSON.parse(JSON.stringify(whole));
  const meta = Object.fromEntries(Object.entries(reading.document.meta).reverse());
  const turned = { ...whole, reading: { ...reading, document: { ...reading.document, meta } } };
  expect(JSON.stringify(again([whole, turned]))).toBe(JSON.stringify([whole, turned]));
});

test("the size of a file that changed before it was read is none to go by", () => {
  const changed = { ...whole, stamp: { ...stamp, size: 2 } };
  expect(again([changed])?.[0]?.stamp).toBeNull();
});

test.each(["draft: 是\n", "withdrawal: { on: 2026-01-02, reason: 有误, hideTitle: 是 }\n"])(
  "what is read of a document is known again where a field says yes: %s",
  async (more) => {
    const root = temporaryFolder({ "documents/a.md": documentText(1, more) });
    const reading = await readDocument(root, "documents/a.md");
    expect(reading.document).not.toBeNull();
    expect(isKnownFile(kept(reading))).toBe(true);
  },
);

test("what is read of a document with errors is known again", async () => {
  const texts = [
    "",
    "indexNumber: 1\n",
    "publishedOn: 昨天\ntopic: [1]\n",
    "attachments: 甲\nvalidity: x\n",
  ];
  for (const text of texts) {
    const root = temporaryFolder({ "documents/a.md": `---\ntitle: 甲\n${text}---\n` });
    const reading = await readDocument(root, "documents/a.md");
    expect(reading.document).toBeNull();
    expect(isKnownFile(kept(reading)), text).toBe(true);
  }
  expect(isKnownFile({ stamp: null, sha256, bytes: 0 })).toBe(true);
});

const root = temporaryFolder({ "documents/a.md": documentText(1) });
const whole = kept(await readDocument(root, "documents/a.md")) as Required<KnownFile>;
const entry = ["documents/a.md", whole] as const;

test.each<[string, Record<string, unknown>]>([
  ["an index number that leads out of its folder", { indexNumber: "../../../etc" }],
  ["no index number", { indexNumber: undefined }],
  [
    "no day",
    {
      publishedOn: undefined,
      issuedOn: undefined,
      dispatchedOn: undefined,
      generatedOn: undefined,
    },
  ],
  ["a day that is none", { publishedOn: "2020-13-40" }],
  ["a title that is no text", { title: { toString: 1 } }],
  ["aliases that are no list", { aliases: "a" }],
  ["no list of aliases", { aliases: undefined }],
  ["an alias out of the output", { aliases: ["/../../x.html"] }],
  ["an attachment by a protocol", { attachments: [{ path: 1 }] }],
  ["a field that there is not", { script: "alert(1)" }],
  ["a validity that there is not", { validity: "constructor" }],
  ["a list in place of the same text", { title: [] }],
])("front-matter with %s is not known", (_, odd) => {
  const forged = JSON.parse(JSON.stringify(whole));
  Object.assign(forged.reading.document.meta, odd);
  expect(isKnownFile(whole)).toBe(true);
  expect(isKnownFile(JSON.parse(JSON.stringify(forged)))).toBe(false);
});

test("that a text says [] makes no list of it", () => {
  const forged = (title: unknown) => {
    const { reading } = JSON.parse(JSON.stringify(whole));
    reading.document.meta.title = title;
    return isKnownFile({ ...whole, reading });
  };
  expect([forged("[]"), forged([]), forged('"'), forged("甲")]).toEqual([true, false, true, true]);
});

test("any value in any place is refused or read without an error", () => {
  const bad = kept({ document: null, known: null, diagnostics: [] });
  const segment = JSON.parse(JSON.stringify(segmentOf([entry, ["documents/b.md", bad]], [])));
  const pathsIn = (node: unknown): string[][] =>
    typeof node === "object" && node !== null
      ? Object.entries(node).flatMap(([name, inner]) => [
          [name],
          ...pathsIn(inner).map((path) => [name, ...path]),
        ])
      : [];
  fc.assert(
    fc.property(fc.constantFrom(...pathsIn(segment)), fc.jsonValue(), (path, value) => {
      const forged = JSON.parse(JSON.stringify(segment));
      const parent = path.slice(0, -1).reduce((node, name) => node[name], forged);
      parent[path.at(-1) ?? ""] = value;
      const read = JSON.parse(JSON.stringify(forged));
      if (!isKnownSegment(read, new Set())) return;
      const [first] = knownFiles(read);
      const { document } = first?.reading ?? {};
      if (document) expect(isKnownFile(JSON.parse(JSON.stringify(first)))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each<[string, (segment: ReturnType<typeof segmentOf>) => void]>([
  ["a value that there is not", (segment) => (segment.fields.at = [1])],
  ["a document that is no file", (segment) => (segment.sound = [1])],
  ["a field without values", (segment) => (segment.fields.words = [["script"]])],
  ["a hash too short", (segment) => (segment.sha256 = "0")],
  ["a reading of no file", (segment) => (segment.others = [[1, whole.reading]])],
  ["fewer sizes than files", (segment) => (segment.bytes = [])],
])("a segment with %s is not known", (_, change) => {
  const segment = JSON.parse(JSON.stringify(segmentOf([entry], [])));
  expect(isKnownSegment(segment, new Set())).toBe(true);
  change(segment);
  expect(isKnownSegment(JSON.parse(JSON.stringify(segment)), new Set())).toBe(false);
});

test("what is forged in the file of a memory is read anew from its document, and noted", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "gongkai-memory-")), "content.map");
  utimesSync(join(root, "documents/a.md"), 1e9, 1e9);
  const read = () => readDocument(root, "documents/a.md");
  const memory = ContentMemory.load(root, path, "1");
  const first = await memory.reading("documents/a.md", read);
  memory.save();
  forge(path, (name, mark, value) => {
    const known = JSON.parse(value);
    known.meta.indexNumber.words = ["../x"];
    return forgedLine(name, mark, known);
  });
  takeDamageNotes();
  const next = ContentMemory.load(root, path, "1");
  expect(await next.reading("documents/a.md", read)).toEqual(first);
  expect(takeDamageNotes()).toEqual([path]);
  next.save();
  takeDamageNotes();
  expect(await ContentMemory.load(root, path, "1").reading("documents/a.md", read)).toEqual(first);
  expect(takeDamageNotes()).toEqual([]);
});

test("fields of a project hold plain data, and only those that there are", async () => {
  const folder = temporaryFolder({
    "documents/a.md": documentText(1, "level: [省, 县]\nurgent: 是\n"),
  });
  const fields = withOwnFields({
    level: { schema: z.array(z.string()), label: "级次", zh: "哪一级。" },
    urgent: { schema: z.boolean(), label: "急件", zh: "是否。" },
  });
  const reading = await readDocument(folder, "documents/a.md", fields);
  expect(reading.document?.meta).toMatchObject({ level: ["省", "县"], urgent: true });
  const own = new Set(["level", "urgent"]);
  const file = kept(reading) as Required<KnownFile>;
  expect(isKnownFile(file, own)).toBe(true);
  expect(isKnownFile(file, new Set(["level"]))).toBe(false);
  expect(isKnownFile(file)).toBe(false);
  for (const forged of [{ a: 1 }, null, [[1]], ["长".repeat(10_001)]]) {
    const meta = { ...reading.document?.meta, level: forged };
    const document = { ...file.reading.document, meta };
    const other = { ...file, reading: { ...file.reading, document } };
    expect(isKnownFile(JSON.parse(JSON.stringify(other)), own), String(forged)).toBe(false);
  }
});
