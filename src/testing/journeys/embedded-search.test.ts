import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import type { SearchResponse } from "../../search/engine/api.ts";
import { sharedSample } from "../../site/fixtures/sample-build.ts";
import { openBrowser } from "./browser.ts";

/** Where the portal of the example stands, and the page that embeds its search. */
const portal = "https://www.example.gov.cn/zwgk/";
const embedding = "https://library.example/";

/** What docs/search-module.md says that such a page's policy has to allow, and nothing more. */
const policy = `default-src 'none'; script-src 'unsafe-inline' ${portal}; connect-src ${portal}`;

/** The example on the module's page, which shows its answer. */
function examplePage(): string {
  const page = readFileSync(join(programRoot, "docs/search-module.md"), "utf8");
  const [example = ""] = /^ {4}<script type="module">\n[\s\S]*?^ {4}<\/script>$/m.exec(page) ?? [];
  const shown = "document.title = JSON.stringify({ total, results, facets });</script>";
  return `<!doctype html><meta charset="utf-8"><title></title>${example.replace("</script>", shown)}`;
}

test("the example of the docs searches a portal from a page of another site", async () => {
  const out = join(await sharedSample("/zwgk/"), "dist");
  const page = await (await openBrowser()).newPage();
  const elsewhere: string[] = [];
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    const headers = { "content-security-policy": policy };
    if (url === embedding) {
      return route.fulfill({ body: examplePage(), contentType: "text/html", headers });
    }
    const path = decodeURIComponent(url.slice(portal.length));
    if (!url.startsWith(portal)) elsewhere.push(url);
    if (!url.startsWith(portal) || !existsSync(join(out, path))) return route.abort();
    return route.fulfill({
      body: readFileSync(join(out, path)),
      contentType: path.endsWith(".js") ? "text/javascript" : "application/octet-stream",
      headers: /^(?:search|pagefind)\//.test(path) ? { "access-control-allow-origin": "*" } : {},
    });
  });
  await page.goto(embedding);
  await expect.poll(() => page.title()).not.toBe("");
  const answer: SearchResponse = JSON.parse(await page.title());
  expect(answer.total).toBeGreaterThan(0);
  expect(answer.results.length).toBe(Math.min(20, answer.total));
  for (const { url, validity, publishedOn } of answer.results) {
    expect(url.startsWith(`${portal}documents/`)).toBe(true);
    expect(validity).toBe("inForce");
    expect(publishedOn >= "2020-01-01").toBe(true);
  }
  expect(answer.facets?.validity).toEqual({ inForce: answer.total });
  expect(elsewhere.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([]);
  await page.close();
});
