import { beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../content/read-content.ts";
import type { Portal } from "../portal/model/portal.ts";
import { findablePlaces } from "../portal/plan/findable-places.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { samplePortal } from "./fixtures/sample.ts";
import type { OrganColumnPage } from "./organ-column-page.ts";
import type { OrganHomePage } from "./organ-home-page.ts";
import type { OrganEntry, OrganIndexPage } from "./organ-index-page.ts";
import { pageFinder, plannedPages } from "./portal-pages.ts";
import type { SitePage } from "./site-page.ts";

const page = (title: string) => `---\ntitle: ${title}\n---\n正文\n`;
const files = {
  "portal.yaml":
    "organ: 青禾县人民政府\ncontact: { address: 迎宾路1号, phone: 0000-0002100, hours: 工作日 }\n",
  "publishers.yaml": `- { id: county, name: 青禾县人民政府 }
- { id: water, name: 青禾县水利局, parent: county }
- { id: station, name: 青禾县水文站, parent: water, contact: { phone: 0000-0002199 } }
- { id: finance, name: 青禾县财政局, parent: county }
- { id: town, name: 青禾县柳溪镇人民政府, parent: county }
`,
  "catalog.yaml":
    "- id: policies\n  name: 政策\n  children:\n    - { id: normative, name: 规范性文件 }\n    - { id: reading, name: 解读 }\n- { id: plans, name: 规划 }\n",
  "guide.md": page("青禾县人民政府信息公开指南"),
  "rules/requests.md": page("申请办理制度"),
  "annual-reports/2025.md": page("县政府年报"),
  "publishers/water/guide.md": page("青禾县水利局政府信息公开指南"),
  "publishers/water/rules/flood.md": page("汛期制度"),
  "publishers/water/annual-reports/2024.md": page("水利局年报"),
  "publishers/water/annual-reports/2025.md": page("水利局年报"),
  "documents/1.md": documentText(1, "catalog: normative\n").replace(
    "青禾县人民政府",
    "青禾县财政局",
  ),
  "documents/2.md": documentText(2, "catalog: plans\n"),
  "documents/3.md": documentText(3).replace("青禾县人民政府", "国务院办公厅"),
};

let portal: Portal;

beforeAll(async () => {
  const folder = temporaryFolder(files);
  portal = await samplePortal(await readContent(folder), { folder });
});

function shown<Props extends object>(address: string): Props {
  for (const planned of plannedPages(portal)) {
    if (planned.address === address) return planned.props() as unknown as Props;
  }
  throw new Error(`No page at ${address}`);
}

describe("each organ of publishers.yaml", () => {
  test("has its four columns below its address, in one format", () => {
    const hasPage = pageFinder(portal);
    for (const id of ["water", "station", "finance", "town"]) {
      const { organ } = shown<OrganHomePage>(`publishers/${id}/`);
      expect(organ?.columns.map(({ name, address }) => `${name} ${address}`)).toEqual([
        `政府信息公开指南 publishers/${id}/guide/`,
        `政府信息公开制度 publishers/${id}/rules/`,
        `法定主动公开内容 publishers/${id}/catalog/`,
        `政府信息公开年报 publishers/${id}/annual-reports/`,
      ]);
      for (const { address } of organ?.columns ?? []) expect(hasPage(address), address).toBe(true);
    }
  });

  test("but for the portal's own, whose columns are the portal's, and one nobody has entered", () => {
    const hasPage = pageFinder(portal);
    const { organ, columns } = shown<OrganHomePage>("publishers/county/");
    expect([organ, columns.map(({ address }) => address)]).toEqual([
      null,
      ["guide/", "rules/", "catalog/", "annual-reports/"],
    ]);
    expect(hasPage("publishers/county/guide/")).toBe(false);
    expect(hasPage("publishers/国务院办公厅/")).toBe(true);
    expect(hasPage("publishers/国务院办公厅/guide/")).toBe(false);
  });

  test("has its own pages there, with the way to them and the name of its column", () => {
    const guide = shown<SitePage>("publishers/water/guide/");
    expect([guide.columnName, guide.trail.map(({ title }) => title)]).toEqual([
      "青禾县水利局政府信息公开指南",
      ["发布机构", "青禾县水利局"],
    ]);
    const rule = shown<SitePage>("publishers/water/rules/flood/");
    expect(rule.trail.map(({ address }) => address)).toEqual([
      "publishers/",
      "publishers/water/",
      "publishers/water/rules/",
    ]);
    const reports = shown<OrganColumnPage>("publishers/water/annual-reports/");
    expect(reports.sections[0]?.pages.map(({ address }) => address)).toEqual([
      "publishers/water/annual-reports/2025/",
      "publishers/water/annual-reports/2024/",
    ]);
  });
});

describe("what an organ has not of its own", () => {
  const sentence = ({ statement }: OrganColumnPage) =>
    [statement?.before, statement?.link?.title, statement?.after].join("");

  test("is the guide of the nearest organ above that has one, told and linked, not copied", () => {
    const station = shown<OrganColumnPage>("publishers/station/guide/");
    expect(sentence(station)).toBe(
      "青禾县水文站没有单独编制指南，适用青禾县水利局的政府信息公开指南。",
    );
    expect(station.statement?.link?.address).toBe("publishers/water/guide/");
    const finance = shown<OrganColumnPage>("publishers/finance/guide/");
    expect(sentence(finance)).toBe(
      "青禾县财政局没有单独编制指南，适用青禾县人民政府的政府信息公开指南。",
    );
    expect(finance.statement?.link?.address).toBe("guide/");
  });

  test("are facts of the portal, marked as such", () => {
    const { contact } = shown<OrganColumnPage>("publishers/station/guide/");
    expect(contact.map(({ label, value, of }) => [label, value, of])).toEqual([
      ["办公地址", "迎宾路1号", "青禾县人民政府"],
      ["办公时间", "工作日", "青禾县人民政府"],
      ["联系电话", "0000-0002199", null],
    ]);
  });

  test("are the rules of those above, each under whose they are", () => {
    const sectionsOf = (id: string) =>
      shown<OrganColumnPage>(`publishers/${id}/rules/`).sections.map(({ title, pages }) => [
        title,
        pages.map((one) => one.address),
      ]);
    const ofPortal = ["青禾县人民政府的制度，各有关机关通行", ["rules/requests/"]];
    expect(sectionsOf("finance")).toEqual([ofPortal]);
    expect(sectionsOf("water")).toEqual([[null, ["publishers/water/rules/flood/"]], ofPortal]);
    expect(sectionsOf("station")).toEqual([
      ["青禾县水利局的制度，各有关机关通行", ["publishers/water/rules/flood/"]],
      ofPortal,
    ]);
  });

  test("is never an annual report of another", () => {
    const page = shown<OrganColumnPage>("publishers/station/annual-reports/");
    expect(page.sections).toEqual([]);
    expect(sentence(page)).toBe(
      "青禾县水文站还没有发布政府信息公开年报。年报由各机关分别编制，别的机关的年报不能代替。青禾县人民政府的年报",
    );
  });

  test("are the nodes of the portal, with its own documents; empty ones are named", () => {
    const { catalog } = shown<OrganColumnPage>("publishers/finance/catalog/");
    expect(catalog).toEqual({
      branches: [
        {
          title: "政策",
          address: "publishers/finance/catalog/policies/",
          count: 1,
          note: null,
          children: [
            { title: "规范性文件", address: "publishers/finance/catalog/normative/", count: 1 },
          ],
          empty: ["解读"],
        },
      ],
      empty: ["规划"],
      unlisted: null,
    });
  });
});

test("search engines are told of every home, of organs without documents too, and of each page of their own once", () => {
  const places = Array.from(findablePlaces(portal), ({ address }) => address);
  expect(new Set(places).size).toBe(places.length);
  expect(places).toEqual(
    expect.arrayContaining([
      "publishers/county/",
      "publishers/town/",
      "publishers/water/guide/",
      "publishers/water/annual-reports/2024/",
      "publishers/finance/catalog/normative/",
    ]),
  );
  const hasPage = pageFinder(portal);
  expect(places.filter((address) => !hasPage(address))).toEqual([]);
});

test("the index tells all organs below those above them, with counts and what is their own", () => {
  const { groups } = shown<OrganIndexPage>("publishers/");
  const entry = ({ title, count, columns, below }: OrganEntry): unknown[] => [
    title,
    count,
    columns.join(" "),
    ...below.map(entry),
  ];
  expect(
    groups.map(({ head, title, parts }) => [
      head && entry(head),
      title,
      ...parts.map((part) => [part.title, ...part.organs.map(entry)]),
    ]),
  ).toEqual([
    [
      ["青禾县人民政府", 2, "指南 制度 内容 年报"],
      null,
      [
        "部门和单位",
        ["青禾县水利局", 0, "指南 制度 年报", ["青禾县水文站", 0, ""]],
        ["青禾县财政局", 1, ""],
      ],
      ["乡镇和街道", ["青禾县柳溪镇人民政府", 0, ""]],
    ],
    [null, "其他机构", [null, ["国务院办公厅", 1, ""]]],
  ]);
});
