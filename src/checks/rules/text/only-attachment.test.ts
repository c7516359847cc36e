import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { onlyAttachment } from "./only-attachment.ts";

const told = (body: string, attachments = ["documents/a/预算.pdf"]) =>
  inDocument(onlyAttachment, `---\ntitle: 青禾县2026年政府预算\n---\n${body}`, { attachments });

test("a body that only points to an attachment is told of", () => {
  expect(told("\n点击查看附件\n")).toMatchInlineSnapshot(`
    [
      "5 正文只有“点击查看附件”，内容都在附件里：页面上看不到，也搜不到。改法：把附件里的正文贴到这里（npm run import -- 附件 可以代转），附件留作原件；表格太大的，写一段说明里面有什么。",
    ]
  `);
});

test.each([
  "见附件",
  "详见附件。",
  "请下载附件。",
  "点击下载附件",
  "请点击附件查看",
  "附件：青禾县2026年政府预算",
  "附件：\n\n1.青禾县2026年政府预算\n\n2.预算说明",
  "现将青禾县2026年政府预算予以公开，详见附件。",
  "具体内容见附件1、2。",
  "名单如附件。",
  "正文见附件（PDF版）",
  "查看附件：[名单](a/预算.pdf)",
  "详见附件1：[预算](a/预算.pdf)\n\n附件2：[说明](a/预算.pdf)",
  "[青禾县2026年政府预算](a/预算.pdf)",
  "[点击下载](a/预算.pdf)",
  "附件：[青禾县2026年政府预算](a/预算.pdf)",
  "![](a/扫描件.jpg)",
  '<p><a href="a/预算.pdf">查看原文</a></p>',
  "青禾县2026年政府预算\n\n见附件\n\n青禾县财政局\n\n2026年3月2日",
  "各乡镇人民政府：\n\n详见附件。\n\n（此件公开发布）",
])("%s is nothing but a reference", (body) => {
  expect(told(body)).toHaveLength(1);
});

test.each([
  "各乡镇人民政府：\n\n请于3月底前完成编制，口径见附件。另行通知的除外。\n",
  "经县人民政府同意，现将预算印发给你们，请遵照执行。\n\n附件：青禾县2026年政府预算",
  "青禾县2026年一般公共预算收入81000万元。\n\n详见附件。",
  "经批准，同意[青禾县2026年预算](a/预算.pdf)。",
  "本公告已撤回，更正后的公告见第5号。",
  "[青禾县2026年政府预算（更正）](b.md)",
  "第一条 申请人可以下载附件填写申请表。\n\n第二条 本办法自公布之日起施行。",
])("%s has a text of its own", (body) => {
  expect(told(body)).toEqual([]);
});

test("the text of the attachment, put in its place, ends the finding", () => {
  expect(told("一、收入\n\n全县一般公共预算收入81000万元，增长5.1%。\n\n附件：预算表")).toEqual([]);
});

test("a withdrawn document has no text", () => {
  const text = "---\nwithdrawal: { on: 2026-11-20, reason: 误发 }\n---\n见附件\n";
  expect(inDocument(onlyAttachment, text)).toEqual([]);
});

test("a body of 100,000 blanks, signs or tags is read in a time like its length", () => {
  for (const run of [" ", "*", "附件", "<", "<b>", "[", "见附件\n"])
    told(`${run.repeat(100_000)}x`);
});
