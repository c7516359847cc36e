import { expect, test } from "vitest";
import { kinds, templateText } from "../../../authoring/new/templates.ts";
import { inDocument } from "../fixtures/findings.ts";
import { placeholder } from "./placeholder.ts";

test("what a template leaves to fill in is told of once a document", () => {
  expect(
    inDocument(placeholder, "现将【待填：事项】公告如下：\n\n|规章|【待填】|【待填】|\n"),
  ).toMatchInlineSnapshot(`
    [
      "1:3 “【待填：事项】”还没有填（全文 3 处）。改法：换成正文；用不着的，整句删去。还没写完的，在文件信息里加一行 draft: true，先不发布。",
    ]
  `);
});

test("the author of a draft is not told to make it one", () => {
  expect(inDocument(placeholder, "---\ndraft: true\n---\n现将【待填】公告如下：\n")).toEqual([
    "4:3 “【待填】”还没有填（全文 1 处）。改法：换成正文；用不着的，整句删去。",
  ]);
});

test.each(kinds)("the template of a %s is not ready to be published", (kind) => {
  expect(inDocument(placeholder, templateText(kind, {}))).toHaveLength(1);
});

test("a text that speaks of filling in is left alone", () => {
  expect(inDocument(placeholder, "表中待填的项目【见附件】由申请人填写。")).toEqual([]);
});
