import { expect, test } from "vitest";
import { sampleContent, samplePortal } from "../../page-kinds/fixtures/sample.ts";
import { pageKey } from "../../page-kinds/page-key.ts";
import { plannedPages } from "../../page-kinds/portal-pages.ts";
import { DocumentKeys } from "../../portal/document/document-keys.ts";
import { madeOfFacts } from "./page-templates.ts";

test("the kinds whose keys are made of anything but what they show are those that are said to be", async () => {
  const portal = await samplePortal(await sampleContent());
  const keys = new DocumentKeys(portal);
  const found = new Set<string>();
  for (const page of plannedPages(portal)) {
    const { address, kind } = page;
    const ofShown = pageKey("", { address, props: page.props() });
    if (page.key("", keys) !== ofShown) found.add(kind);
  }
  expect([...found].sort()).toEqual(Object.keys(madeOfFacts).sort());
});
