import { hash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Content, ReadDocument } from "../../content/read-content.ts";
import { documentPages } from "../../page-kinds/document-page.ts";
import { sampleContent, samplePortal } from "../../page-kinds/fixtures/sample.ts";
import type { NamedField } from "../../schema/index.ts";
import { factsOf } from "./document-facts.ts";
import { DocumentKeys } from "./document-keys.ts";
import { documentRow } from "./document-row.ts";

type Change = (content: Content) => Content;

/** A document as it is read when its front-matter, or its body, has been written otherwise. */
function rewritten(read: ReadDocument, meta: object, body = ""): ReadDocument {
  const now = { ...read, meta: { ...read.meta, ...meta } };
  const sha256 = hash("sha256", JSON.stringify([now.meta, body]));
  return { ...now, source: { ...read.source, sha256 } };
}

const withDocument = (at: number, change: (read: ReadDocument) => ReadDocument): Change => {
  return (content) => {
    const index = at % content.documents.length;
    const read = content.documents[index] as ReadDocument;
    return { ...content, documents: content.documents.with(index, change(read)) };
  };
};

const own = { name: "caseNumber", label: "案号", shown: "identification" } as unknown as NamedField;
const withdrawal = { on: "2026-11-01", reason: "有误", hideTitle: true };

const changeOfDocument = fc.oneof(
  fc
    .record(
      {
        title: fc.constantFrom("供水办法", "供热办法"),
        documentNumber: fc.constantFrom("禾政发〔2026〕1号", undefined),
        publisher: fc.constantFrom("county", "青禾县人民政府", "水务局"),
        topic: fc.constantFrom("农业、林业、水利/水利、水务", undefined),
        publishedOn: fc.constantFrom("2026-03-01", "2026-12-01"),
        expiresOn: fc.constantFrom("2026-12-31", undefined),
        catalog: fc.constantFrom(["policies"], undefined),
        repeals: fc.constantFrom(["QH001-2018-00004"], []),
        basedOn: fc.constantFrom(["QH001-2018-00004", "external:国发〔2001〕1号"], []),
        aliases: fc.constantFrom(["QH001-2001-00001"], []),
        withdrawal: fc.constantFrom(withdrawal, undefined),
        draft: fc.boolean(),
        caseNumber: fc.constantFrom("〔2026〕禾1号", undefined),
      },
      { requiredKeys: [] },
    )
    .map((meta) => (read: ReadDocument) => rewritten(read, meta)),
  fc.nat(2).map((body) => (read: ReadDocument) => rewritten(read, {}, String(body))),
);

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(200), changeOfDocument).map((of) => withDocument(...of)),
  },
  fc.nat(200).map(
    (at): Change =>
      (content) => ({
        ...content,
        documents: content.documents.filter((_, index) => index !== at % content.documents.length),
      }),
  ),
  fc.constantFrom<Change>(
    (content) => ({ ...content, settings: { ...content.settings, url: "https://example.org/" } }),
    (content) => ({ ...content, catalog: [{ id: "policies", name: "政策", children: [] }] }),
    (content) => ({ ...content, fields: { ...content.fields, own: [own] } }),
    (content) => ({
      ...content,
      publishers: content.publishers.map((one) => ({ ...one, name: `${one.name}办公室` })),
    }),
  ),
);

test("documents of one key are published alike, in whatever portal they stand", async () => {
  const sample = await sampleContent();
  const seen = { facts: new Map(), rows: new Map(), pages: new Map() };
  const expectAlike = (known: Map<string, string>, key: string, value: object) => {
    const json = JSON.stringify(value);
    expect(known.get(key) ?? json).toBe(json);
    known.set(key, json);
  };
  const days = fc.constantFrom("2026-11-22", "2027-06-01");
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), days, async (changes, asOf) => {
      const content = changes.reduce((before, one) => one(before), sample);
      const portal = await samplePortal(content, { asOf });
      const keys = new DocumentKeys(portal);
      for (const document of portal.documents) {
        expectAlike(seen.facts, keys.ofFacts(document), factsOf(portal, document));
        expectAlike(seen.rows, keys.ofRow(document), documentRow(document));
      }
      for (const page of documentPages(portal)) {
        expectAlike(seen.pages, page.key("", keys), page.props());
      }
    }),
    { numRuns: 40 },
  );
  expect(seen.facts.size).toBeGreaterThan(sample.documents.length);
});

test("a row has another key only where it shows something else, facts only where something is changed", async () => {
  const sample = await sampleContent();
  const before = await samplePortal(sample);
  const again = await samplePortal(
    withDocument(3, (read) => rewritten(read, { keywords: ["供水"] }))(sample),
  );
  const [first, second] = [new DocumentKeys(before), new DocumentKeys(again)];
  const isOther = (key: "ofFacts" | "ofRow") =>
    before.documents.filter(
      (document, at) =>
        first[key](document) !== second[key](again.documents[at] as typeof document),
    );
  expect(isOther("ofFacts").map(({ source }) => source.file)).toEqual([
    sample.documents[3]?.source.file,
  ]);
  expect(isOther("ofRow")).toEqual([]);
});

test("what a new version of the reading may read otherwise has another key", async () => {
  const portal = await samplePortal(await sampleContent());
  const [one, other] = ["1", "2"].map((reading) => new DocumentKeys(portal, reading));
  for (const document of portal.documents) {
    const isSame = one?.ofFacts(document) === other?.ofFacts(document);
    expect(isSame, document.slug).toBe(!document.isAsRead);
  }
});
