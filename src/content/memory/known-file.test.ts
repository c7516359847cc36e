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
import { isKnownFile, type KnownFile } from "./known-file.ts";

const sample = join(import.meta.dirname, "../../../content");
const stamp = { size: 1, mtimeMs: 1.5, ctimeMs: 1.5 };
const sha256 = "0".repeat(64);

/** A reading as it comes back from a file. */
function kept({ document, known, diagnostics }: DocumentReading): unknown {
  const reading = { document, known: document ? null : known, diagnostics };
  return JSON.parse(JSON.stringify({ stamp, sha256, bytes: 1, reading }));
}

test("whatever is read of the documents of the sample is known again", async () => {
  const { root, files } = listFolder(sample);
  const documents = files.filter((file) => /^documents\/.*\.md$/.test(file));
  expect(documents.length).toBeGreaterThan(50);
  for (const file of documents) {
    expect(isKnownFile(kept(await readDocument(root, file))), file).toBe(true);
  }
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
  const paths = [
    ["stamp"],
    ["sha256"],
    ["bytes"],
    ["reading"],
    ["reading", "document"],
    ["reading", "known"],
  ];
  paths.push(
    ["reading", "diagnostics"],
    ["reading", "document", "meta"],
    ["reading", "document", "positions"],
  );
  for (const name of Object.keys(whole.reading.document?.meta ?? {}))
    paths.push(["reading", "document", "meta", name]);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      const forged = JSON.parse(JSON.stringify(whole));
      const parent = path.slice(0, -1).reduce((node, name) => node[name], forged);
      parent[path.at(-1) ?? ""] = value;
      expect(isKnownFile(JSON.parse(JSON.stringify(forged)))).toBeTypeOf("boolean");
    }),
    { numRuns: 200 },
  );
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
    known.reading.document.meta.indexNumber = "../x";
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
