import { expect, test } from "vitest";
import { z } from "zod";
import { documentFieldNames, labelOf } from "./document.ts";
import { defineField } from "./field/own-field.ts";
import { ownFieldFaults } from "./own-field-faults.ts";

const fine = defineField({ schema: z.string().optional(), label: "资金年度", zh: "哪一年。" });
const said = (fields: Record<string, unknown>) =>
  ownFieldFaults(fields).map(({ path, zh }) => `${path} ${zh}`);

test("a field that says what it needs has no fault", () => {
  expect(said({ fundingYear: fine })).toEqual([]);
  const all = {
    ...fine,
    synonyms: ["年度"],
    en: "Which year.",
    prose: "line",
    staysWithdrawn: true,
  };
  expect(said({ fundingYear: { ...all, shown: "lists", facet: true } })).toEqual([]);
  expect(said({ fundingYear: { ...all, shown: null, facet: false } })).toEqual([]);
});

test("every property that is missing, wrong or unknown is told, each with its place", () => {
  expect(said({ a: z.string(), b: null, c: "资金年度" })).toEqual([
    "fields.a 应是 defineField({ schema, label, zh, … })",
    "fields.b 应是 defineField({ schema, label, zh, … })",
    "fields.c 应是 defineField({ schema, label, zh, … })",
  ]);
  const wrong = {
    label: "一: 二",
    zh: " ",
    synonyms: "年度",
    shown: "top",
    facet: "yes",
    facets: true,
  };
  expect(said({ fundingYear: wrong })).toMatchInlineSnapshot(`
    [
      "fields.fundingYear.facets 不认识。可用的是：schema、label、synonyms、zh、en、prose、staysWithdrawn、shown、facet",
      "fields.fundingYear.schema 应是 z 的 schema，如 z.string().optional()",
      "fields.fundingYear.label 应是中文名：至多 24 字，没有冒号、引号、括号",
      "fields.fundingYear.synonyms 应是别的叫法的列表",
      "fields.fundingYear.zh 应是给写文件的人看的一句话",
      "fields.fundingYear.shown 应是 numbers、organs、days、lists、classes、disclosure、origin、content 之一，或者 null",
      "fields.fundingYear.facet 应是 true 或 false",
    ]
  `);
  const schemaOf = (schema: z.ZodType) => said({ fundingYear: { ...fine, schema } });
  expect(schemaOf(z.string().refine(async () => true))).toEqual([
    "fields.fundingYear.schema 不能是异步的",
  ]);
  const throwing = z.string().refine(() => {
    throw new Error("坏了");
  });
  expect(schemaOf(throwing)).toEqual(["fields.fundingYear.schema 出错：坏了"]);
});

test("a name is a key of data and a word in addresses", () => {
  for (const name of [
    "Funding",
    "funding-year",
    "资金",
    "constructor",
    "__proto__",
    "a".repeat(25),
    "",
  ]) {
    const fields = Object.defineProperty({}, name, { value: fine, enumerable: true });
    expect(said(fields)[0], name).toContain("不能作字段的名称");
  }
  for (const name of [
    "slug",
    "url",
    "sha256",
    "characters",
    "catalogNodes",
    "sections",
    "language",
    "dataFormat",
    "textBytes",
  ]) {
    expect(said({ [name]: fine }), name).toEqual([`fields.${name} 是数据文件里已有的名称`]);
  }
});

test("no word names two fields", () => {
  for (const name of documentFieldNames) {
    expect(said({ [name]: fine }).join(), name).toContain(name);
    expect(said({ fundingYear: { ...fine, label: labelOf(name) } })).toEqual([
      `fields.fundingYear 叫“${labelOf(name)}”，这已经是字段 ${name} 的名称`,
    ]);
  }
  expect(said({ fundingYear: { ...fine, synonyms: ["文 号"] } })).toEqual([
    "fields.fundingYear 叫“文 号”，这已经是字段 documentNumber 的名称",
  ]);
  expect(said({ one: fine, two: { ...fine, label: "年份2", synonyms: ["資金年度"] } })).toEqual([
    "fields.two 叫“資金年度”，这已经是字段 one 的名称",
  ]);
  expect(
    said({ fundingYear: { ...fine, label: "FundingYear", synonyms: ["Fundingyear"] } }),
  ).toEqual([]);
});

test("there is an end to their number", () => {
  const many = Array.from({ length: 101 }, (_, n) => [`f${n}`, { ...fine, label: `字段${n}` }]);
  expect(said(Object.fromEntries(many.slice(1)))).toEqual([]);
  expect(said(Object.fromEntries(many))).toEqual(["fields 至多 100 个"]);
});
