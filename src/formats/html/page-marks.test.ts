import { expect, test } from "vitest";
import { readHtml } from "./read-html.ts";

test("of the marks of the standard the first that says anything is read, whatever its case", () => {
  const { page } = readHtml(`<meta name="ArticleTitle" content=" ">
<meta name="articletitle" content=" 关于防汛的通知 ">
<META NAME="PubDate" CONTENT="2021-04-22 09:30"><meta name="PubDate" content="2020-01-01">
<meta name="SiteName"><meta name="author" content="甲"><meta content="乙">
<meta name="ContentSource" content="${"长".repeat(600)}"><p>正文`);
  expect(page.marks).toEqual([
    { name: "ArticleTitle", content: "关于防汛的通知", line: 2 },
    { name: "PubDate", content: "2021-04-22 09:30", line: 3 },
  ]);
  expect(readHtml("<p>正文").page).not.toHaveProperty("marks");
});
