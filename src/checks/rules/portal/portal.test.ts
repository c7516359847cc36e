import { describe, expect, test } from "vitest";
import { portalSettingsSchema } from "../../../schema/settings/portal.ts";
import { publishersSchema } from "../../../schema/settings/publishers.ts";
import { columnsOf } from "../columns.ts";
import { inDocument, inPortal } from "../fixtures/findings.ts";
import { annualReport, catalogOf, knownDocument, portalOf } from "../fixtures/portal.ts";
import type { CheckedPortal } from "../rule.ts";
import { annualReportHeadings } from "./annual-report-headings.ts";
import { blankSource } from "./blank-source.ts";
import { emptyColumn } from "./empty-column.ts";
import { guideFacts } from "./guide-facts.ts";
import { missingAnnualReport } from "./missing-annual-report.ts";
import { missingFooterFact } from "./missing-footer-fact.ts";
import { missingGuide } from "./missing-guide.ts";
import { staleColumn } from "./stale-column.ts";

describe("columns", () => {
  const catalog = catalogOf(`
- id: policies
  name: 政策文件
  updateWithinDays: 180
  children:
    - { id: normative, name: 规范性文件 }
    - { id: interpretation, name: 政策解读 }
- { id: plans, name: 规划信息, updateWithinDays: 365 }
`);
  const on = (day: string, catalog: string | string[]) =>
    knownDocument(`documents/${day}.md`, { publishedOn: day, catalog });

  test("that hold nothing are told of, those with columns below them are not", () => {
    const documents = [on("2026-11-01", "normative"), on("2026-11-01", "规划信息")];
    expect(inPortal(emptyColumn, portalOf({ catalog, documents }))).toMatchInlineSnapshot(`
      [
        "catalog.yaml 栏目“政策解读”（interpretation）里没有一份文件。改法：公开这方面的信息；没有这类职责的，从 catalog.yaml 里删去这个栏目。",
      ]
    `);
  });

  test("hold a document that stands in several, each, and once", () => {
    const documents = [on("2026-11-01", ["规范性文件", "interpretation", "plans", "normative"])];
    const columns = columnsOf(portalOf({ catalog, documents }));
    expect(columns.map(({ entry, documents, newest }) => [entry.id, documents, newest])).toEqual(
      ["policies", "normative", "interpretation", "plans"].map((id) => [id, 1, "2026-11-01"]),
    );
    expect(inPortal(emptyColumn, portalOf({ catalog, documents }))).toEqual([]);
  });

  test("are told of together where they are many", () => {
    const six = ["a", "b", "c", "d", "e", "f"].map((id) => `- { id: ${id}, name: 栏目${id} }`);
    expect(inPortal(emptyColumn, portalOf({ catalog: catalogOf(six.join("\n")) }))).toEqual([
      "catalog.yaml 6 个栏目里没有一份文件：栏目a（a）、栏目b（b）、栏目c（c）、栏目d（d）、栏目e（e）、栏目f（f）。改法：公开这方面的信息；没有这类职责的，从 catalog.yaml 里删去这个栏目。",
    ]);
    const five = catalogOf(six.slice(1).join("\n"));
    expect(inPortal(emptyColumn, portalOf({ catalog: five }))).toHaveLength(5);
  });

  test("are in time when anything below them is", () => {
    const documents = [on("2026-05-26", "interpretation"), on("2020-01-01", "normative")];
    expect(inPortal(staleColumn, portalOf({ catalog, documents }))).toEqual([]);
  });

  test("without anything new in time are told of", () => {
    const documents = [on("2026-05-25", "interpretation"), on("2025-11-21", "plans")];
    expect(inPortal(staleColumn, portalOf({ catalog, documents }))).toMatchInlineSnapshot(`
      [
        "catalog.yaml 栏目“政策文件”（policies）最近一份文件是 2026-05-25，已有 181 天，期限是 180 天。改法：公开新的信息；期限定得不对的，改 catalog.yaml 里的 updateWithinDays。",
        "catalog.yaml 栏目“规划信息”（plans）最近一份文件是 2025-11-21，已有 366 天，期限是 365 天。改法：公开新的信息；期限定得不对的，改 catalog.yaml 里的 updateWithinDays。",
      ]
    `);
  });
});

describe("annual reports", () => {
  const portal = (organ: string, asOf: string, ...years: number[]) =>
    portalOf({
      asOf,
      settings: portalSettingsSchema.parse({ organ }),
      annualReports: years.map(annualReport),
    });

  test("between the first and the last that is due are told of", () => {
    expect(
      inPortal(missingAnnualReport, portal("青禾县人民政府", "2026-11-22", 2021, 2023, 2024)),
    ).toMatchInlineSnapshot(`
      [
        "annual-reports/2022.md 没有2022年的政府信息公开工作年度报告，2023-03-31以前就应当公布。改法：把它写成 annual-reports/2022.md。",
        "annual-reports/2025.md 没有2025年的政府信息公开工作年度报告，2026-03-31以前就应当公布。改法：把它写成 annual-reports/2025.md。",
      ]
    `);
  });

  test("are due from governments after 31 March, from departments after 31 January", () => {
    const found = (organ: string, asOf: string) =>
      inPortal(missingAnnualReport, portal(organ, asOf, 2024)).length;
    expect(found("青禾县人民政府", "2026-03-31")).toBe(0);
    expect(found("青禾县人民政府", "2026-04-01")).toBe(1);
    expect(found("青禾县财政局", "2026-01-31")).toBe(0);
    expect(found("青禾县财政局", "2026-02-01")).toBe(1);
  });

  test("are not asked of a folder of documents alone", () => {
    expect(inPortal(missingAnnualReport, portalOf({ files: [] }))).toEqual([]);
  });

  const chapters =
    "一、总体情况\n## 二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n";

  test("since 2021 have six fixed headings", () => {
    const text = `---\ntitle: 年报\n---\n${chapters}`;
    const file = "annual-reports/2021.md";
    expect(inDocument(annualReportHeadings, text, { file })).toMatchInlineSnapshot(`
      [
        "4 没有这些标题：其他需要报告的事项。改法：按固定的六个部分编写：一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况，四、政府信息公开行政复议、行政诉讼情况，五、存在的主要问题及改进情况，六、其他需要报告的事项。",
      ]
    `);
    const whole = `${text}六、其他需要报告的事项`;
    expect(inDocument(annualReportHeadings, whole, { file })).toEqual([]);
    const older = { file: "annual-reports/2020.md" };
    expect(inDocument(annualReportHeadings, text, older)).toEqual([]);
    expect(inDocument(annualReportHeadings, text)).toEqual([]);
  });
});

describe("the guide", () => {
  const file = "guide.md";

  test("has to be there", () => {
    expect(inPortal(missingGuide, portalOf({}))).toMatchInlineSnapshot(`
      [
        "guide.md 内容文件夹里没有 guide.md。改法：写一份：信息的分类、编排体系、获取方式，公开工作机构的名称、办公地址、办公时间、联系电话、传真、互联网联系方式。",
      ]
    `);
    expect(inPortal(missingGuide, portalOf({ files: ["portal.yaml", "guide.md"] }))).toEqual([]);
    expect(inPortal(missingGuide, portalOf({ files: ["documents/a.md"] }))).toEqual([]);
  });

  test("has to tell name, address, hours and phone of the office", () => {
    expect(
      inDocument(guideFacts, "县政府办公室，电话：0000-0002100。", { file }),
    ).toMatchInlineSnapshot(`
      [
        "1 指南里没有：办公地址、办公时间。改法：写明公开工作机构的名称、办公地址、办公时间和联系电话。",
      ]
    `);
    const whole = `|机构名称|县政府办公室|
|办公地址|迎宾路1号|
|办公时间|工作日9:00至12:00|
|联系电话|0000-0002100|`;
    expect(inDocument(guideFacts, whole, { file })).toEqual([]);
    const open = whole.replace("0000-0002100", "【待填】");
    expect(inDocument(guideFacts, open, { file })).toEqual([]);
    expect(inDocument(guideFacts, "正文。")).toEqual([]);
  });
});

describe("facts", () => {
  test("of the footer that are missing are told of together", () => {
    expect(inPortal(missingFooterFact, portalOf({}))).toMatchInlineSnapshot(`
      [
        "portal.yaml portal.yaml 没有写：主办单位（organ）、政府网站标识码（siteIdCode）、ICP备案号（icpNumber）、公安备案号（policeNumber）、联系方式（contact）。改法：照登记的内容填写；还没有的，先去办理。",
      ]
    `);
  });

  test("of the footer that are left to fill in are told of where they stand, and not again", () => {
    const toFill = new Set(["organ", "政府网站标识码", "icpNumber", "contact"]);
    expect(inPortal(missingFooterFact, portalOf({ toFill }))).toEqual([
      "portal.yaml portal.yaml 没有写：公安备案号（policeNumber）。改法：照登记的内容填写；还没有的，先去办理。",
    ]);
  });

  test("of the footer that are all there are not", () => {
    const settings = portalSettingsSchema.parse({
      organ: "青禾县人民政府",
      siteIdCode: "0000000001",
      icpNumber: "澜ICP备00000000号-1",
      policeNumber: "澜公网安备00000000000001号",
      contact: { phone: "0000-0002100" },
    });
    expect(inPortal(missingFooterFact, portalOf({ settings }))).toEqual([]);
    expect(inPortal(missingFooterFact, portalOf({ files: [] }))).toEqual([]);
  });

  test("such as the source are hints when asked for and left blank", () => {
    expect(inDocument(blankSource, "---\ntitle: 通知\nsource:\n---\n")).toMatchInlineSnapshot(`
      [
        "3:1 写了“来源”这一项，却没有内容；页面上显示发布机构。改法：写明来源；就是本机关的，整行删去。",
      ]
    `);
    expect(inDocument(blankSource, "---\n来源: 无\n---\n")).toHaveLength(1);
    expect(inDocument(blankSource, "---\nsource: 县政府办公室\n---\n")).toEqual([]);
    expect(inDocument(blankSource, "---\ntitle: 通知\n---\n")).toEqual([]);
  });
});

describe("organs with a folder of their own", () => {
  const publishers = publishersSchema.parse([
    { id: "county", name: "青禾县人民政府" },
    { id: "water", name: "青禾县水利局", shortName: "县水利局" },
    { id: "station", name: "青禾县水文站", parent: "water" },
    { id: "town", name: "柳溪镇人民政府" },
    { id: "finance", name: "青禾县财政局" },
  ]);
  const none = { guide: null, rules: [], annualReports: [], catalog: null };
  const files = ["portal.yaml", "guide.md", "publishers/town/guide.md"];
  const portal = (more: Partial<CheckedPortal> = {}) =>
    portalOf({ publishers, files, annualReports: [annualReport(2025)], ...more });

  test("need a guide; those without a folder are asked for none", () => {
    const organs = [
      { ...none, id: "water" },
      { ...none, id: "town" },
    ];
    expect(inPortal(missingGuide, portal({ organs }))).toMatchInlineSnapshot(`
      [
        "publishers/water/guide.md 青禾县水利局的文件夹里没有 guide.md；它的网页上写的是适用别的机关的指南。改法：写一份：信息的分类、编排体系、获取方式，公开工作机构的名称、办公地址、办公时间、联系电话、传真、互联网联系方式。",
      ]
    `);
  });

  test("need an annual report by the day for departments or governments", () => {
    const organs = [
      { ...none, id: "water", annualReports: [annualReport(2023)] },
      { ...none, id: "town" },
    ];
    const found = inPortal(missingAnnualReport, portal({ organs, asOf: "2026-02-15" }));
    expect(found).toMatchInlineSnapshot(`
      [
        "publishers/water/annual-reports/2024.md 没有青禾县水利局2024年的政府信息公开工作年度报告，2025-01-31以前就应当公布。改法：把它写成 publishers/water/annual-reports/2024.md。",
        "publishers/water/annual-reports/2025.md 没有青禾县水利局2025年的政府信息公开工作年度报告，2026-01-31以前就应当公布。改法：把它写成 publishers/water/annual-reports/2025.md。",
        "publishers/town/annual-reports/2024.md 没有柳溪镇人民政府2024年的政府信息公开工作年度报告，2025-03-31以前就应当公布。改法：把它写成 publishers/town/annual-reports/2024.md。",
      ]
    `);
  });

  test("have columns of their own catalogue looked at, with what they and those below them hold", () => {
    const catalog = catalogOf(
      "- { id: flood, name: 汛情, updateWithinDays: 30 }\n- { id: works, name: 工程 }\n",
    );
    const organs = [{ ...none, id: "water", catalog: [...catalog] }];
    const of = (publisher: string, node: string) =>
      knownDocument("documents/a.md", { publisher, catalog: node, publishedOn: "2026-01-01" });
    const held = (...documents: ReturnType<typeof of>[]) => portal({ organs, documents });
    expect(
      inPortal(emptyColumn, held(of("青禾县水文站", "汛情"), of("柳溪镇人民政府", "works"))),
    ).toMatchInlineSnapshot(`
      [
        "publishers/water/catalog.yaml 青禾县水利局的栏目“工程”（works）里没有一份文件。改法：公开这方面的信息；没有这类职责的，从 catalog.yaml 里删去这个栏目。",
      ]
    `);
    expect(inPortal(staleColumn, held(of("县水利局", "flood")))).toMatchInlineSnapshot(`
      [
        "publishers/water/catalog.yaml 青禾县水利局的栏目“汛情”（flood）最近一份文件是 2026-01-01，已有 325 天，期限是 30 天。改法：公开新的信息；期限定得不对的，改 catalog.yaml 里的 updateWithinDays。",
      ]
    `);
    expect(inPortal(staleColumn, held(of("柳溪镇人民政府", "flood")))).toEqual([]);
  });

  test("have their guides and reports looked at as those of the portal", () => {
    const guide = "publishers/water/guide.md";
    expect(inDocument(guideFacts, "电话：0000-0002100", { file: guide })).toHaveLength(1);
    const report = "publishers/water/annual-reports/2025.md";
    expect(inDocument(annualReportHeadings, "正文", { file: report })).toHaveLength(1);
  });
});
