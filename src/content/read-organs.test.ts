import { expect, test } from "vitest";
import { describe } from "../checks/reports/describe.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { readContent } from "./read-content.ts";

const settings = {
  "portal.yaml": "formatVersion: 1\norgan: 青禾县人民政府\n",
  "publishers.yaml":
    "- { id: county, name: 青禾县人民政府 }\n- { id: water, name: 青禾县水利局, shortName: 县水利局 }\n" +
    "- { id: town, name: 柳溪镇人民政府, parent: county }\n",
  "documents/a.md": documentText(1),
};

async function read(files: Record<string, string>) {
  const content = await readContent(temporaryFolder({ ...settings, ...files }));
  const told = content.diagnostics.map((one) => {
    const { message, cure } = describe(one, "zh");
    const place = [one.file, one.line].filter(Boolean).join(":");
    return `${place} [${one.severity} ${one.code}] ${message}${cure}`;
  });
  return { content, told };
}

test("organs have what stands in the folder of their id, in the order of publishers.yaml", async () => {
  const { content, told } = await read({
    "publishers/town/annual-reports/2025.md": "正文",
    "publishers/water/guide.md": "---\ntitle: 水利局指南\n---\n正文",
    "publishers/water/rules/flood/汛期.md": "正文",
    "publishers/water/rules/flood/汛期/表.xlsx": "",
    "publishers/water/catalog.yaml": "- { id: flood, name: 汛情 }\n",
    "guide.md": "门户的",
  });
  expect(told).toEqual([]);
  const [water, town] = content.organs;
  expect(content.organs).toHaveLength(2);
  expect([water?.id, water?.guide?.title, water?.catalog?.[0]?.name]).toEqual([
    "water",
    "水利局指南",
    "汛情",
  ]);
  expect(water?.rules.map(({ slug, attachmentFiles }) => [slug, attachmentFiles.length])).toEqual([
    ["汛期", 1],
  ]);
  expect([town?.catalog, town?.guide, town?.annualReports.map(({ slug }) => slug)]).toEqual([
    null,
    null,
    ["2025"],
  ]);
  expect(content.guide?.source.file).toBe("guide.md");
});

test("a folder that is nobody's is one error with the id meant; so is that of the portal's own organ", async () => {
  const { content, told } = await read({
    "publishers/watre/guide.md": "正文",
    "publishers/watre/rules/a.md": "正文",
    "publishers/县水利局/guide.md": "正文",
    "publishers/forestry/guide.md": "正文",
    "publishers/county/guide.md": "正文",
  });
  expect(content.organs).toEqual([]);
  expect(told).toMatchInlineSnapshot(`
    [
      "publishers/county [error publisher/own-folder] “county”是门户自己的机关，它的指南、制度、年报、目录就是门户的；这个文件夹里的不会发布。把里面的文件移到内容文件夹的最上层：guide.md、rules/、annual-reports/、catalog.yaml；删去这个文件夹。",
      "publishers/forestry [error publisher/unknown-folder] 各机构在 publishers/ 里的文件夹以代号命名；“forestry”不是 publishers.yaml 里的代号，里面的 1 个文件不会发布。有的代号：county、water、town。先在 publishers.yaml 里登记这个机构，id 写“forestry”；已经登记的，把文件夹改成它的 id。",
      "publishers/watre [error publisher/unknown-folder] 各机构在 publishers/ 里的文件夹以代号命名；“watre”不是 publishers.yaml 里的代号，里面的 2 个文件不会发布。有的代号：county、water、town。是不是“water”？是就给文件夹改名；不是就先在 publishers.yaml 里登记这个机构。",
      "publishers/县水利局 [error publisher/unknown-folder] 各机构在 publishers/ 里的文件夹以代号命名；“县水利局”不是 publishers.yaml 里的代号，里面的 1 个文件不会发布。有的代号：county、water、town。是不是“water”？是就给文件夹改名；不是就先在 publishers.yaml 里登记这个机构。",
    ]
  `);
});

test("drafts, places to fill in, faulty names and files in the wrong place are told of as of the portal", async () => {
  const { content, told } = await read({
    "publishers/town/guide.md": "---\ndraft: true\n---\n正文",
    "publishers/water/guide.md": "电话：【待填】\n",
    "publishers/water/rules/a.md": "第一条 【待填】\n",
    "publishers/water/rules/b/c.md": "正文",
    "publishers/water/rules/d/c.md": "正文",
    "publishers/water/annual-reports/去年.md": "正文",
    "publishers/water/制度/x.md": "正文",
    "publishers/water/指南.md": "正文",
    "publishers/water/documents/y.md": documentText(2),
    "publishers/water/catalog.yml": "- { id: a, name: 甲 }\n",
    "publishers/README.md": "给自己人看的",
    "publishers/guide.md": "正文",
    "各部门/water/rules/z.md": "正文",
  });
  const [water] = content.organs;
  expect(water?.guide?.marks).toHaveLength(1);
  expect(told).toMatchInlineSnapshot(`
    [
      "publishers/guide.md [error file/misplaced] publishers/guide.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 publishers/机构代号/guide.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "publishers/town/guide.md:2 [warning page/draft] 写了 draft，这个网页不发布，别处也没有它的名称。写好后删去这一行。",
      "publishers/water/annual-reports/去年.md [error page/not-a-year] 年报文件叫“去年.md”，应以四位年份命名。改名，如 2025.md。",
      "publishers/water/catalog.yml [error file/misnamed-settings] publishers/water/catalog.yml 不会读，应为 publishers/water/catalog.yaml。改为内容文件夹里的 publishers/water/catalog.yaml；用不着的删去。",
      "publishers/water/documents/y.md [error file/misplaced] publishers/water/documents/y.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 documents/y.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "publishers/water/guide.md:1 [warning page/still-to-fill] “【待填】”还没有填，这一行（这一段、表格的这一行）不发布。填好；用不着的，整行删去。",
      "publishers/water/rules/a.md:1 [warning page/not-finished] “【待填】”还没有填（全文 1 处）；制度、年报和自己的页面缺了内容意思就变了，填好以前整份不发布。全部填好；用不着的，整句删去。",
      "publishers/water/rules/b/c.md [error file/same-page] publishers/water/rules/b/c.md 与 publishers/water/rules/d/c.md 会是同一个网址。给其中一个换个文件名；内容相同的，删去一个。",
      "publishers/water/制度/x.md [error file/misplaced] publishers/water/制度/x.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 publishers/water/rules/x.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "publishers/water/指南.md [error file/misplaced] publishers/water/指南.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 publishers/water/guide.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
      "各部门/water/rules/z.md [error file/misplaced] 各部门/water/rules/z.md 不会发布：只读 documents、rules、annual-reports、pages 里的 .md 和 guide.md。移到 publishers/water/rules/z.md，有同名文件夹的一起移；不打算发布的，移出内容文件夹，或在文件夹名称前加一个点（如 .草稿）。",
    ]
  `);
});

test("a document may name a node of its organ's catalogue, or of an organ above it, but none of another's", async () => {
  const of = (publisher: string, number: number) =>
    documentText(number, "catalog: flood\n").replace("青禾县人民政府", publisher);
  const { told } = await read({
    "publishers.yaml": `${settings["publishers.yaml"]}- { id: gauge, name: 水文站, parent: water }\n`,
    "catalog.yaml": "- { id: plans, name: 规划 }\n",
    "publishers/water/catalog.yaml": "- { id: flood, name: 汛情 }\n",
    "documents/b.md": of("县水利局", 2),
    "documents/c.md": of("柳溪镇人民政府", 3),
    "documents/d.md": of("水文站", 4),
    "documents/e.md": of("青禾县人民政府", 5),
  });
  expect(told.filter((one) => one.includes("unknown-catalog-node"))).toEqual(
    ["c", "e"].map(
      (name) =>
        `documents/${name}.md:6 [warning classification/unknown-catalog-node] 公开目录“flood”是青禾县水利局自己的栏目` +
        "（publishers/water/catalog.yaml），只列出它和它下级机关的文件，这份文件不会列在它下面。" +
        "是青禾县水利局发布的，改 publisher；不是的，写 catalog.yaml 里的代号。",
    ),
  );
});

test("nothing is said of the nodes of an organ below one whose catalogue has an error in it", async () => {
  const text = documentText(2, "catalog: flod\n").replace("青禾县人民政府", "水文站");
  const { told } = await read({
    "publishers.yaml": `${settings["publishers.yaml"]}- { id: gauge, name: 水文站, parent: water }\n`,
    "catalog.yaml": "- { id: plans, name: 规划 }\n",
    "publishers/water/catalog.yaml": "- { id: flood, name: 汛情, 编号: 3 }\n- { id: works }\n",
    "documents/b.md": text,
  });
  expect(told.join("\n")).toContain("publishers/water/catalog.yaml");
  expect(told.join("\n")).not.toContain("documents/b.md");
});
