import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { wayToRoot } from "../portal/addresses/address.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { buildIn, buildWell, bytesOf, smallSampleFolder } from "./fixtures/sample-build.ts";
import { partFolders } from "./parts/part.ts";

const emblem =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
const look = `parentSite: { name: 青禾县人民政府, address: "https://www.qinghe.example/" }
look:
  colours: { main: "#14532d" }
  emblem: static/emblem.svg
  home: [search, columns, featured, numbers]
  featured: [QH001-2018-00004]
  navigation:
    - { name: 按主题找, address: topics/ }
    - { name: 公开指南, address: guide.md }
    - { name: 县图书馆, address: "https://library.example.org/" }
  footer:
    - { label: 技术支持, value: 青禾县大数据中心, address: data/documents.csv }
`;

let root: string;
/** What stands in the output without a look. */
let plain: Map<string, string>;
const page = (address: string) => readFileSync(join(root, "dist", address, "index.html"), "utf8");
const settings = () => join(root, "content/portal.yaml");
const addLook = (text: string) =>
  writeFileSync(settings(), `${readFileSync(join(root, "portal.yaml"), "utf8")}\n${text}`);

beforeAll(async () => {
  root = smallSampleFolder();
  await buildWell(root, { base: "/zwgk/" });
  plain = bytesOf(join(root, "dist"));
  cpSync(settings(), join(root, "portal.yaml"));
  mkdirSync(join(root, "content/static"));
  writeFileSync(join(root, "content/static/emblem.svg"), emblem);
});

describe("a portal with a look of its own", () => {
  beforeAll(async () => {
    addLook(look);
    await buildWell(root, { base: "/zwgk/" });
  });

  test("has its colours in one stylesheet that every page names before its own", () => {
    const [styles] = [...bytesOf(join(root, "dist")).keys()].filter((path) =>
      /^assets\/look-[0-9a-f]{8}\.css$/.test(path),
    );
    expect(readFileSync(join(root, "dist", styles ?? ""), "utf8")).toContain("--main: #14532d;");
    for (const address of ["", "documents/QH001-2018-00004/", "search/"]) {
      const html = page(address);
      const sheets = Array.from(
        html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
        ([, at]) => at,
      );
      expect(sheets[0], address).toBe(`${wayToRoot(address)}${styles}`);
      expect(html).not.toMatch(/<style|style="/);
    }
  });

  test("shows its emblem beside the name, which says what it is", () => {
    expect(page("")).toContain('<img class="emblem" src="./emblem.svg" alt="">');
    expect(page("guide/")).toContain('<img class="emblem" src="../emblem.svg" alt="">');
  });

  test("has its entries after the four columns, in their order, and marks where the reader is", () => {
    const [nav = ""] = /<nav class="columns".*?<\/nav>/s.exec(page("topics/")) ?? [];
    const names = Array.from(nav.matchAll(/<a [^>]*>([^<]*)</g), ([, name]) => name);
    expect(names).toEqual([
      "政府信息公开指南",
      "政府信息公开制度",
      "法定主动公开内容",
      "政府信息公开年报",
      "按主题找",
      "公开指南",
      "县图书馆",
    ]);
    expect(nav).toContain('<a href="../topics/index.html" aria-current="page">按主题找</a>');
    expect(nav).toContain('<a href="../guide/index.html">公开指南</a>');
    expect(nav).toMatch(/<a href="https:\/\/library.example.org\/" data-outside/);
    expect(page("topics/农业、林业、水利/")).toContain('aria-current="true">按主题找');
  });

  test("begins its breadcrumb at the site above", () => {
    const crumbs = (address: string) =>
      Array.from(
        (/<ol class="breadcrumb">.*?<\/ol>/s.exec(page(address)) ?? [""])[0].matchAll(
          /<li[^>]*>(?:当前位置：)?(?:<a href="([^"]*)">)?([^<]*)/g,
        ),
        ([, link = "", name]) => `${name} ${link}`.trim(),
      );
    expect(crumbs("guide/")).toEqual([
      "青禾县人民政府 https://www.qinghe.example/",
      "政府信息公开 ../index.html",
      "政府信息公开指南",
    ]);
    expect(crumbs("")).toEqual(["青禾县人民政府 https://www.qinghe.example/", "政府信息公开"]);
  });

  test("has the blocks that it asks for, in their order", () => {
    const headings = Array.from(page("").matchAll(/<h2>([^<]*)</g), ([, text]) => text);
    expect(headings).toEqual(["重点文件", "公开统计"]);
    expect(page("")).toContain("青禾县人民政府关于2017年度法治政府建设情况的报告");
    expect(page("")).toContain(
      '技术支持</dt><dd><a href="./data/documents.csv">青禾县大数据中心</a>',
    );
  });

  test("comes out of parts byte for byte as one machine makes it", async () => {
    const folder = (number: number) => join(root, "parts", String(number));
    for (const number of [1, 2]) {
      const { site, cache } = partFolders(folder(number));
      const part = { number, of: 2 };
      const { errors } = await buildIn(root, { base: "/zwgk/", out: site, cache, part });
      expect(errors).toEqual([]);
    }
    const [out, cache] = [join(root, "joined"), join(root, "joined-cache")];
    const join_ = [1, 2].map(folder);
    await buildWell(root, { base: "/zwgk/", out, cache, join: join_ });
    expect(bytesOf(out)).toEqual(bytesOf(join(root, "dist")));
  });

  test("comes out byte for byte as a full build makes it, and without a look as before", async () => {
    const incremental = bytesOf(join(root, "dist"));
    rmSync(join(root, "full"), { recursive: true, force: true });
    await buildWell(root, { base: "/zwgk/", full: true, out: join(root, "full") });
    expect(bytesOf(join(root, "full"))).toEqual(incremental);

    addLook("");
    rmSync(join(root, "content/static"), { recursive: true });
    await buildWell(root, { base: "/zwgk/" });
    expect(bytesOf(join(root, "dist"))).toEqual(plain);
  });
});

test.each([
  ["a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ["a handler", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
])("an emblem with %s in it is never published", async (_, svg) => {
  const folder = temporaryFolder({
    "content/documents/a.md": documentWith("QH001-2026-00001", "title: 青禾县供水管理办法"),
    "content/static/emblem.svg": svg,
    "content/portal.yaml": "look: { emblem: static/emblem.svg }\n",
  });
  const { errors, summary } = await buildIn(folder);
  expect(summary).toBeNull();
  expect(errors.map(({ file }) => file)).toEqual(["static/emblem.svg"]);
});

test("what leads nowhere is told of in one run, where it stands", async () => {
  const folder = temporaryFolder({
    "content/documents/a.md": documentWith("QH001-2026-00001", "title: 青禾县供水管理办法"),
    "content/documents/b.md": documentWith(
      "QH001-2026-00002",
      "title: 青禾县未来办法",
      "2027-01-01",
    ),
    "content/documents/c.md": documentWith(
      "QH001-2026-00003",
      "title: 青禾县有误办法\nwithdrawal: { on: 2026-05-01, reason: 有误 }",
    ),
    "content/documents/d.md": documentWith(
      "QH001-2026-00004",
      "title: 青禾县草稿办法\ndraft: true",
    ),
    "content/static/biaozhi.svg": emblem,
    "content/portal.yaml": `look:
  emblem: static/biaozhi.png
  home: [newest, featured]
  featured:
    - QH001-2026-00001
    - 青禾县供水管理办法
    - QH001-2026-00002
    - QH001-2026-00003
    - QH001-2026-00004
    - 青禾县供水管理力法
  navigation:
    - { name: 指南, address: guide/ }
    - { name: 主题, address: topics/ }
    - { name: 草稿, address: documents/d.md }
    - { name: 脚本, address: "javascript:alert(1)" }
  footer:
    - { label: 技术支持, value: 甲, address: ../secret.txt }
`,
  });
  const { diagnostics, summary } = await buildIn(folder);
  expect(summary).toBeNull();
  expect(
    diagnostics
      .filter(({ code }) => code.startsWith("look/"))
      .map(({ code, line, values }) => [code, line, values]),
  ).toMatchSnapshot();
});

function documentWith(indexNumber: string, more: string, publishedOn = "2026-03-05"): string {
  return `---\nindexNumber: ${indexNumber}\npublisher: 青禾县人民政府\npublishedOn: ${publishedOn}\n${more}\n---\n各乡镇人民政府：\n\n请遵照执行。\n`;
}
