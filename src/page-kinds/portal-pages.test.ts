import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Content, ReadDocument } from "../content/read-content.ts";
import { aliasAddress } from "../portal/addresses/aliases.ts";
import { fileOf } from "../portal/addresses/page-file.ts";
import { DocumentKeys } from "../portal/document/document-keys.ts";
import { documentLists, pagesOf } from "../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { organLists, shownNodes } from "../portal/organs/organ-lists.ts";
import { chromeOf } from "./chrome/chrome.ts";
import { sampleContent, sampleFolder, samplePortal } from "./fixtures/sample.ts";
import { chromeKey } from "./page-key.ts";
import { pageFinder, plannedPages } from "./portal-pages.ts";

let content: Content;
let portal: Portal;

beforeAll(async () => {
  content = await sampleContent();
  portal = await samplePortal(content);
});

function keysOf(portal: Portal): Map<string, string> {
  const chrome = chromeKey(chromeOf(portal));
  const keys = new DocumentKeys(portal);
  return new Map(Array.from(plannedPages(portal), (page) => [page.file, page.key(chrome, keys)]));
}

/** A document as it is read with another title in its source. */
function retitledDocument(read: ReadDocument): ReadDocument {
  const source = { ...read.source, sha256: `retitled ${read.source.sha256}` };
  return { ...read, meta: { ...read.meta, title: "改过的标题" }, source };
}

/** Files of the pages that are not the same in both; a page that only one has is among them. */
function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const files = new Set([...before.keys(), ...after.keys()]);
  return [...files].filter((file) => before.get(file) !== after.get(file)).sort();
}

describe("the pages of the sample portal", () => {
  test("each have a file of their own", () => {
    const files = Array.from(plannedPages(portal), ({ file }) => file);
    expect(files.length).toBeGreaterThan(200);
    expect(new Set(files).size).toBe(files.length);
  });

  test("name no list below theirs that has no page", () => {
    const pages = Array.from(plannedPages(portal));
    const addresses = new Set(pages.map(({ address }) => address));
    const below = pages.flatMap((page) => {
      const props = page.props();
      return props.kind === "[...list]" ? props.children : [];
    });
    expect(below.length).toBeGreaterThan(10);
    expect(below.filter(({ address }) => !addresses.has(address))).toEqual([]);
  });

  test("are reached by their folder, or by their file where it is no index", () => {
    const addresses = new Map(
      Array.from(plannedPages(portal), (page) => [page.file, page.address]),
    );
    expect(addresses.get("index.html")).toBe("");
    expect(addresses.get("404.html")).toBe("404.html");
    expect(addresses.get("documents/index.html")).toBe("documents/");
    expect(addresses.get("documents/QH001-2018-00004/index.html")).toBe(
      "documents/QH001-2018-00004/",
    );
  });

  test("are plain data: nothing is lost in JSON", () => {
    for (const page of plannedPages(portal)) {
      const props = page.props();
      expect(JSON.parse(JSON.stringify(props)), page.file).toEqual(props);
      expect(props.kind, page.file).toBe(page.kind);
    }
  });

  test("are found at their addresses, and at no former ones", () => {
    const hasPage = pageFinder(portal);
    const pages = [...plannedPages(portal)];
    const present = new Set(pages.flatMap((page) => (page.isAlias ? [] : [page.address])));
    for (const { address } of pages) expect(hasPage(address), address).toBe(present.has(address));
    for (const { slug } of portal.documents) {
      expect(hasPage(`documents/${slug}`)).toBe(false);
      expect(hasPage(`documents/${slug}/${slug}.txt`)).toBe(false);
    }
    expect(hasPage("documents/none/")).toBe(false);
  });

  test("name the content file they are made for", () => {
    const sources = new Map(Array.from(plannedPages(portal), (page) => [page.file, page.source]));
    expect(sources.get("documents/QH001-2018-00004/index.html")).toBe(
      "documents/2018/QH001-2018-00004.md",
    );
    expect(sources.get("guide/index.html")).toBe("guide.md");
    expect(sources.get("documents/index.html")).toBeNull();
  });
});

describe("the keys of pages", () => {
  test("are equal for equal content, wherever its folder is: no page knows an absolute path", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "gongkai-pages-")), "elsewhere");
    cpSync(sampleFolder, folder, { recursive: true });
    const copy = await samplePortal(await sampleContent(folder), { folder });
    expect(copy.documents[0]?.source.path).not.toBe(portal.documents[0]?.source.path);
    expect(changed(keysOf(portal), keysOf(copy))).toEqual([]);
  });

  test("are equal only for equal pages", async () => {
    const [first, second] = [content.documents[0], content.documents.at(-1)] as ReadDocument[];
    const retitled = content.documents.map((read) =>
      read === first ? retitledDocument(read) : read,
    );
    const others = await Promise.all([
      samplePortal(content, { asOf: "2030-01-01" }),
      samplePortal({ ...content, documents: retitled }),
      samplePortal({ ...content, documents: content.documents.filter((one) => one !== second) }),
      samplePortal({ ...content, settings: { ...content.settings, url: "https://example.org/" } }),
    ]);
    const shown = new Map<string, string>();
    for (const one of [portal, ...others]) {
      const keys = new DocumentKeys(one);
      for (const page of plannedPages(one)) {
        const props = JSON.stringify([page.file, page.props()]);
        const key = page.key("chrome", keys);
        expect(shown.get(key) ?? props, page.file).toBe(props);
        shown.set(key, props);
      }
    }
    expect(shown.size).toBeGreaterThan(1.3 * keysOf(portal).size);
  });

  test("know the day only where the page shows it, or a validity that lapses", async () => {
    const next = await samplePortal(content, { asOf: "2026-11-23" });
    expect(changed(keysOf(portal), keysOf(next))).toEqual(["data/index.html", "mirror/index.html"]);
  });

  test("all change with what stands on every page", () => {
    const settings = { ...portal.settings, icpNumber: "澜ICP备99999999号" };
    expect(changed(keysOf(portal), keysOf({ ...portal, settings }))).toHaveLength(
      keysOf(portal).size,
    );
  });

  test("change with a title on exactly the pages that show it, whichever document it is of", async () => {
    const before = keysOf(portal);
    for (const [index, read] of content.documents.entries()) {
      const documents = content.documents.with(index, retitledDocument(read));
      const after = await samplePortal({ ...content, documents });
      const own = after.documents.find(({ meta }) => meta.indexNumber === read.meta.indexNumber);
      expect(changed(before, keysOf(after)), read.source.file).toEqual(
        pagesShowing(after, own as PortalDocument),
      );
    }
  });
});

/** Its own page, former addresses, lists, the pages before and after it, related documents, home if it is new. */
function pagesShowing(portal: Portal, document: PortalDocument): string[] {
  const { slug, meta, newer, older } = document;
  const related = portal.documents
    .filter(({ relations }) => relations.some(({ target }) => target === slug))
    .map((other) => other.slug);
  // A withdrawn document has no neighbours, but tells of what replaces it.
  const neighbours = [newer, older].filter(
    (other) => other !== null && !portal.bySlug.get(other)?.meta.withdrawal,
  );
  const shownBeside = [...neighbours, ...related];
  const ofOrgans = [...organLists(portal).values()].flatMap(shownNodes);
  const lists = [...documentLists(portal), ...ofOrgans]
    .flatMap(pagesOf)
    .filter(({ documents }) => documents.includes(document));
  const files = [
    ...[slug, ...shownBeside].map((other) => `documents/${other}/index.html`),
    ...meta.aliases.map((alias) => fileOf(aliasAddress(alias))),
    ...lists.map(({ address }) => `${address}index.html`),
    ...(portal.documents.indexOf(document) < 8 ? ["index.html"] : []),
  ];
  return [...new Set(files)].sort();
}
