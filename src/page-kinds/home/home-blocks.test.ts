import { beforeAll, describe, expect, test } from "vitest";
import { documentLists } from "../../portal/lists/lists.ts";
import type { Portal } from "../../portal/model/portal.ts";
import {
  type HomeBlock as Name,
  homeBlocks as names,
} from "../../schema/vocabulary/home-blocks.ts";
import { sampleContent, samplePortal } from "../fixtures/sample.ts";
import { type HomeBlock, homeBlocks, homeRows } from "./home-blocks.ts";

let portal: Portal;

beforeAll(async () => {
  portal = await samplePortal(await sampleContent());
});

/** The sample with these blocks. */
function having(home: Name[], more: Partial<Portal> = {}): Portal {
  const { settings } = portal;
  return { ...portal, settings: { ...settings, look: { ...settings.look, home } }, ...more };
}

const blocksOf = (of: Portal) => homeBlocks(of, documentLists(of));
const rowsOf = (...home: Name[]) =>
  homeRows(home.map((block) => ({ block }) as HomeBlock)).map((row) =>
    row.map(({ block }) => block),
  );

describe("blocks of the home page", () => {
  test("come in the order that the portal has chosen, each of them", () => {
    const all = [...names.all].reverse();
    expect(blocksOf(having(all)).map(({ block }) => block)).toEqual(all);
  });

  test("count the documents of organs with those of organs below them, and say so", () => {
    const [block] = blocksOf(having(["publishers"]));
    const counts = block?.block === "publishers" ? block.lists : [];
    expect(counts).toContainEqual(expect.objectContaining({ own: expect.any(Number) }));
    for (const { own, count } of counts) expect(own ?? 0).toBeLessThan(count);
  });

  test("of a portal without documents say so, or are left out where they would lead nowhere", () => {
    const empty = having(names.all, {
      documents: [],
      bySlug: new Map(),
      publishers: [],
      catalog: [],
      guide: null,
      rules: [],
      annualReports: [],
    });
    const [, columns] = blocksOf(empty);
    expect(columns?.block === "columns" && columns.columns).toMatchObject([
      { name: "政府信息公开指南", address: "guide/", description: "还没有发布" },
      { name: "政府信息公开制度", address: "rules/", description: "还没有发布" },
      { name: "法定主动公开内容", description: "依法主动公开的 0 份文件" },
      { name: "政府信息公开年报", address: "annual-reports/", description: "还没有发布" },
    ]);
    expect(blocksOf(empty)).toEqual([
      { block: "search" },
      expect.objectContaining({ block: "columns" }),
      { block: "newest", rows: [], documents: 0 },
      { block: "featured", rows: [] },
      {
        block: "numbers",
        numbers: [
          { label: "公开的文件", count: 0, unit: "份", address: "documents/" },
          { label: "标明现行有效的", count: 0, unit: "份", address: null },
          { label: "2026年公开的", count: 0, unit: "份", address: null },
          { label: "公开文件的机构", count: 0, unit: "个", address: null },
        ],
      },
    ]);
  });

  test("count what can be counted, and nothing else", () => {
    const [numbers] = blocksOf(having(["numbers"]));
    const holds = ({ validity: { status } }: Portal["documents"][number]) =>
      ["inForce", "amended", "partiallyInForce"].includes(status);
    const { documents } = portal;
    expect(numbers).toMatchObject({
      numbers: [
        { count: documents.length },
        { count: documents.filter(holds).length },
        { count: documents.filter(({ day }) => day.startsWith("2026")).length },
        { count: new Set(documents.map(({ meta }) => meta.publisher)).size },
      ],
    });
  });

  test("feature documents in the order that was chosen", () => {
    const featured = portal.documents
      .slice(3, 6)
      .map(({ slug }) => slug)
      .reverse();
    const [block] = blocksOf(having(["featured"], { look: { ...portal.look, featured } }));
    const titles = featured.map((slug) => portal.bySlug.get(slug)?.meta.title);
    expect(block?.block === "featured" && block.rows.map(({ title }) => title)).toEqual(titles);
  });

  test("stand side by side where two belong together, in either order, and never three", () => {
    expect(rowsOf("search", "newest", "publishers", "topics", "genres", "years")).toEqual([
      ["search"],
      ["newest", "publishers"],
      ["topics"],
      ["genres", "years"],
    ]);
    expect(rowsOf("publishers", "newest", "years", "topics", "genres")).toEqual([
      ["publishers", "newest"],
      ["years"],
      ["topics"],
      ["genres"],
    ]);
  });
});
