import { expect, test } from "vitest";
import { slugOf } from "../identifiers/slug.ts";
import { sampleContent, samplePortal } from "../page-kinds/fixtures/sample.ts";
import { sitemapEntries } from "./write-exports.ts";

test("a correction or a withdrawal moves the day of a document and of the lists it stands in", async () => {
  const content = await sampleContent();
  const changedOn = async () => {
    const portal = await samplePortal(content);
    return new Map(
      sitemapEntries(portal).map(({ url, changedOn }) => [new URL(url).pathname, changedOn]),
    );
  };
  const before = await changedOn();
  const oldest = content.documents
    .filter(({ meta }) => meta.publishedOn && !meta.withdrawal && !meta.updatedOn)
    .sort((a, b) => ((a.meta.publishedOn ?? "") < (b.meta.publishedOn ?? "") ? -1 : 1))[0];
  if (!oldest) throw new Error("the sample has no documents");
  const page = `/zwgk/documents/${slugOf(oldest.meta.indexNumber)}/`;
  const year = `/zwgk/years/${oldest.meta.publishedOn?.slice(0, 4)}/`;

  oldest.meta = { ...oldest.meta, updatedOn: "2026-11-20" };
  const corrected = await changedOn();
  expect([before.get(page), corrected.get(page)]).toEqual([
    oldest.meta.publishedOn?.slice(0, 10),
    "2026-11-20",
  ]);
  expect(corrected.get(year)).toBe("2026-11-20");

  oldest.meta = { ...oldest.meta, withdrawal: { on: "2026-11-21", reason: "含个人信息" } };
  const withdrawn = await changedOn();
  expect(withdrawn.has(page)).toBe(false);
  expect(withdrawn.get(year)).toBe("2026-11-21");
});
