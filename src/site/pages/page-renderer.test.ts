import { beforeAll, describe, expect, test, vi } from "vitest";
import { chromeOf, type SharedChrome } from "../../page-kinds/chrome/chrome.ts";
import { sampleContent, samplePortal } from "../../page-kinds/fixtures/sample.ts";
import type { PageProps, PortalPage } from "../../page-kinds/page.ts";
import { plannedPages } from "../../page-kinds/portal-pages.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { RenderedText } from "../../text/text.ts";
import { openPageBundle } from "./page-bundle.ts";
import { openPageRenderer, type PageRenderer } from "./page-renderer.ts";

const text: RenderedText = {
  html: '<p>见<a href="gongkai-ref:0">指南</a>。</p>',
  outline: [],
  sections: [],
  references: [],
  characters: 3,
  language: "zh-Hans",
};

let portal: Portal;
let chrome: SharedChrome;
let bundle: string;
let renderer: PageRenderer;

beforeAll(async () => {
  portal = await samplePortal(await sampleContent());
  chrome = chromeOf(portal);
  ({ folder: bundle } = await openPageBundle());
  renderer = await openPageRenderer({ bundle, chrome, base: "/", readText: async () => text });
});

/** The first page of a kind. */
function pageOf<Kind extends PageProps["kind"]>(kind: Kind): PortalPage {
  for (const { kind: found, address, file, props } of plannedPages(portal)) {
    if (found === kind) return { address, file, props: props() };
  }
  throw new Error(`The sample has no page of kind ${kind}.`);
}

async function htmlOf({ render }: PageRenderer, page: PortalPage): Promise<string> {
  return new TextDecoder().decode(await render(page));
}

describe("a page", () => {
  test.each([
    ...(["index", "[column]/index", "[column]/[...page]", "documents/[slug]"] as const),
    ...(["[...list]", "[...folder]/[file]", "404", "sitemap", "data", "search"] as const),
  ])("of kind %s is rendered, the same each time", async (kind) => {
    const html = await htmlOf(renderer, pageOf(kind));
    expect(html).toMatch(/^<!doctype html>/i);
    expect(await htmlOf(renderer, pageOf(kind))).toBe(html);
  });

  test("shows what its data and its text say, links resolved", async () => {
    const page = pageOf("documents/[slug]");
    if (page.props.kind !== "documents/[slug]" || !page.props.text) throw new TypeError();
    const props = {
      ...page.props,
      title: "另一个标题",
      text: { key: "", links: ["../../guide/"] },
    };
    const html = await htmlOf(renderer, { ...page, props });
    expect(html).toContain("<title>另一个标题 - ");
    expect(html).toContain('见<a href="../../guide/">指南</a>。');
  });

  test("is the same wherever it is served, but for that of what is not found", async () => {
    vi.stubEnv("BASE_URL", "/elsewhere/");
    vi.stubEnv("NODE_ENV", "development");
    const readText = async () => text;
    const below = await openPageRenderer({ bundle, chrome, base: "/a/b/", readText });
    vi.unstubAllEnvs();
    for (const kind of ["index", "documents/[slug]", "[...folder]/[file]"] as const) {
      const html = await htmlOf(below, pageOf(kind));
      expect(html).toBe(await htmlOf(renderer, pageOf(kind)));
      expect(html).toMatch(/(?:href|src|action)="/);
      expect(html).not.toMatch(/(?:href|src|action)="\//);
      expect(html).not.toMatch(/(?:href|src|action)="(?!https?:)[^"#]*\/["#]/);
      expect(html).not.toContain('type="module"');
    }
    const lost = await htmlOf(below, pageOf("404"));
    expect(lost).toContain('href="/a/b/guide/index.html"');
    expect(lost).toContain('href="/a/b/assets/');
    expect(lost).not.toMatch(/(?:href|src|action)="(?!\/a\/b\/|#|https:|tel:|mailto:)/);
  });

  test("made beside others has its own links", async () => {
    const pages = [pageOf("index"), pageOf("documents/[slug]"), pageOf("[...list]")];
    const alone = [];
    for (const page of pages) alone.push(await htmlOf(renderer, page));
    expect(await Promise.all(pages.map((page) => htmlOf(renderer, page)))).toEqual(alone);
  });

  test("whose template fails stops the build with the page's file and the cause", async () => {
    const broken = { ...pageOf("[...list]"), file: "years/2024/index.html" };
    const props = { ...broken.props, rows: null } as unknown as PageProps;
    await expect(renderer.render({ ...broken, props })).rejects.toThrow(
      /^years\/2024\/index\.html: .*null/,
    );
  });

  test("has any address: one that looks encoded, one that names a file", async () => {
    const page = pageOf("[...list]");
    const html = await htmlOf(renderer, page);
    const address = `topics/${"%25".repeat(1)}${"25".repeat(12)}41/`;
    expect(await htmlOf(renderer, { ...page, address })).toContain("<h1>");
    expect(html).toContain("<h1>");
    const alias = { ...pageOf("[...folder]/[file]"), address: "zwgk/2018/17.html" };
    expect(await htmlOf(renderer, alias)).toContain("本文件的网址已变更");
  });

  test("that no template shows is an error, not a page that says so", async () => {
    const props = { kind: "unknown" } as unknown as PageProps;
    await expect(renderer.render({ address: "a/", file: "a/index.html", props })).rejects.toThrow(
      "a/index.html",
    );
  });

  test("whose text is damaged fails with the error of the cache", async () => {
    const damaged = new Error("damaged");
    const failing = await openPageRenderer({
      bundle,
      chrome,
      base: "/",
      readText: () => Promise.reject(damaged),
    });
    await expect(failing.render(pageOf("documents/[slug]"))).rejects.toBe(damaged);
  });
});
