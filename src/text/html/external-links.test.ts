import { expect, test } from "vitest";
import { leadsOutside, markExternalLinks } from "./external-links.ts";

const portal = "https://www.qinghe.example/zwgk/";

test("a link leads outside when its host is neither the portal's nor below gov.cn", () => {
  expect(leadsOutside("https://example.com/", portal)).toBe(true);
  expect(leadsOutside("https://fakegov.cn/", portal)).toBe(true);
  expect(leadsOutside("https://gov.cn.example.com/", portal)).toBe(true);
  expect(leadsOutside("https://www.gov.cn/zhengce/", portal)).toBe(false);
  expect(leadsOutside("https://www.qinghe.example/zwgk/guide/", portal)).toBe(false);
});

test("a relative link, a mail address and a broken address lead nowhere outside", () => {
  for (const link of ["../guide/", "#s1", "mailto:a@example.com", "http://"]) {
    expect(leadsOutside(link, portal)).toBe(false);
  }
});

test("links that lead outside are marked in a text, wherever the address stands in the tag", () => {
  const html =
    '<p><a class="a>b" href="https://example.com/?a=1&#x26;b=2">甲</a><a href="https://www.gov.cn/">乙</a></p>';
  expect(markExternalLinks(html, portal)).toBe(
    '<p><a data-outside title="外部链接，将离开本网站" class="a>b" href="https://example.com/?a=1&#x26;b=2">甲</a><a href="https://www.gov.cn/">乙</a></p>',
  );
});

test("a text that only shows an address is left as it is", () => {
  const html = '<p>&#x3C;a href="https://example.com/"></p>';
  expect(markExternalLinks(html, portal)).toBe(html);
});
