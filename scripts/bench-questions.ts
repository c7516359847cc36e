import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ParsedCommand } from "../src/commands/command-line.ts";
import { usageError } from "../src/diagnostics/usage-error.ts";
import type { Portal } from "../src/portal/model/portal.ts";
import { type MeaningPart, meaningParts } from "../src/search/meaning/meaning.ts";
import { serve } from "../src/server/serve.ts";
import {
  type Lists,
  listsOf,
  listsWithout,
  longest,
} from "../src/testing/bench/questions/lists.ts";
import {
  answers,
  type Half,
  type Question,
  questionKinds,
  readQuestions,
} from "../src/testing/bench/questions/questions.ts";
import { type Answer, standingOf } from "../src/testing/bench/questions/standing.ts";
import { stock } from "../src/testing/bench/search/contenders.ts";
import { findAll } from "../src/testing/bench/search/in-browser.ts";
import {
  runStockPagefind,
  stockDocuments,
  writeStockPages,
} from "../src/testing/bench/search/stock-pagefind.ts";
import { openBrowser } from "../src/testing/journeys/browser.ts";
import { corpusFolder } from "../src/testing/journeys/corpus.ts";
import { scanDocument } from "../src/testing/journeys/plain-scan.ts";
import { openSearchSite, type SearchSite } from "../src/testing/journeys/search-site.ts";

/**
 * Asks the questions of both halves, of this search and of stock Pagefind over the same texts, and prints how the wanted
 * documents stand. Of the unseen half it never prints a question. Told to leave parts of reading a question out, asks
 * only those that the search was tuned by, of this search without each of the parts.
 * @throws {UsageError} when there is no such part
 */
export async function benchQuestions(command: ParsedCommand): Promise<void> {
  const without = partsOf(command);
  const content = corpusFolder();
  if (!content) return;
  const site = await openSearchSite(content, "2025-06-01");
  const titles = new Map(site.portal.documents.map(({ slug, meta }) => [slug, meta.title]));
  const ask = async (name: string, half: Half, lists: Lists) => {
    const questions = readQuestions(half);
    const found = await lists(questions.map(({ ask }) => ask));
    print(name, half, questions, places(questions, found, titles));
  };
  try {
    const ours = await listsOf(site.url);
    await ask("gongkai", "tuning", ours);
    for (const part of without) {
      await ask(`gongkai without ${part}`, "tuning", await listsWithout(site.url, [part]));
    }
    if (without.length > 0) return;
    await ask("gongkai", "unseen", ours);
    const peer = await openStock(site);
    try {
      for (const half of ["tuning", "unseen"] as const)
        await ask("stock Pagefind", half, peer.lists);
    } finally {
      await peer.close();
    }
  } finally {
    await site.close();
  }
}

function partsOf({ values, language }: ParsedCommand): MeaningPart[] {
  const names = ((values.without as string | undefined) ?? "").split(",").filter(Boolean);
  if (names.includes("all")) return [...meaningParts];
  const known: readonly string[] = meaningParts;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names as MeaningPart[];
  return usageError(language, {
    zh: `--without 可写 ${known.join("、")} 或 all，现为：${unknown}`,
    en: `--without takes ${known.join(", ")} or all, not: ${unknown}`,
  });
}

function places(
  questions: readonly Question[],
  found: readonly string[][],
  titles: ReadonlyMap<string, string>,
): Answer[] {
  return questions.map((question, i) => {
    const list = found[i] ?? [];
    const at = list.findIndex((number) => answers(question, titles.get(number) ?? ""));
    return { listed: list.length, place: at < 0 ? null : at + 1 };
  });
}

/** Pagefind as it comes, over plain pages of the same texts. */
async function openStock(site: SearchSite): Promise<{ lists: Lists; close(): Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-questions-"));
  writeStockPages(await scanned(site.portal, site), root);
  await runStockPagefind(root);
  writeFileSync(join(root, "index.html"), "<!doctype html><html lang=zh-CN><title>Stock</title>");
  const server = await serve(root, "/", 0);
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser();
  const numbers = stockDocuments(root);
  const slugOf = (id: string) => (numbers[id] ?? id).replaceAll("/", "_");
  return {
    async lists(asked) {
      const found = await findAll(browser, stock(`http://127.0.0.1:${port}/`), asked);
      return found.map((ids) => ids.slice(0, longest).map(slugOf));
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(root, { recursive: true });
    },
  };
}

function scanned({ documents }: Portal, { readText }: SearchSite) {
  return Promise.all(
    documents.map(async (document) =>
      scanDocument(document, document.meta.withdrawal ? null : await readText(document.textKey)),
    ),
  );
}

/** Prints a table by kinds; of the half that search is tuned by, also what is not among the first ten. */
function print(name: string, half: Half, questions: readonly Question[], found: Answer[]): void {
  console.log(`\n${name}, ${half}`);
  const rows = [...questionKinds, "all"].map((kind) => {
    const of = found.filter((_, i) => kind === "all" || questions[i]?.kind === kind);
    const { questions: count, firstTen, first, empty, meanReciprocal } = standingOf(of);
    const percent = (share: number) => `${Math.round(share * 100)} %`;
    return {
      kind,
      questions: count,
      "first ten": percent(firstTen),
      first: percent(first),
      empty: percent(empty),
      MRR: meanReciprocal.toFixed(3),
    };
  });
  console.table(rows);
  if (half === "unseen" || !name.startsWith("gongkai")) return;
  const missed = questions.filter((_, i) => (found[i]?.place ?? 11) > 10).map(({ ask }) => ask);
  console.log(`not among the first ten: ${missed.join(" · ") || "none"}`);
}
