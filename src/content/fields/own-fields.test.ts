import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { describe } from "../../checks/reports/describe.ts";
import { ownValue, withOwnFields } from "../../schema/document-fields.ts";
import { defineField, type OwnField } from "../../schema/field/own-field.ts";
import { parseYaml } from "../yaml-source/yaml.ts";
import { readFields } from "./read-fields.ts";

const needed =
  "title: 通知\nindexNumber: QH001-2020-00001\npublisher: 县政府\npublishedOn: 2020-01-02\n";

/** What is read of one line, or what is said against it. */
function read(schema: z.ZodType, line: string, more: Partial<OwnField> = {}): unknown {
  const one = defineField({
    schema,
    label: "资金年度",
    synonyms: ["年度"],
    zh: "哪一年。",
    ...more,
  });
  const fields = withOwnFields({ fundingYear: one });
  const { value, diagnostics } = readFields(parseYaml(needed + line), fields.schema, "a.md");
  if (diagnostics.length === 0) return ownValue(value ?? {}, { name: "fundingYear" });
  return diagnostics.map(({ code, line, values }) =>
    [`${line}`, code, values.zh ?? values.nearest ?? "", values.en ?? ""]
      .filter(Boolean)
      .join(" | "),
  );
}

test("a field is read by its name, its label and its synonyms", () => {
  for (const key of ["fundingYear", "资金年度", "年度", "资 金 年 度"]) {
    expect(read(z.int().min(2000), `${key}: 2026\n`), key).toBe(2026);
  }
  expect(read(z.int().optional(), "")).toBeUndefined();
  expect(read(z.int().optional(), "资金年度: 无\n")).toBeUndefined();
  expect(read(z.string().default("县级"), "")).toBe("县级");
});

test("what is written becomes what the schema takes: text, number, yes or no, a list of them", () => {
  expect(read(z.string(), "年度: 2026\n")).toBe("2026");
  expect(read(z.number(), "年度: ２０２６.5\n")).toBe(2026.5);
  expect(read(z.boolean(), "年度: 是\n")).toBe(true);
  expect(read(z.boolean(), "年度: no\n")).toBe(false);
  expect(read(z.array(z.int()), "年度: [2025, 2026]\n")).toEqual([2025, 2026]);
  expect(read(z.array(z.int()), "年度: 2026\n")).toEqual([2026]);
  expect(read(z.array(z.string()), "年度:\n  - 甲\n  - 乙\n")).toEqual(["甲", "乙"]);
  expect(read(z.iso.date(), "年度: 2026-01-31\n")).toBe("2026-01-31");
  expect(read(z.enum(["中央", "省"]), "年度: 省\n")).toBe("省");
  expect(
    read(
      z.string().transform((text) => text.length),
      "年度: 甲乙丙\n",
    ),
  ).toBe(3);
});

test("what the schema does not take is told with what it takes, in both languages", () => {
  expect(read(z.int().min(2000), "年度: 1999\n")).toEqual([
    "5 | field/own | 至少 2000 | takes at least 2000",
  ]);
  expect(read(z.int(), "年度: 明年\n")).toEqual(["5 | field/own | 应是数 | takes a number"]);
  expect(read(z.int(), "年度: 2026.5\n")).toEqual([
    "5 | field/own | 应是整数 | takes a whole number",
  ]);
  expect(read(z.boolean(), "年度: 也许\n")).toEqual([
    "5 | field/own | 应是 是 或 否 | takes yes or no",
  ]);
  expect(read(z.enum(["中央", "省"]), "年度: 市\n")).toEqual([
    "5 | field/own | 应是 中央、省 之一 | takes 中央, 省",
  ]);
  expect(read(z.iso.date(), "年度: 明天\n")).toEqual([
    "5 | field/own | 应是日期，如 2026-01-31 | takes a day, such as 2026-01-31",
  ]);
  expect(read(z.string(), "年度: [甲, 乙]\n")).toEqual([
    "5 | field/own | 应是一段文字 | takes one text",
  ]);
  expect(read(z.string().max(2), "年度: 甲乙丙\n")).toEqual([
    "5 | field/own | 至多 2 字 | takes at most 2 characters",
  ]);
  expect(read(z.array(z.int()), "年度:\n  - 2026\n  - 明年\n")).toEqual([
    "7 | field/own | 应是数 | takes a number",
  ]);
  expect(read(z.string().regex(/^中/, "要以“中”开头"), "年度: 省级\n")).toEqual([
    "5 | field/own | 要以“中”开头 | 要以“中”开头",
  ]);
  expect(read(z.email(), "年度: 省级\n")).toMatchObject([expect.stringMatching(/电子邮件.*email/)]);
});

test("the cure is what the project says of its field, the nearest of its words, or its program", () => {
  const cures = (schema: z.ZodType, line: string) => {
    const one = defineField({
      schema,
      label: "资金年度",
      zh: "哪一年，写四位数字。",
      en: "Which year.",
    });
    const fields = withOwnFields({ fundingYear: one });
    const { diagnostics } = readFields(parseYaml(needed + line), fields.schema, "a.md");
    return diagnostics.flatMap((found) => [describe(found, "zh").cure, describe(found, "en").cure]);
  };
  expect(cures(z.int(), "资金年度: 二〇二六\n")).toEqual([
    "照“资金年度”的说明改：哪一年，写四位数字。",
    "Write what `fundingYear` is: Which year.",
  ]);
  expect(cures(z.enum(["中央财政", "省级财政"]), "资金年度: 中央财政款\n")).toEqual([
    "是不是“中央财政”？“资金年度”的说明：哪一年，写四位数字。",
    "Is it “中央财政”? What `fundingYear` is: Which year.",
  ]);
  const thrower = z.string().refine(() => {
    throw new Error("坏了");
  });
  expect(cures(thrower, "资金年度: 甲\n")[0]).toBe(
    "这份文件不用改：把 gongkai.config 里这个字段的 schema 改好。",
  );
});

test("a field that is needed and missing is told as others are, and a slip of its name is found", () => {
  expect(read(z.string(), "")).toEqual(["1 | field/missing"]);
  expect(read(z.string(), "资金年份: 2026\n")).toEqual(["5 | field/missing | 资金年度"]);
});

test("whatever else a schema does, nothing but plain data comes out, and a fault has its place", () => {
  const thrower = z.string().refine(() => {
    throw new Error("坏了");
  });
  expect(read(thrower, "年度: 甲\n")).toEqual([
    expect.stringContaining("5 | field/own | 核对它的程序出错：坏了"),
  ]);
  const odd = [
    z.coerce.date(),
    z.string().transform(() => ({ a: 1 })),
    z.string().transform(() => Number.NaN),
    z.string().transform(() => [[1]]),
  ];
  for (const schema of odd) {
    expect(read(schema as z.ZodType, "年度: 2026-01-31\n")).toEqual([
      expect.stringContaining("field/own | 读出来的不是文字"),
    ]);
  }
  expect(
    read(
      z.string().transform(() => null),
      "年度: 甲\n",
    ),
  ).toBeUndefined();
  expect(read(z.string(), `年度: ${"长".repeat(10_001)}\n`)).toEqual([
    "5 | field/own | 至多 10000 字 | takes at most 10000 characters",
  ]);
  const any = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.constantFrom("是", "[1, 是]", "{ a: 1 }", "无", "|\n  多\n  行"),
  );
  const schemas = fc.constantFrom<z.ZodType>(
    z.any(),
    z.unknown(),
    z.coerce.number(),
    z.coerce.boolean(),
    z.coerce.bigint(),
    z.record(z.string(), z.string()),
    z.array(z.any()),
  );
  fc.assert(
    fc.property(any, schemas, (text, schema) => {
      const found = read(schema, `年度: ${text}\n`);
      for (const one of [found].flat())
        expect(["string", "number", "boolean", "undefined"]).toContain(typeof one);
    }),
  );
});
