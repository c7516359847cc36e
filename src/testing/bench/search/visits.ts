import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";

/** What a part of a visit costs on the wire. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/** Of what a visit's files are: the page with its styles and scripts, and of the search each kind. */
export const visitParts = ["shell", "tables", "postings", "similar", "texts"] as const;
export type VisitPart = (typeof visitParts)[number];

/** A first query from opening the search page on, and another one on the same page. */
export interface Visit {
  query: string;
  first: Record<VisitPart, Traffic>;
  /** Milliseconds until the results of the other query stand there. */
  second: number;
}

/**
 * Opens the search page with a query, as somebody who has never been there, and asks another one there.
 * @param searchPage its address
 * @param size of the window; what the page asks for below it is not counted until it is seen
 */
export async function visit(
  browser: Browser,
  searchPage: string,
  [query, other]: readonly [string, string],
  size = { width: 1280, height: 800 },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, bypassCSP: true });
  try {
    const page = await context.newPage();
    const traffic = watchTraffic(page);
    await page.goto(`${searchPage}?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(isAnswered);
    await page.waitForLoadState("networkidle");
    return { query, first: await traffic(), second: await page.evaluate<number>(ask(other)) };
  } finally {
    await context.close();
  }
}

/** Run in the page. */
const isAnswered = `document.querySelector("[data-part=found]:not([hidden], [aria-busy])") !== null`;

/** Run in the page: puts a query into the box and waits until the page has answered. */
function ask(query: string): string {
  return `(async () => {
    const box = document.querySelector("main form[role=search]");
    box.elements.q.value = ${JSON.stringify(query)};
    const started = performance.now();
    box.requestSubmit();
    while (!(${isAnswered})) await new Promise((resolve) => setTimeout(resolve, 1));
    return performance.now() - started;
  })()`;
}

/** Counts what is answered; what a host would compress is counted compressed. */
function watchTraffic(page: Page): () => Promise<Visit["first"]> {
  const sizes: Promise<[VisitPart, number]>[] = [];
  page.on("response", (response) => {
    const part = partOf(new URL(response.url()).pathname);
    sizes.push(
      response.body().then(
        (body) => [part, Math.min(body.length, gzipSync(body).length)],
        () => [part, 0],
      ),
    );
  });
  return async () => {
    const none = (): Traffic => ({ requests: 0, bytes: 0 });
    const sum = Object.fromEntries(visitParts.map((part) => [part, none()])) as Visit["first"];
    for (const [part, bytes] of await Promise.all(sizes)) {
      sum[part].requests += 1;
      sum[part].bytes += bytes;
    }
    return sum;
  };
}

function partOf(path: string): VisitPart {
  const [, file] = /\/pagefind\/(.+)$/.exec(path) ?? [];
  if (file === undefined) return "shell";
  if (file.startsWith("texts/")) return "texts";
  if (/^[\d-]+-similar-/.test(file)) return "similar";
  return file.includes("/") ? "postings" : "tables";
}
