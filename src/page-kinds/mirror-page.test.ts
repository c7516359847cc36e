import { beforeAll, expect, test } from "vitest";
import type { Portal } from "../portal/model/portal.ts";
import { sampleContent, samplePortal } from "./fixtures/sample.ts";
import { mirrorPage, mirrorPages } from "./mirror-page.ts";

let portal: Portal;

beforeAll(async () => {
  portal = await samplePortal(await sampleContent());
});

test("tells the day, the documents, and each attachment once", () => {
  const all = portal.documents.filter(({ meta }) => !meta.withdrawal);
  const paths = new Set(
    all
      .flatMap(({ attachments, pictures }) => [...attachments, ...pictures])
      .map((one) => one.path),
  );
  const { asOf, documents, attachments } = mirrorPage(portal);
  expect({ asOf, documents }).toEqual({ asOf: "2026-11-22", documents: portal.documents.length });
  expect(attachments.count).toBeGreaterThanOrEqual(paths.size);
  expect(attachments.bytes).toBeGreaterThan(0);
  const twice = { ...portal, documents: [...portal.documents, ...portal.documents] };
  expect(mirrorPage(twice).attachments).toEqual(attachments);
});

test("leads to the ZIPs of a build that makes some, on the web: no copy holds them", () => {
  expect(mirrorPage(portal).zips).toBeNull();
  expect(mirrorPage({ ...portal, zips: ["whole", "year"] }).zips).toEqual({
    kinds: ["whole", "year"],
    url: "https://www.qinghe.example/zwgk/mirror/zip/",
  });
});

test("is made anew by what it shows alone: not by a text, by a key or ZIPs", () => {
  const keyOf = (one: Portal) => {
    const [page] = mirrorPages(one);
    return page?.key("chrome", undefined as never);
  };
  const documents = portal.documents.map((one) => ({ ...one, textKey: "another", characters: 9 }));
  expect(keyOf({ ...portal, documents })).toBe(keyOf(portal));
  const settings = { ...portal.settings, signingKey: "RW" };
  expect(keyOf({ ...portal, settings })).not.toBe(keyOf(portal));
  expect(keyOf({ ...portal, zips: ["whole"] })).not.toBe(keyOf(portal));
});
