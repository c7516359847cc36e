import { afterEach, describe, expect, test } from "vitest";
import { extensionsIn, noExtensions } from "../../../extensions/extensions.ts";
import { putInForce } from "../../../extensions/in-force.ts";
import { filesOfHead, headInForce } from "./head-element.ts";
import { headFaults } from "./head-faults.ts";

afterEach(() => putInForce(noExtensions));

const own = [
  { tag: "meta", attrs: { name: "renderer", content: "webkit" } },
  { tag: "meta", attrs: { "http-equiv": "X-UA-Compatible", content: "IE=edge" } },
  { tag: "link", attrs: { rel: "stylesheet", href: "/css/更多.css", media: "print" } },
  { tag: "link", attrs: { rel: "license", href: "https://example.com/licence" } },
  { tag: "script", attrs: { src: "js/count.js", defer: true, async: false } },
  { tag: "script", attrs: { type: "application/ld+json" }, content: '{"a":"</script><!--"}' },
] as const;

test("elements that pages may have are as they are written, addresses from the root of the portal", () => {
  expect(headFaults(own)).toEqual([]);
  putInForce(extensionsIn({ file: "", hash: "", root: "" }, { head: own }));
  const shown = headInForce();
  expect(shown.map(({ attrs, addressed }) => [attrs, addressed]).slice(2, 5)).toEqual([
    [{ rel: "stylesheet", href: "css/更多.css", media: "print" }, "href"],
    [{ rel: "license", href: "https://example.com/licence" }, null],
    [{ src: "js/count.js", defer: true }, "src"],
  ]);
  expect(shown.at(-1)?.content).toBe('{"a":"\\u003c/script>\\u003c!--"}');
  expect(filesOfHead(shown)).toEqual(["css/更多.css", "js/count.js"]);
});

describe("what pages may not have in their head", () => {
  const said = (...head: unknown[]) => headFaults(head).map(({ path, en }) => `${path} ${en}`);

  test.each([
    ["another host", { tag: "script", attrs: { src: "https://tongji.example.com/hm.js" } }],
    [
      "another host, without its scheme",
      { tag: "link", attrs: { rel: "stylesheet", href: "//cdn.example.com/a.css" } },
    ],
    ["an address that runs", { tag: "link", attrs: { rel: "license", href: "javascript:go()" } }],
    ["a data address", { tag: "script", attrs: { src: "data:text/javascript,go()" } }],
    ["a way out of the portal", { tag: "script", attrs: { src: "../a.js" } }],
    ["a backslash", { tag: "script", attrs: { src: "\\\\host\\a.js" } }],
    ["a script in the page", { tag: "script", attrs: {}, content: "go();" }],
    ["a map of imports", { tag: "script", attrs: { type: "importmap" }, content: "{}" }],
    ["data that are none", { tag: "script", attrs: { type: "application/ld+json" }, content: "{" }],
    ["a style in the page", { tag: "style", attrs: {}, content: "p {}" }],
    ["another base", { tag: "base", attrs: { href: "/" } }],
    [
      "another policy",
      { tag: "meta", attrs: { "HTTP-EQUIV": "Content-Security-Policy", content: "script-src *" } },
    ],
    [
      "a way elsewhere",
      { tag: "meta", attrs: { "http-equiv": "refresh", content: "0; url=https://example.com" } },
    ],
    ["a handler", { tag: "link", attrs: { rel: "icon", href: "/a.svg", onload: "go()" } }],
    [
      "what every page has",
      { tag: "meta", attrs: { name: "viewport", content: "user-scalable=no" } },
    ],
    [
      "a connection to another host",
      { tag: "link", attrs: { rel: "preconnect", href: "https://example.com" } },
    ],
    [
      "an attribute that ends the tag",
      { tag: "meta", attrs: { "a><script": "1", name: "a", content: "b" } },
    ],
    ["nothing at all", null],
    ["an unknown key", { tag: "meta", attrs: { name: "a", content: "b" }, props: {} }],
    ["no attributes", { tag: "meta" }],
    ["a number", { tag: "meta", attrs: { name: "a", content: 1 } }],
  ])("%s", (_, element) => {
    expect(said(element).join("\n")).toMatchSnapshot();
    expect(headFaults([element]).every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  });

  test("is told of every element", () => {
    const faults = said({ tag: "style" }, ...own, { tag: "meta", attrs: {} });
    expect(faults.map((line) => line.split(" ")[0])).toEqual([
      "head[0].tag",
      "head[7].attrs",
      "head[7].attrs",
    ]);
  });
});
