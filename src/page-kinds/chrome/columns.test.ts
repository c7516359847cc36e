import { expect, test } from "vitest";
import type { Portal, SitePage } from "../../portal/model/portal.ts";
import { portalSettingsSchema } from "../../schema/index.ts";
import { filledColumns, statutoryColumns } from "./columns.ts";

const empty: Portal = {
  settings: portalSettingsSchema.parse({}),
  asOf: "2026-11-22",
  documents: [],
  ownFields: [],
  bySlug: new Map(),
  publishers: [],
  catalog: [],
  synonyms: [],
  guide: null,
  rules: [],
  annualReports: [],
  freePages: [],
  staticFiles: [],
  look: { styles: null, emblem: null, navigation: [], footer: [], featured: [] },
  coming: null,
  organs: [],
  ownOrgan: null,
};
const page = { slug: "a", title: "甲" } as SitePage;

test("the four columns come in their order, with their exact names", () => {
  const node = {
    id: "n",
    name: "规范性文件",
    path: ["n"],
    article: null,
    updateWithinDays: null,
    children: [],
  };
  const columns = statutoryColumns({
    ...empty,
    guide: page,
    rules: [page],
    annualReports: [page],
    catalog: [node],
  });
  expect(columns.map(({ name, address }) => `${name} ${address}`)).toEqual([
    "政府信息公开指南 guide/",
    "政府信息公开制度 rules/",
    "法定主动公开内容 catalog/",
    "政府信息公开年报 annual-reports/",
  ]);
});

test("columns for which there is nothing stand there too, and without a catalogue all documents stand in", () => {
  expect(statutoryColumns(empty).map(({ address }) => address)).toEqual([
    "guide/",
    "rules/",
    "documents/",
    "annual-reports/",
  ]);
  expect([...filledColumns(empty)]).toEqual(["content"]);
});
