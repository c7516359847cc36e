import { expect, test } from "vitest";
import { sampleContent, samplePortal } from "../page-kinds/fixtures/sample.ts";
import { factsOf } from "../portal/document/document-facts.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { documentRecord } from "./document-record.ts";

test("of several nodes the data names all by id, and one where there was always one", async () => {
  const folder = temporaryFolder({
    "documents/1.md": documentText(1, "catalog: [预算, 天外来客, plans, budget]\n"),
    "documents/2.md": documentText(2, "公开目录: plans\n"),
    "documents/3.md": documentText(3, "catalog: [天外来客]\n"),
    "documents/4.md": documentText(4),
    "documents/5.md": documentText(
      5,
      "catalog: [plans, budget]\nwithdrawal: { on: 2020-02-01, reason: 有误 }\n",
    ),
    "catalog.yaml": "- { id: plans, name: 规划 }\n- { id: budget, name: 预算 }\n",
  });
  const portal = await samplePortal(await sampleContent(folder), { folder });
  const told = portal.documents.map((document) => {
    const { catalog, catalogNodes } = documentRecord(factsOf(portal, document));
    return [catalog, catalogNodes];
  });
  expect(told).toEqual([
    ["预算", ["budget", "plans"]],
    ["plans", ["plans"]],
    ["天外来客", []],
    [undefined, []],
    ["plans", ["plans", "budget"]],
  ]);
});
