import { expect, test } from "vitest";
import type { Portal } from "../portal/model/portal.ts";
import { readMeText } from "./read-me.ts";

function portal(settings: object, slugs: string[]): Portal {
  return {
    settings: { name: "云城县政府信息公开", organ: "", url: "", ...settings },
    documents: slugs.map((slug) => ({ slug })),
    asOf: "2026-11-30",
  } as unknown as Portal;
}

test("whoever finds a copy reads what it is, how to read it and how to check it", () => {
  const organ = "云城县人民政府";
  const url = "https://www.yuncheng.example.cn/zwgk/";
  expect(readMeText(portal({ organ, url }, ["QH001-2024-00003"]))).toMatchSnapshot();
});

test("what a portal has not is not named", () => {
  const text = readMeText(portal({}, []));
  expect(text).not.toMatch(/当时的网址|例如|undefined| · /);
  expect(text).not.toContain("\r\n\r\n\r\n");
});

test("it opens as Windows opens texts: a mark of UTF-8, and every line ends with CR and LF", () => {
  const text = readMeText(portal({ name: "甲\n乙" }, []));
  expect(text.startsWith("\uFEFF请先读我\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});
