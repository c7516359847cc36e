import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lineages } from "../../portal/model/publishers.ts";
import type { QueryOptions, Search, SearchResponse } from "../../search/engine/api.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";
import { openBrowser } from "./browser.ts";
import { corpusFolder } from "./corpus.ts";
import { rowOf, type ScannedDocument, scan, scanDocument } from "./plain-scan.ts";
import { randomStretches, wholeRuns } from "./random-stretches.ts";
import { builtCorpus, corpusDay } from "./sample-site.ts";
import { openBuiltSearch, type SearchSite } from "./search-site.ts";

declare global {
  interface Window {
    /** Opened by the demo page. */
    search: Promise<Search>;
  }
}

interface BuiltPortal {
  name: string;
  open(): Promise<SearchSite>;
  /** How many stretches of its texts to look for, and of how many documents titles and numbers. */
  stretches: number;
  heads: number;
}

const corpus = corpusFolder();
const portals: BuiltPortal[] = [
  {
    name: "the sample portal",
    async open() {
      const built = await sharedSample("/zwgk/");
      return openBuiltSearch(built, join(built, "content"), "2026-11-22");
    },
    stretches: 100,
    heads: 25,
  },
];
if (corpus !== null) {
  portals.push({
    name: "a large corpus",
    async open() {
      const built = await builtCorpus(corpus);
      return openBuiltSearch(built, join(built, "content"), corpusDay);
    },
    // Each is asked of many documents: what is particular to queries is met in the sample, what to size in any of these.
    stretches: 30,
    heads: 8,
  });
}

describe.each(portals)(
  "search over $name, through the public module",
  ({ open, stretches, heads }) => {
    let site: SearchSite;
    let browser: Browser;
    let page: Page;
    let documents: ScannedDocument[];

    beforeAll(async () => {
      [site, browser] = await Promise.all([open(), openBrowser()]);
      page = await browser.newPage();
      await page.goto(site.url);
      documents = await Promise.all(
        site.portal.documents.map(async (document) =>
          scanDocument(
            document,
            document.meta.withdrawal ? null : await site.readText(document.textKey),
          ),
        ),
      );
    });

    afterAll(async () => {
      await page?.close();
      await site?.close();
    });

    /** Asks all queries of one opened search. */
    const ask = (queries: [text: string, options?: QueryOptions][]): Promise<SearchResponse[]> =>
      page.evaluate(async (queries) => {
        const search = await window.search;
        const answers = [];
        for (const [text, options] of queries) answers.push(await search.query(text, options));
        return answers;
      }, queries);

    /** Every result, compared with the scan; of many results the number and the first twenty. @returns the answers */
    const expectExact = async (queries: string[]): Promise<SearchResponse[]> => {
      const answers = await ask(queries.map((query) => [query, { limit: 20 }]));
      for (const [i, query] of queries.entries()) {
        const wanted = scan(documents, query).sort();
        const { total, results } = answers[i] as SearchResponse;
        const found = results.map(({ indexNumber }) => indexNumber).sort();
        expect([query, total]).toEqual([query, wanted.length]);
        if (total <= 20) expect([query, found]).toEqual([query, wanted]);
        else expect([query, found.filter((each) => !wanted.includes(each))]).toEqual([query, []]);
      }
      return answers;
    };

    test("random stretches of the texts find exactly the documents that hold them", async () => {
      await expectExact(randomStretches(documents, stretches));
    });

    test("titles and numbers find exactly the documents that hold them, an exact one first", async () => {
      const queries = pick(documents, heads)
        .flatMap(({ blocks }) => blocks.slice(0, 3))
        .filter(Boolean);
      const answers = await expectExact(queries);
      for (const [i, { results }] of answers.entries()) {
        const { title, documentNumber, indexNumber } = results[0] ?? {};
        const row = rowOf(queries[i] ?? "");
        expect([title, documentNumber, indexNumber].map((each) => rowOf(each ?? ""))).toContain(
          row,
        );
      }
    });

    test("long stretches of 200 characters find exactly the documents that hold them", async () => {
      const long = documents
        .flatMap(({ blocks }) => blocks)
        .map((block) => block.replace(/\s+/gu, ""))
        .filter((block) => Array.from(block).length > 150);
      await expectExact(
        pick(long, 12).map((block) => wholeRuns(Array.from(block).slice(0, 200), block)),
      );
    });

    test("the same query in another width, case, script and punctuation finds the same", async () => {
      const forms = [
        ["政府信息公开", "政府資訊公開", "政府信息公開", "政府「信息」公开", "政\u200B府信息公开"],
        ["2018年", "２０１８年", "2018，年"],
        ["10号", "〔10〕号", "１０號"],
      ];
      for (const [plain = "", ...others] of forms) {
        const [first, ...rest] = await ask([[plain], ...others.map((form): [string] => [form])]);
        const same = rest.filter((_, i) => rowOf(others[i] ?? "") === rowOf(plain));
        for (const answer of same) expect(answer.total).toBe(first?.total);
        expect(same.length).toBeGreaterThan(0);
      }
    });

    test("several phrases must all stand, an excluded one must not", async () => {
      const [all, both, without] = await ask([["通知"], ["通知 公开"], ["通知 -公开"]]);
      expect(both?.total).toBe(scan(documents, "通知 公开").length);
      expect(without?.total).toBe((all?.total ?? 0) - (both?.total ?? 0));
    });

    test("one character is looked for in titles and numbers, and the answer says so", async () => {
      const [answer] = await ask([["法"]]);
      const wanted = documents.filter(({ rows }) => rows.slice(0, 4).join().includes("|法|"));
      expect(answer?.notice).toBe("one-character");
      expect(answer?.total).toBe(wanted.length);
    });

    test("counts, days and validity equal a plain count", async () => {
      const query = "公开";
      const wanted = new Set(scan(documents, query));
      const found = site.portal.documents.filter(({ meta }) => wanted.has(meta.indexNumber));
      const day = "2020-06-15";
      const [all, range, inForce, narrowed] = await ask([
        [query],
        [query, { from: "2015-01-01", to: "2019-12-31" }],
        [query, { inForceOn: day }],
        [query, { year: ["2018", "2019"], validity: "inForce" }],
      ]);
      const count = (
        documents: typeof found,
        value: (document: (typeof found)[number]) => string,
      ) =>
        Object.fromEntries(
          [...Map.groupBy(documents, value)].map(([key, group]) => [key, group.length]),
        );
      // An organ's documents are those of the organs above it too.
      const above = lineages(site.portal.publishers);
      const ofOrgans = found.flatMap(({ publisher }) =>
        (above.get(publisher.id) ?? []).map(({ name }) => name),
      );
      const byOrgan = Map.groupBy(ofOrgans, (name) => name);
      expect(all?.facets?.publisher).toEqual(
        Object.fromEntries(Array.from(byOrgan, ([name, all]) => [name, all.length])),
      );
      expect(all?.facets?.validity).toEqual(count(found, ({ validity }) => validity.status));
      expect(all?.facets?.year).toEqual(count(found, (document) => document.day.slice(0, 4)));
      expect(range?.total).toBe(
        found.filter((document) => document.day >= "2015" && document.day < "2020").length,
      );
      expect(inForce?.total).toBe(
        found.filter(({ forcePeriod: period }) => {
          return period && (period.from ?? day) <= day && (period.until ?? day) >= day;
        }).length,
      );
      expect(narrowed?.total).toBe(
        found.filter((document) => {
          const year = document.day.slice(0, 4);
          return (year === "2018" || year === "2019") && document.validity.status === "inForce";
        }).length,
      );
    });

    test("excerpts hold the match, in the text's own characters", async () => {
      const answers = await ask([["行政"], ["公开 信息"], ["规定"]]);
      for (const { results } of answers) {
        for (const { excerpt, title } of results) {
          const marked = excerpt.filter(({ match }) => match);
          if (marked.length === 0) expect(rowOf(title)).toMatch(/行\|政|公\|开|规\|定/);
          const shown = excerpt
            .map(({ text }) => text)
            .join("")
            .replace(/^…|…$/g, "");
          expect(
            documents.some(({ blocks }) => blocks.some((block) => block.includes(shown))),
          ).toBe(true);
        }
      }
    });

    test("no query throws, hangs or finds what is not there", async () => {
      const queries = [
        "",
        "   ",
        "，。！？",
        "😀",
        "-",
        "--",
        '"未闭合',
        "<script>alert(1)</script>",
        "\u0000\uD800",
        "__proto__ constructor",
        "𪚥龘",
        "绝".repeat(200),
        "甲乙 ".repeat(100),
      ];
      const answers = await ask(queries.map((query) => [query, { limit: 1 }]));
      expect(answers.map(({ total }) => total).slice(2, 6)).toEqual([0, 0, 0, 0]);
      expect(answers[2]?.notice).toBe("nothing-to-search");
      expect(answers[0]?.total).toBe(documents.length);
    });
  },
);

/** The same choice at each run. */
function pick<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, i) => items[Math.floor(i * step)] as Item,
  );
}
