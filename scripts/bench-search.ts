import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { programRoot } from "../src/program/program-root.ts";
import { serve } from "../src/server/serve.ts";
import { type BuildCost, measureBuild } from "../src/testing/bench/cost/build-cost.ts";
import { ours, stock } from "../src/testing/bench/search/contenders.ts";
import {
  type Contender,
  type Cost,
  findAll,
  measureVisits,
} from "../src/testing/bench/search/in-browser.ts";
import { type Quality, qualityOf } from "../src/testing/bench/search/quality.ts";
import {
  runStockPagefind,
  stockDocuments,
  writeStockPages,
} from "../src/testing/bench/search/stock-pagefind.ts";
import { openBrowser } from "../src/testing/journeys/browser.ts";
import { corpusFolder } from "../src/testing/journeys/corpus.ts";
import { type ScannedDocument, scan, scanDocument } from "../src/testing/journeys/plain-scan.ts";
import { randomStretches } from "../src/testing/journeys/random-stretches.ts";
import { openSearchSite, type SearchSite } from "../src/testing/journeys/search-site.ts";

const topics =
  "行政复议 营商环境 政府信息公开 安全生产 应急预案 地下水 食品安全 土地征收 义务教育 环境保护".split(
    " ",
  );
const stretches = 200;

interface Report {
  build: BuildCost;
  random: Quality;
  topical: Quality;
  first: Cost;
  second: Cost;
}

/** Measures search against stock Pagefind on the same texts in the same run and prints both. */
export async function benchSearch(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  let built: BuildCost | undefined;
  const content = corpusFolder() ?? join(programRoot, "content");
  const site = await openSearchSite(content, "2025-06-01", async (build, out) => {
    built = await measureBuild(build, join(out, "pagefind"));
  });
  const documents = await scanAll(site);
  writeStockPages(documents, root);
  const stockBuilt = await measureBuild(() => runStockPagefind(root), join(root, "pagefind"));
  writeFileSync(join(root, "index.html"), "<!doctype html><html lang=zh-CN><title>Stock</title>");
  const server = await serve(root, "/", 0);
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser();
  try {
    const same = (id: string) => id;
    const numbers = stockDocuments(root);
    print({
      "stock Pagefind": {
        build: stockBuilt,
        ...(await askAll(
          browser,
          stock(`http://127.0.0.1:${port}/`),
          documents,
          (id) => numbers[id] ?? id,
        )),
      },
      gongkai: {
        build: built as BuildCost,
        ...(await askAll(browser, ours(site.url), documents, same)),
      },
    });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await site.close();
    await rm(root, { recursive: true });
  }
}

function scanAll(site: SearchSite): Promise<ScannedDocument[]> {
  return Promise.all(
    site.portal.documents.map(async (document) =>
      scanDocument(
        document,
        document.meta.withdrawal ? null : await site.readText(document.textKey),
      ),
    ),
  );
}

async function askAll(
  browser: Browser,
  contender: Contender,
  documents: ScannedDocument[],
  indexNumberOf: (id: string) => string,
): Promise<Omit<Report, "build">> {
  const quality = async (queries: string[]) => {
    const found = await findAll(browser, contender, queries);
    return qualityOf(
      found.map((ids) => ids.map(indexNumberOf)),
      queries.map((query) => scan(documents, query)),
    );
  };
  const pairs = topics.map(
    (topic, i) => [topic, topics[(i + 1) % topics.length] as string] as const,
  );
  return {
    random: await quality(randomStretches(documents, stretches)),
    topical: await quality(topics),
    ...(await measureVisits(browser, contender, pairs)),
  };
}

function print(reports: Record<string, Report>): void {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const cost = ({ bytes, requests, milliseconds }: Cost) =>
    `${Math.round(bytes / 1000)} kB, ${requests} requests, ${Math.round(milliseconds)} ms`;
  const quality = ({ recall, precision }: Quality) =>
    `${recall.toFixed(3)} / ${precision.toFixed(3)}`;
  const rows = Object.entries(reports).map(([name, { build, random, topical, first, second }]) => [
    name,
    {
      "recall / precision, random": quality(random),
      "recall / precision, topics": quality(topical),
      "index MB (files)": `${megabytes(build.bytes)} (${build.files})`,
      "build s (processor s)": `${build.seconds.toFixed(1)} (${build.cpuSeconds.toFixed(1)})`,
      "peak MB, one process / all": `${Math.round(build.largest / 1e6)} / ${Math.round(build.together / 1e6)}`,
      "first query": cost(first),
      "second query": cost(second),
    },
  ]);
  const table = Object.fromEntries(rows) as Record<string, Record<string, string>>;
  for (const label of Object.keys(Object.values(table)[0] ?? {})) {
    console.log(label);
    for (const [name, values] of Object.entries(table))
      console.log(`  ${name.padEnd(16)}${values[label]}`);
  }
}

if (import.meta.main) await benchSearch();
