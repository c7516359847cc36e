import { expect, test } from "vitest";
import type { CatalogNode } from "../portal/model/portal.ts";
import { documentFieldNames, noteOf } from "../schema/index.ts";
import { documentWith as portalDocument } from "./fixtures/document.ts";
import { metadataRows } from "./metadata.ts";

const documentWith = (...facts: Parameters<typeof portalDocument>) => ({
  ...portalDocument(...facts),
  ownRows: [],
});
const withdrawal = { on: "2024-05-01", reason: "附件有误" };

test("every field of the schema says where it is shown: in a part of the table, or elsewhere", () => {
  for (const name of documentFieldNames) expect(noteOf(name).shown, name).toBeDefined();
});

test("empty fields are left out, and the source is never blank", () => {
  const rows = metadataRows(documentWith());
  expect(rows.map(({ label, value }) => `${label} ${value}`)).toEqual([
    "索引号 QH012-2024-00003",
    "发布机构 青禾县农业农村局",
    "发布日期 2024-03-01",
    "有效性 未标注",
    "来源 青禾县农业农村局",
  ]);
});

test("values lead to the lists they belong to", () => {
  const document = documentWith(
    { genre: "通知", topic: "农业、林业、水利/林业" },
    { topic: { theme: "农业、林业、水利", subTheme: "林业" } },
  );
  const addresses = metadataRows(document).flatMap(({ address }) => address ?? []);
  expect(addresses).toEqual([
    "publishers/agriculture/",
    "topics/农业、林业、水利/林业/",
    "genres/通知/",
  ]);
});

test("of several nodes of the catalogue each leads to its list", () => {
  const node = (id: string, name: string) => ({ id, name }) as CatalogNode;
  const catalog = [
    [node("policies", "政策文件"), node("normative", "规范性文件")],
    [node("budget", "财政预算")],
  ];
  const shown = (trails: CatalogNode[][]) =>
    metadataRows(documentWith({}, { catalog: trails })).find(({ label }) => label === "公开目录");
  expect(shown(catalog.slice(1))).toEqual({
    label: "公开目录",
    value: "财政预算",
    address: "catalog/budget/",
  });
  expect(shown(catalog)).toEqual({
    label: "公开目录",
    value: "政策文件 / 规范性文件；财政预算",
    links: [
      { title: "政策文件 / 规范性文件", address: "catalog/normative/" },
      { title: "财政预算", address: "catalog/budget/" },
    ],
  });
  expect(shown([])).toBeUndefined();
});

test("validity is the computed one, whatever the document states", () => {
  const document = documentWith(
    { validity: "有效" },
    { validity: { status: "expired", reason: "" } },
  );
  expect(metadataRows(document)).toContainEqual({
    label: "有效性",
    value: "失效",
    status: "expired",
  });
});

test("of a withdrawn document only numbers, organ and day remain", () => {
  const labels = metadataRows(documentWith({ withdrawal, abstract: "概述", keywords: ["春耕"] }));
  expect(labels.map(({ label }) => label)).toEqual(["索引号", "发布机构", "发布日期"]);
});
