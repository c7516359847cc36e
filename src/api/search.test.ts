import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedSample } from "../site/fixtures/sample-build.ts";
import { corpusFolder } from "../testing/journeys/corpus.ts";
import { changeManifest, publishAnew } from "../testing/journeys/publish-anew.ts";
import { builtCorpus, openSite, type SampleSite } from "../testing/journeys/sample-site.ts";
import {
  FileUnavailableError,
  OtherVersionError,
  openSearch,
  type QueryOptions,
  type Search,
} from "./search.ts";

const corpus = corpusFolder();
const portals: { name: string; build(): Promise<string> }[] = [
  { name: "the sample portal", build: () => sharedSample("/zwgk/") },
  ...(corpus === null ? [] : [{ name: "a large corpus", build: () => builtCorpus(corpus) }]),
];

/** Of all kinds: phrases, numbers, signs, forms of writing, exclusions, one character, nothing, too much, filters. */
const queries: [text: string, options?: QueryOptions][] = [
  ...["政府信息公开", "应急预案", "通知", "行政复议", "防汛", "规定", "办法 通知", "公开 -通知"],
  ...["２０１８年", "2018", "政府資訊公開", "政府「信息」公开", "⻘⽲县⼈⺠政府", "青禾县人民政府"],
  ...["第一条", "第十二条", "10号", "〔2020〕1号", "QH001", "GB/T 9704", "二〇二〇年", "1,234,567"],
  ...["法", "令", "", "   ", "，。！？", "-", "😀", "<script>", "__proto__ constructor", "𪚥龘"],
  ...["绝".repeat(200), "甲乙 ".repeat(300), "为了规范政府信息公开工作", "a", "COVID"],
].map((text): [string] => [text]);
queries.push(
  ["公开", { validity: "inForce", limit: 50 }],
  ["公开", { from: "2018-01-01", to: "2020-12-31", sort: "newest" }],
  ["公开", { inForceOn: "2020-06-15", sort: "oldest", offset: 5, limit: 5 }],
  ["通知", { year: ["2019", "2020"], facets: false }],
  ["", { publisher: "青禾县人民政府", sort: "newest", limit: 0 }],
);

describe.each(portals)("search over $name, in Node", ({ build }) => {
  let out: string;
  let site: SampleSite;
  let onWeb: Search;

  beforeAll(async () => {
    out = join(await build(), "dist");
    site = await openSite(out);
    onWeb = await openSearch(site.url);
  });

  afterAll(() => site?.close());

  test("answers every query from a folder as from a host, addresses included", async () => {
    const inFolder = await openSearch(out, { base: site.url });
    let found = 0;
    for (const [text, options] of queries) {
      const answer = await inFolder.query(text, options);
      expect([text, answer]).toEqual([text, await onWeb.query(text, options)]);
      expect(await inFolder.suggest(text)).toEqual(await onWeb.suggest(text));
      found += answer.total > 0 ? 1 : 0;
    }
    expect(found).toBeGreaterThan(15);
  });

  test("without a published address, the address of a result is that of its file", async () => {
    const inFolder = await openSearch(pathToFileURL(out));
    const [here, there] = [await inFolder.query("规定"), await onWeb.query("规定")];
    expect(here.results.length).toBeGreaterThan(0);
    for (const [i, { url, sections, ...rest }] of here.results.entries()) {
      const file = fileURLToPath(url);
      expect(existsSync(file)).toBe(true);
      const path = relative(out, file).replaceAll("\\", "/");
      const { url: webUrl, sections: webSections, ...webRest } = there.results[i] ?? {};
      expect(`${site.url}${path}`).toBe(`${webUrl}index.html`);
      expect(rest).toEqual(webRest);
      for (const [k, section] of sections.entries()) {
        const fragment = webSections?.[k]?.url.slice(webUrl?.length);
        expect(section.url).toBe(`${url}${fragment}`);
      }
    }
  });
});

describe("openSearch", () => {
  const copies: string[] = [];
  const ownCopy = async () => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-search-"));
    copies.push(folder);
    cpSync(join(await sharedSample("/zwgk/"), "dist"), folder, { recursive: true });
    return folder;
  };

  afterAll(() => copies.forEach((folder) => void rmSync(folder, { recursive: true })));

  test("two portals that are open at once have nothing of each other", async () => {
    const [first, second] = [await ownCopy(), await ownCopy()];
    publishAnew(second, "other");
    changeManifest(second, (manifest) => manifest);
    const open = [await openSearch(first), await openSearch(second)] as const;
    const answers = await Promise.all(
      ["公开", "通知"].flatMap((text) => open.map((search) => search.query(text))),
    );
    for (const [i, { results }] of answers.entries()) {
      const folder = pathToFileURL(`${[first, second][i % 2]}/`).href;
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ url }) => !url.startsWith(folder))).toEqual([]);
    }
    expect(answers[0]?.total).toBe(answers[1]?.total);
  });

  test("a folder may be published anew while it is open", async () => {
    const folder = await ownCopy();
    const search = await openSearch(folder);
    const before = await search.query("公开");
    publishAnew(folder, "next");
    expect((await search.query("通知")).total).toBeGreaterThan(0);
    expect(await search.query("公开")).toEqual(before);
  });

  test("a relative folder stays the one it was when the search was opened", async () => {
    const folder = await ownCopy();
    const search = await openSearch(relative(process.cwd(), folder));
    const [result] = (await search.query("公开")).results;
    expect(result?.url).toContain(pathToFileURL(folder).href);
  });

  test("says in both languages that there is no portal, of another version, nor an address", async () => {
    const content = join(await sharedSample("/zwgk/"), "content");
    const error = await openSearch(content).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(FileUnavailableError);
    expect((error as FileUnavailableError).path).toBe("pagefind/manifest.js");
    expect((error as FileUnavailableError).message.replaceAll(content, "CONTENT")).toBe(
      [
        "CONTENT 里没有可以检索的门户：读不到 pagefind/manifest.js。请写生成门户的文件夹，或者门户首页的网址。",
        "There is no portal to search in CONTENT: pagefind/manifest.js cannot be read. Name the folder that a build has written, or the address of a portal's home page.",
      ].join("\n"),
    );

    const folder = await ownCopy();
    changeManifest(folder, () => ({ format: 99 }));
    const other = await openSearch(folder).catch((error: unknown) => error);
    expect(other).toBeInstanceOf(OtherVersionError);
    expect((other as OtherVersionError).message.replaceAll(folder, "FOLDER")).toBe(
      [
        "FOLDER 的检索是 Gongkai 的另一个版本生成的：请换用那个版本，或者用这个版本重新生成门户。",
        "The search of FOLDER was built by another version of Gongkai: use that one, or build the portal anew with this one.",
      ].join("\n"),
    );

    await expect(openSearch("ftp://example.gov.cn/")).rejects.toThrow(
      "要写文件夹，或者 http、https、file 的地址，现为：ftp://example.gov.cn/",
    );
  });

  test("a host that answers with something else, and one that is not there, are no portal", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-no-portal-"));
    copies.push(folder);
    writeFileSync(join(folder, "404.html"), "<h1>维护中</h1>");
    const site = await openSite(folder);
    await expect(openSearch(site.url)).rejects.toThrow(FileUnavailableError);
    await site.close();
    await expect(openSearch(site.url)).rejects.toThrow("There is no portal to search in http");
  });

  test("is ended by its signal, and a query by its own", async () => {
    const folder = await ownCopy();
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await expect(openSearch(folder, { signal })).rejects.toBe(reason);
    const opening = new AbortController();
    const search = await openSearch(folder, { signal: opening.signal });
    opening.abort(reason);
    const stop = new AbortController();
    const query = search.query("公开", { signal: stop.signal });
    stop.abort(reason);
    await expect(query).rejects.toBe(reason);
    expect((await search.query("公开")).total).toBeGreaterThan(0);
  });
});
