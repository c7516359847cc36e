import { expect, test } from "vitest";
import { refusedOnPage } from "./refused-on-page.ts";

const page = (inside: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="img-src 'self' data:"><link rel="canonical" href="https://www.qinghe.example/"><link rel="stylesheet" href="/assets/a.css"></head><body><a href="https://www.gov.cn/">国务院</a>${inside}</body></html>`;

test.each([
  '<img src="/a.png" srcset="/a.png 1x, b.png 2x"><img src="data:image/png;base64,iVBOR">',
  '<form action="/search/"><input name="q" value="https://a.example/"></form>',
  '<a href="/documents/?a=1&amp;b=2#javascript">甲</a><p>src="//a.example/"</p>',
  '<a href="mailto:a@b.example">信</a><link rel="alternate" href="https://a.example/feed.xml">',
])("a page that loads what is the portal's passes: %s", (inside) => {
  expect(refusedOnPage(page(inside))).toBeNull();
});

test.each([
  ["<img src=//evil.example/a.png>", "host"],
  ["<IMG\nSRC = ' https://evil.example/a.png'>", "host"],
  ['<img src="/\\evil.example/a.png">', "host"],
  ['<img src="&#47;/evil.example/a.png">', "host"],
  ['<img src="https&colon;evil.example">', "host"],
  ['<img srcset="a.png 1x, //evil.example/b.png 2x">', "host"],
  ['<video poster="https://evil.example/a.png"></video>', "host"],
  ["<link rel=stylesheet href=//evil.example/a.css>", "host"],
  ['<link href="https://evil.example/" rel="preload">', "host"],
  ['<script src="https://evil.example/a.js"></script>', "host"],
  ['<form action="//evil.example/"></form>', "host"],
  ['<button formaction="https://evil.example/">甲</button>', "host"],
  ['<svg><image xlink:href="//evil.example/a.png"/></svg>', "host"],
  ["<meta http-equiv=refresh content='0;url=//evil.example'>", "refresh"],
  ['<a href="javascript:alert(1)">甲</a>', "handler"],
  ['<a href="java&#10;script&colon;alert(1)">甲</a>', "handler"],
])("what an expression may write is told: %s", (inside, what) => {
  expect(refusedOnPage(page(inside))?.what).toBe(what);
});
