import { expect, expectTypeOf, test } from "vitest";
import { documentSchema, type FrontMatter } from "./document.ts";
import { faultOf } from "./field/fault.ts";
import type { ValidityStatus } from "./vocabulary/validity.ts";

const required = {
  title: "关于做好防汛工作的通知",
  indexNumber: "000014349/2020-00001",
  publisher: "青禾县人民政府",
  publishedOn: "2020-01-02",
};

const faultsOf = (value: object) =>
  documentSchema.safeParse(value).error?.issues.map((issue) => faultOf(issue)?.code ?? issue.code);

test("lists are lists when nothing is given, and one text is a list of one", () => {
  const meta = documentSchema.parse({
    ...required,
    keywords: "防汛",
    amends: ["青政发〔2019〕1号"],
  });
  expect(meta.keywords).toEqual(["防汛"]);
  expect(meta.amends).toEqual(["青政发〔2019〕1号"]);
  expect(meta.issuers).toEqual([]);
});

test("attachments and remarks may be given in short", () => {
  const meta = documentSchema.parse({
    ...required,
    attachments: ["a/名单.xlsx", { path: "b.pdf", title: "附件二" }],
    review: ["核对日期", { field: "source", reason: "存疑" }],
  });
  expect(meta.attachments).toEqual([{ path: "a/名单.xlsx" }, { path: "b.pdf", title: "附件二" }]);
  expect(meta.review).toEqual(["核对日期", { field: "source", reason: "存疑" }]);
  const short = documentSchema.parse({ ...required, attachments: "a.pdf", review: "核对日期" });
  expect(short.attachments).toEqual([{ path: "a.pdf" }]);
  expect(short.review).toEqual(["核对日期"]);
});

test("a document needs one of four days, whatever else is wrong", () => {
  const { publishedOn, ...undated } = required;
  expect(faultsOf(undated)).toEqual(["field/missing-day"]);
  expect(faultsOf({ ...undated, effectiveOn: publishedOn })).toEqual(["field/missing-day"]);
  expect(faultsOf({ ...undated, generatedOn: publishedOn })).toBeUndefined();
  expect(faultsOf({})).toHaveLength(4);
});

test("days are texts, with or without a time", () => {
  const meta = documentSchema.parse({ ...required, publishedOn: "2020-01-02T09:30" });
  expect(meta.publishedOn).toBe("2020-01-02 09:30");
  expect(faultsOf({ ...required, issuedOn: "2020-02-30" })).toEqual(["field/no-such-day"]);
  expect(faultsOf({ ...required, issuedOn: "2020年2月30日" })).toEqual(["field/no-such-day"]);
  expect(faultsOf({ ...required, issuedOn: "2020/2/3" })).toEqual(["field/not-a-day"]);
});

test("validity is an identifier or a word, and unlabelled without one", () => {
  const validityOf = (validity?: string) =>
    documentSchema.parse({ ...required, validity }).validity;
  expect(validityOf()).toBe("unlabelled");
  expect(validityOf("inForce")).toBe("inForce");
  expect(
    ["现行有效", "继续有效", "已廢止", "自动失效", "修订", "尚未生效", "部分失效"].map(validityOf),
  ).toEqual([
    "inForce",
    "inForce",
    "repealed",
    "expired",
    "amended",
    "pending",
    "partiallyInForce",
  ]);
  expect(faultsOf({ ...required, validity: "好" })).toEqual(["field/unknown-word"]);
});

test("known topics and genres are written as the standard does, others are kept", () => {
  const written = (topic: string, genre: string) => {
    const meta = documentSchema.parse({ ...required, topic, genre });
    return [meta.topic, meta.genre];
  };
  expect(written("綜合政務\\\\政務公開", "報告")).toEqual(["综合政务/政务公开", "报告"]);
  expect(written("综合政务 > 政务公开", "令")).toEqual(["综合政务/政务公开", "命令"]);
  expect(written("农业、林业、水利", "会议纪要")).toEqual(["农业、林业、水利", "纪要"]);
  expect(written("低空经济/无人机", "倡议书")).toEqual(["低空经济/无人机", "倡议书"]);
});

test("aliases are former index numbers or addresses that stay inside the portal", () => {
  const { aliases } = documentSchema.parse({
    ...required,
    aliases: ["QH001-2019-1", "/zwgk/17.html"],
  });
  expect(aliases).toEqual(["QH001-2019-1", "/zwgk/17.html"]);
  for (const alias of ["/../x", "/a/../../x", "/a//b", "/a\\b", "甲", "/", "http://a/b"]) {
    expect(faultsOf({ ...required, aliases: [alias] }), alias).toEqual(["field/not-an-alias"]);
  }
  expect(faultsOf({ ...required, aliases: ["/.git/a", "/a.jsp?b"] })).toEqual([
    "field/alias-name",
    "field/alias-not-served",
  ]);
});

test("the canonical form is stable", () => {
  const meta = documentSchema.parse({
    ...required,
    validity: "有效",
    attachments: "a.pdf",
    genre: "令",
  });
  expect(documentSchema.parse(meta)).toEqual(meta);
});

test("the type is that of the canonical form", () => {
  expectTypeOf<FrontMatter["validity"]>().toEqualTypeOf<ValidityStatus>();
  expectTypeOf<FrontMatter["issuers"]>().toEqualTypeOf<string[]>();
  expectTypeOf<FrontMatter["publishedOn"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<FrontMatter["withdrawal"]>().toEqualTypeOf<
    | {
        on: string;
        reason: string;
        hideTitle?: boolean | undefined;
        successor?: string | undefined;
      }
    | undefined
  >();
});
