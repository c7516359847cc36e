import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { disclosureMethod } from "./disclosure-method.ts";

const told = (fields: string) => inDocument(disclosureMethod, `---\n${fields}\n---\n正文。\n`);

test("a document that is not for everybody is an error, with the line to write", () => {
  expect(told("disclosureMethod: 依申请公开\ndisclosureScope: 申请人")).toMatchInlineSnapshot(`
    [
      "2:1 公开形式写作“依申请公开”：这样的文件不能放到网上。改法：没有发布过的，把文件移出内容文件夹；已经发布的，在元数据里写 withdrawal 撤回；经审查可以主动公开的，这一行改成 disclosureMethod: 主动公开。",
      "3:1 公开范围写作“申请人”：这样的文件不能放到网上。改法：没有发布过的，把文件移出内容文件夹；已经发布的，在元数据里写 withdrawal 撤回；经审查可以主动公开的，这一行改成 disclosureScope: 面向社会。",
    ]
  `);
  expect(disclosureMethod.severity).toBe("error");
});

test.each([
  "disclosureMethod: 依申请公开",
  "公开方式: 不予公开",
  "公开形式: 依 申 请 公 开",
  "disclosureMethod:\n  不予公开",
  "disclosureMethod: '不公开'",
  "disclosureScope: 机关内部",
])("%s is told of", (fields) => {
  expect(told(fields)).toHaveLength(1);
});

test.each([
  "disclosureMethod: 主动公开",
  "disclosureMethod: 主动公开、依申请公开",
  "disclosureScope: 面向社会",
  "disclosureScope: 全社会",
  "disclosureMethod: 依申请公开\nwithdrawal: { on: 2026-11-20, reason: 误发 }",
])("%s is not", (fields) => {
  expect(told(fields)).toEqual([]);
});

test("the cure, done as it says, ends the finding", () => {
  const [first = ""] = told("disclosureMethod: 依申请公开");
  expect(told(/这一行改成 (.*)。/.exec(first)?.[1] ?? "")).toEqual([]);
});
