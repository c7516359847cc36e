import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent } from "../../content/read-content.ts";
import { samplePortal } from "../../page-kinds/fixtures/sample.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import type { DocumentList } from "../lists/lists.ts";
import type { Portal } from "../model/portal.ts";
import { organLists, shownNodes } from "./organ-lists.ts";

const publishers = `- { id: county, name: 青禾县人民政府 }
- { id: water, name: 青禾县水利局, shortName: 县水利局, parent: county }
- { id: town, name: 柳溪镇人民政府, parent: county }
- { id: empty, name: 青禾县档案馆, parent: county }
`;
const catalog = `- id: policies
  name: 政策
  children:
    - { id: normative, name: 规范性文件 }
    - { id: reading, name: 政策解读 }
- { id: plans, name: 规划 }
`;
const ownCatalog = "- { id: flood, name: 汛情 }\n- { id: plans, name: 水利规划 }\n";

async function portalOf(files: Record<string, string>): Promise<Portal> {
  const folder = temporaryFolder({
    "portal.yaml": "organ: 青禾县人民政府\n",
    "publishers.yaml": publishers,
    "catalog.yaml": catalog,
    ...files,
  });
  return samplePortal(await readContent(folder), { folder });
}

const document = (publisher: string, node: string | null, number: number) =>
  documentText(number, node === null ? "" : `catalog: ${node}\n`).replace(
    "青禾县人民政府",
    publisher,
  );

const listsOf = (portal: Portal, id: string) => {
  const organ = portal.organs.find(({ publisher }) => publisher.id === id);
  const lists = organ && organLists(portal).get(organ);
  if (!lists) throw new Error(`No organ ${id}`);
  return lists;
};

test("an organ with a catalogue of its own has its documents in its nodes, others in those of the portal", async () => {
  const portal = await portalOf({
    "publishers/water/catalog.yaml": ownCatalog,
    "documents/1.md": document("县水利局", "flood", 1),
    "documents/2.md": document("县水利局", "规划", 2),
    "documents/3.md": document("柳溪镇人民政府", "规划", 3),
    "documents/4.md": document("柳溪镇人民政府", "reading", 4),
  });
  const told = (id: string) =>
    shownNodes(listsOf(portal, id)).map(({ address, documents }) => [address, documents.length]);
  expect(told("water")).toEqual([["publishers/water/catalog/flood/", 1]]);
  expect(told("town")).toEqual([
    ["publishers/town/catalog/policies/", 1],
    ["publishers/town/catalog/reading/", 1],
    ["publishers/town/catalog/plans/", 1],
  ]);
  const empty = listsOf(portal, "empty");
  expect([empty.all, shownNodes(empty), empty.nodes.length]).toEqual([null, [], 2]);
  const [reading] = listsOf(portal, "town").nodes[0]?.children.slice(1) ?? [];
  expect(reading?.trail.map(({ title }) => title)).toEqual([
    "发布机构",
    "柳溪镇人民政府",
    "法定主动公开内容",
    "政策",
  ]);
});

const organs = ["青禾县人民政府", "县水利局", "柳溪镇人民政府", "无人登记的机构"];
const nodes = ["policies", "normative", "政策解读", "plans", null];

test("a document is in the list of exactly its organ's node and of those above it, once", async () => {
  const made = fc.array(fc.tuple(fc.constantFrom(...organs), fc.constantFrom(...nodes)), {
    minLength: 1,
    maxLength: 12,
  });
  const above: Record<string, string[]> = {
    normative: ["policies", "normative"],
    政策解读: ["policies", "reading"],
    policies: ["policies"],
    plans: ["plans"],
  };
  const ids: Record<string, string> = { 县水利局: "water", 柳溪镇人民政府: "town" };
  await fc.assert(
    fc.asyncProperty(made, async (chosen) => {
      const files = chosen.map(([publisher, node], at): [string, string] => [
        `documents/${at}.md`,
        document(publisher, node, at + 1),
      ]);
      const portal = await portalOf(Object.fromEntries(files));
      const found = ["water", "town", "empty"].flatMap((id) =>
        everyList(listsOf(portal, id).nodes).flatMap(({ address, documents }) =>
          documents.map(({ slug }) => `${address} ${slug}`),
        ),
      );
      const wanted = chosen.flatMap(([publisher, node], at) =>
        (above[node ?? ""] ?? []).flatMap((one) => {
          const slug = `QH001-2020-${String(at + 1).padStart(5, "0")}`;
          const id = ids[publisher];
          return id ? [`publishers/${id}/catalog/${one}/ ${slug}`] : [];
        }),
      );
      expect(found.sort()).toEqual(wanted.sort());
    }),
    { numRuns: 25 },
  );
});

function everyList(lists: readonly DocumentList[]): DocumentList[] {
  return lists.flatMap((list) => [list, ...everyList(list.children)]);
}
