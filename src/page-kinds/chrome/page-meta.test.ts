import { expect, test } from "vitest";
import { portalSettingsSchema } from "../../schema/index.ts";
import { documentWith } from "../fixtures/document.ts";
import { documentMeta, siteMeta } from "./page-meta.ts";

const given = (meta: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(meta).filter(([, content]) => content));

test("the site's tags say name, domain and code, and what is not known is left out", () => {
  const settings = {
    organ: "青禾县人民政府",
    url: "https://www.qinghe.example/zwgk/",
    siteIdCode: "0000000001",
  };
  expect(siteMeta(portalSettingsSchema.parse(settings))).toEqual({
    SiteName: "青禾县人民政府 政府信息公开",
    SiteDomain: "www.qinghe.example",
    SiteIDCode: "0000000001",
  });
  expect(given(siteMeta(portalSettingsSchema.parse({})))).toEqual({ SiteName: "政府信息公开" });
});

test("a document's required tags are never empty, and a time of day is never invented", () => {
  expect(given(documentMeta(documentWith()))).toEqual({
    ArticleTitle: "关于做好春耕备耕工作的通知",
    PubDate: "2024-03-01",
    ContentSource: "青禾县农业农村局",
  });
  const full = documentWith({
    publishedOn: "2024-03-01 09:30",
    source: "县气象局",
    keywords: ["春耕", "农时"],
  });
  expect(documentMeta(full)).toMatchObject({
    PubDate: "2024-03-01 09:30",
    ContentSource: "县气象局",
    Keywords: "春耕;农时",
  });
});

test("a withdrawn document tells nothing of its content", () => {
  const withdrawal = { on: "2024-05-01", reason: "附件有误" };
  const meta = documentMeta(documentWith({ withdrawal, abstract: "概述", editor: "一室" }));
  expect(Object.keys(meta)).toEqual(["ArticleTitle", "PubDate", "ContentSource"]);
});
