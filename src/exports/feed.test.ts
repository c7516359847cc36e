import { expect, test } from "vitest";
import type { DocumentList } from "../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { atomFeed } from "./feed.ts";

test("a feed tells the newest documents, escaped, with times in the portal's zone", () => {
  const portal = {
    asOf: "2026-11-22",
    settings: {
      organ: "青禾县人民政府",
      url: "https://example.org/zwgk/",
      timeZone: "Asia/Shanghai",
    },
  } as Portal;
  const document = {
    slug: "QH001-2026-00001",
    day: "2026-11-05",
    meta: {
      title: "关于<试验>的通知",
      indexNumber: "QH001-2026-00001",
      publisher: "县政府",
      publishedOn: "2026-11-05 09:30",
    },
  } as PortalDocument;
  const list = {
    title: "通知",
    address: "genres/通知/",
    documents: [document],
  } as unknown as DocumentList;
  expect(atomFeed(portal, list)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
    <id>https://example.org/zwgk/genres/%E9%80%9A%E7%9F%A5/feed.xml</id>
    <title>通知 · 青禾县人民政府</title>
    <updated>2026-11-05T09:30:00+08:00</updated>
    <link rel="self" href="https://example.org/zwgk/genres/%E9%80%9A%E7%9F%A5/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://example.org/zwgk/genres/%E9%80%9A%E7%9F%A5/"/>
    <entry>
    <id>https://example.org/zwgk/documents/QH001-2026-00001/</id>
    <title>关于&lt;试验&gt;的通知</title>
    <link rel="alternate" type="text/html" href="https://example.org/zwgk/documents/QH001-2026-00001/"/>
    <author><name>县政府</name></author>
    <published>2026-11-05T09:30:00+08:00</published>
    <updated>2026-11-05T09:30:00+08:00</updated>
    <summary>QH001-2026-00001</summary>
    </entry>
    </feed>
    "
  `);
});

test("what is corrected or withdrawn is told again: its time moves, and that of the feed", () => {
  const settings = { organ: "青禾县人民政府", url: "", timeZone: "Asia/Shanghai" };
  const portal = { asOf: "2026-11-22", settings } as Portal;
  const entry = (number: number, more: object) =>
    ({
      slug: `QH001-2026-0000${number}`,
      day: "2026-11-05",
      meta: { title: "通知", publisher: "县政府", publishedOn: "2026-11-05 09:30", ...more },
    }) as PortalDocument;
  const updatedOf = (...documents: PortalDocument[]) => {
    const list = { title: "通知", address: "genres/通知/", documents } as unknown as DocumentList;
    return [...atomFeed(portal, list).matchAll(/<updated>(.*)<\/updated>/g)].map(
      ([, time]) => time,
    );
  };
  const withdrawal = { on: "2026-11-20", reason: "含个人信息" };
  expect(
    updatedOf(
      entry(1, { updatedOn: "2026-11-12" }),
      entry(2, { updatedOn: "2026-11-12", withdrawal }),
      entry(3, { updatedOn: "2026-11-05" }),
      entry(4, { updatedOn: "2026-11-30" }),
    ),
  ).toEqual([
    "2026-11-20T00:00:00+08:00",
    "2026-11-12T00:00:00+08:00",
    "2026-11-20T00:00:00+08:00",
    "2026-11-05T09:30:00+08:00",
    "2026-11-05T09:30:00+08:00",
  ]);
});
