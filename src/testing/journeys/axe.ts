import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe?: {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Whatever axe finds on a page, by any of its rules: the rule, and the elements it is about. */
export async function faultsIn(page: Page): Promise<[rule: string, elements: string[]][]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  // What is right is not listed: it is much, and would be handed over by the browser.
  const violations = await page.evaluate(async () => {
    const found = await window.axe?.run({ resultTypes: ["violations"] });
    return found?.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  });
  if (!violations) throw new Error("axe has not run");
  return violations.map(({ id, nodes }) => [id, nodes]);
}
