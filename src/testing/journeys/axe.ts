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

/**
 * Whatever axe finds on a page: the rule, and the elements it is about.
 * @param rules "colours" asks only the rules that look at colours: enough where all have been asked of the same page, and
 *   nothing else has changed since
 */
export async function faultsIn(
  page: Page,
  rules: "all" | "colours" = "all",
): Promise<[rule: string, elements: string[]][]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  // What is right is not listed: it is much, and would be handed over by the browser.
  const options = {
    resultTypes: ["violations"],
    ...(rules === "colours" && { runOnly: ["cat.color"] }),
  };
  const violations = await page.evaluate(async (options) => {
    const found = await window.axe?.run(options);
    return found?.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  }, options);
  if (!violations) throw new Error("axe has not run");
  return violations.map(({ id, nodes }) => [id, nodes]);
}
