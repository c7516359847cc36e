import { expect, test } from "vitest";
import { readHtml } from "../../../formats/html/read-html.ts";
import { findMetadata } from "./find-metadata.ts";

const marks = `<meta name="ArticleTitle" content="关于做好防汛工作的通知">
<meta name="PubDate" content="2021-04-22 09:30"><meta name="ContentSource" content="青禾县水利局">`;

function valuesOf(html: string): Record<string, unknown> {
  const { values } = findMetadata(readHtml(html).page);
  return Object.fromEntries(values.map(({ field, value, how }) => [field, `${value} ${how}`]));
}

test("a page that shows no day, source or title has those of its marks", () => {
  expect(valuesOf(`${marks}<p>各乡镇人民政府：<p>请做好防汛工作。`)).toEqual({
    title: "关于做好防汛工作的通知 page-title",
    publishedOn: "2021-04-22 09:30 meta",
    source: "青禾县水利局 meta",
  });
});

test("what can be seen goes before the marks", () => {
  const shown =
    "<p>发布日期：2021-05-01 来源：青禾县财政局<h1>关于值班安排的通知</h1><p>请按时到岗。";
  expect(valuesOf(marks + shown)).toMatchObject({
    title: "关于值班安排的通知 title",
    publishedOn: "2021-05-01 byline",
    source: "青禾县财政局 byline",
  });
});

test("a mark that is no day gives none", () => {
  expect(valuesOf('<meta name="PubDate" content="昨天"><p>请做好防汛工作。')).toEqual({});
});
