import { expect, test } from "vitest";
import { documentFieldNames, documentSchema, fieldByLabel, labelOf } from "../document.ts";
import { fieldNotes } from "./field.ts";
import { labelKey } from "./labels.ts";

/** Labels seen on real pages. */
const seen: Record<string, string> = {
  indexNumber: "索引号 信息索引号 索取号",
  title: "名称 标题 信息名称",
  documentNumber: "文号 发文字号 文件编号 发布文号 发文文号 备注/文号",
  registrationNumber: "统一登记号 统一编号 登记号",
  issuers: "发文机关 发文机构 发文单位 制发机关 联合发文单位",
  publisher: "发布机构 发布单位",
  responsibleDepartment: "公开责任部门 责任部门 部门 所属机构",
  issuedOn: "成文日期 签署日期 印发日期 产生日期",
  dispatchedOn: "发文日期 发文时间",
  generatedOn: "生成日期 公文生成日期",
  publishedOn: "发布日期 公开日期 发布时间 发表时间 日期 时间",
  updatedOn: "更新时间",
  effectiveOn: "实施日期 生效日期 生效时间",
  expiresOn: "废止日期 废止时间 信息时效期 有效期",
  validity: "有效性 信息有效性 公文时效 效力状况 时效性",
  topic: "主题分类 主题导航 所属主题",
  catalog: "公开目录 公文目录 信息分类 内容分类 分类 栏目",
  combinedCategory: "组配分类",
  genre: "体裁分类 体裁 公文种类",
  audience: "服务对象分类",
  keywords: "关键词 主题词",
  abstract: "内容概述",
  disclosureMethod: "公开形式 公开方式 公开类别",
  disclosureScope: "公开范围",
  disclosurePeriod: "公开时限",
  source: "来源 信息来源 文章来源 文件来源",
  editor: "编辑 作者 责任编辑",
};

test("every label seen on real pages leads to its field", () => {
  for (const [field, labels] of Object.entries(seen)) {
    for (const label of labels.split(" ")) expect(fieldByLabel(label), label).toBe(field);
  }
});

test("blanks, colons, brackets, bullets, width and script do not matter", () => {
  for (const label of [
    "索 引 号:",
    "索\u00a0引\u3000号：",
    "[索引号]",
    "【索引號】",
    "- 索引号",
    "•索引号|",
  ]) {
    expect(fieldByLabel(label), label).toBe("indexNumber");
  }
  expect(fieldByLabel("發佈機構")).toBe("publisher");
  expect(fieldByLabel("備註／文號")).toBe("documentNumber");
});

test("names of fields are folded as labels are", () => {
  for (const name of ["withdrawal", "\u3000withdrawal", "\u00a0Withdrawal", "WITHDRAWAL"]) {
    expect(fieldByLabel(name), JSON.stringify(name)).toBe("withdrawal");
  }
});

test("what is no label leads nowhere", () => {
  for (const text of ["", "浏览次数", "索引", "constructor", "toString"]) {
    expect(fieldByLabel(text), text).toBeNull();
  }
});

test("every field has a label of its own, that leads back to it, and a line in both languages", () => {
  const labels = documentFieldNames.map(labelOf);
  expect(new Set(labels.map(labelKey)).size).toBe(documentFieldNames.length);
  expect(labels.map(fieldByLabel)).toEqual(documentFieldNames);
  for (const name of documentFieldNames) {
    const note = fieldNotes.get(documentSchema.shape[name]);
    expect(note?.zh, name).toMatch(/\p{Script=Han}.*。$/u);
    expect(note?.en, name).toMatch(/^[\w\p{Script=Han}`].*\.$/u);
  }
});
