import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { fileOf } from "../../portal/addresses/page-file.ts";
import { programRoot } from "../../program/program-root.ts";
import { buildWell } from "../../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";

const page = readFileSync(join(programRoot, "docs/organs.md"), "utf8");

/** What stands in the page as a file to copy, in its order. */
const examples = (language: string) =>
  Array.from(
    page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs")),
    ([, text = ""]) => text,
  );
const [publishers = "", ownCatalog = ""] = examples("yaml");
const [guide = ""] = examples("markdown");

/** The addresses of the page's tables. */
const addresses = Array.from(
  page.matchAll(/\| `\/(publishers\/[^`]*)` \|/g),
  ([, address = ""]) => address,
);

const document = (number: number, publisher: string, catalog: string) =>
  documentText(number, `catalog: ${catalog}\n`).replace("青禾县人民政府", publisher);

let root = "";

beforeAll(async () => {
  root = temporaryFolder({
    "content/portal.yaml": "formatVersion: 1\norgan: 青禾县人民政府\n",
    "content/catalog.yaml": "- { id: plans, name: 规划 }\n",
    "content/guide.md": guide,
    "content/publishers.yaml": publishers,
    "content/publishers/water-resources/guide.md": guide,
    "content/publishers/water-resources/catalog.yaml": ownCatalog,
    "content/publishers/water-resources/rules/flood-season.md": "第一条 汛期每天发布。\n",
    "content/publishers/water-resources/annual-reports/2025.md": "一、总体情况\n",
    "content/documents/1.md": document(1, "青禾县水利局", "[flood, plans]"),
    "content/documents/2.md": document(2, "青禾县财政局", "plans"),
  });
  await buildWell(root);
});

const shown = (address: string) =>
  readFileSync(join(root, "dist", fileOf(address)), "utf8").replace(/<[^>]+>/g, "");

test("what the page has to copy makes every address of the page", () => {
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(existsSync(join(root, "dist", fileOf(address))), address).toBe(true);
  }
});

test("what an organ has not of its own says whose holds, as the page tells", () => {
  expect(shown("publishers/finance/guide/")).toContain(
    "青禾县财政局没有单独编制指南，适用青禾县人民政府的政府信息公开指南。",
  );
  expect(shown("publishers/finance/guide/")).toContain("0000-0002140");
  expect(shown("publishers/hydrology-station/guide/")).toContain("适用青禾县水利局的");
  expect(shown("publishers/liuxi-town/annual-reports/")).toContain("还没有发布政府信息公开年报");
});

test("a document stands in the node of its organ and in that of the portal, at one address", () => {
  const title = "关于第1件事的通知";
  expect(shown("publishers/water-resources/catalog/flood/")).toContain(title);
  expect(shown("catalog/plans/")).toContain(title);
  expect(shown("publishers/finance/catalog/plans/")).not.toContain(title);
});
