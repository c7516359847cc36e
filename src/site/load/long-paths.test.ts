import { beforeAll, expect, test } from "vitest";
import { sampleContent, samplePortal } from "../../page-kinds/fixtures/sample.ts";
import type { Attachment, Portal, PortalDocument } from "../../portal/model/portal.ts";
import { longestPath, longPaths } from "./long-paths.ts";

let portal: Portal;
let document: PortalDocument;

beforeAll(async () => {
  portal = await samplePortal(await sampleContent());
  document = portal.documents.find(({ meta }) => !meta.withdrawal) as PortalDocument;
});

/** What is found when a document has a file whose path in the output is so long. */
function found(length: number) {
  const rest = length - `documents/${document.slug}/`.length;
  const attachment = { href: `${"长".repeat(rest - 4)}.csv` } as Attachment;
  const documents = [{ ...document, attachments: [attachment] }];
  return longPaths({ ...portal, documents }).map(({ code, file, values }) => [
    code,
    file,
    values?.found,
  ]);
}

test("the sample has no path that is too long", () => {
  expect(longPaths(portal)).toEqual([]);
});

test("a path is counted as Windows counts it, below the output folder", () => {
  expect(found(longestPath)).toEqual([]);
  expect(found(longestPath + 1)).toEqual([
    ["file/long-published-path", document.source.file, "201"],
  ]);
});

test("an index number stands in the path twice", () => {
  const of = (length: number) => {
    const documents = [{ ...document, slug: "1".repeat(length), attachments: [], pictures: [] }];
    return longPaths({ ...portal, documents }).map(({ values }) => values?.found);
  };
  const longest = (longestPath - "documents//.json".length) / 2;
  expect(of(longest)).toEqual([]);
  expect(of(longest + 1)).toContain(String(longestPath + 2));
});
