import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";

/** A search as a page uses it; run in the browser, so it holds no reference to what is outside. */
export interface Contender {
  name: string;
  /** Address of a page of the site, and of the module. */
  page: string;
  module: string;
  /** JavaScript of a function of module and base: opens the search. */
  open: string;
  /** JavaScript of a function of the opened search and a query: what it shows, ten results with excerpts. */
  show: string;
  /** JavaScript of a function of the opened search and a query: identifiers of all results. */
  find: string;
}

/** What a reader's queries cost: the first of a visit, then another. */
export interface Cost {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/**
 * Cost of the first and of the second query of a fresh visit; the median of several visits. Each pair of queries is
 * asked twice, for the time and for the bytes, because whoever counts bytes keeps the host waiting.
 */
export async function measureVisits(
  browser: Browser,
  contender: Contender,
  pairs: readonly (readonly [string, string])[],
): Promise<{ first: Cost; second: Cost }> {
  const visits: [Cost, Cost][] = [];
  for (const queries of pairs) {
    const [first, second] = await visit(browser, contender, queries, (page, ask) => {
      const traffic = watchTraffic(page);
      return async (query) => {
        await ask(query);
        return traffic.take();
      };
    });
    const [firstTime, secondTime] = await visit(browser, contender, queries, (_, ask) => ask);
    visits.push([
      { ...first, milliseconds: firstTime },
      { ...second, milliseconds: secondTime },
    ]);
  }
  return {
    first: medianCost(visits.map(([first]) => first)),
    second: medianCost(visits.map(([, second]) => second)),
  };
}

/** Asks two queries in a fresh browser profile. */
async function visit<Measure>(
  browser: Browser,
  contender: Contender,
  [first, second]: readonly [string, string],
  measure: (
    page: Page,
    ask: (query: string) => Promise<number>,
  ) => (query: string) => Promise<Measure>,
): Promise<[Measure, Measure]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(contender.page);
  const ask = measure(page, (query) =>
    page.evaluate<number>(`(async () => {
      const started = performance.now();
      globalThis.opened ??= await (${contender.open})(await import("${contender.module}"));
      await (${contender.show})(globalThis.opened, ${JSON.stringify(query)});
      return performance.now() - started;
    })()`),
  );
  const measured: [Measure, Measure] = [await ask(first), await ask(second)];
  await context.close();
  return measured;
}

/** Identifiers of all results of each query. */
export async function findAll(
  browser: Browser,
  contender: Contender,
  queries: readonly string[],
): Promise<string[][]> {
  const page = await browser.newPage();
  await page.goto(contender.page);
  const found = await page.evaluate<string[][]>(`(async () => {
    const opened = await (${contender.open})(await import("${contender.module}"));
    const found = [];
    for (const query of ${JSON.stringify(queries)}) found.push(await (${contender.find})(opened, query));
    return found;
  })()`);
  await page.close();
  return found;
}

/** Counts responses since the last look; what a host would compress is counted compressed. */
function watchTraffic(page: Page) {
  let sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    sizes.push(
      response.body().then(
        (body) => Math.min(body.length, gzipSync(body).length),
        () => 0,
      ),
    );
  });
  return {
    async take() {
      const done = await Promise.all(sizes);
      sizes = [];
      return { requests: done.length, bytes: done.reduce((sum, size) => sum + size, 0) };
    },
  };
}

function medianCost(costs: Cost[]): Cost {
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    bytes: median(costs.map(({ bytes }) => bytes)),
    requests: median(costs.map(({ requests }) => requests)),
    milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
  };
}
