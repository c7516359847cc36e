import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { activeMarkup } from "./active-markup.ts";

const drawing = (inside: string, more = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg"${more}>${inside}</svg>`;

describe("a page", () => {
  test.each([
    "<html><body>baidu-site-verification: codeva-Ab12</body></html>",
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>验证 &amp; 说明</title></head>\n<body><p>甲 > 乙</p><!-- 说明 --></body></html>\n',
    '<meta name="google-site-verification" content="abc: def">google-site-verification: google1.html',
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    '<link rel="stylesheet" href="files/a.css"><link rel="canonical" href="https://www.qinghe.gov.cn/">',
    '<a href="/guide/?a=1&amp;b=2#c">指南</a><a href="https://www.gov.cn/" target="_blank">国务院</a><a href="mailto:a@b.cn">信</a>',
    '<img src="img/a.png" alt="图" srcset="img/a.png 1x, img/b.png 2x"><img src="data:image/png;base64,iVBOR">',
    '<style>p { color: #333; font: 1em/1.8 "宋体"; }</style><p style="color:red">甲</p>',
    "google-site-verification: google0123.html",
  ])("that shows something and runs nothing passes: %s", (text) => {
    expect(activeMarkup(text, "page")).toBeNull();
  });

  test.each([
    ["<script>alert(1)</script>", "<script>"],
    ['<p>甲</p>\n<ScRiPt src="//evil.example/a.js"></ScRiPt>', "<ScRiPt>"],
    ['<p onclick="alert(1)">', 'onclick="…"'],
    ["<p OnClick=alert(1)>", 'OnClick="…"'],
    ['<p/onclick="a">', '<p/onclick="a">'],
    ["<p\u000conclick=a>", "U+000C"],
    ['<img src=x onerror="a"', '<img src=x onerror="a"'],
    ['<a href="javascript:alert(1)">', 'href="javascript:alert(1)"'],
    ['<a href=" java\nscript:alert(1)">', 'href="java"'],
    ['<a href="&#106;avascript:alert(1)">', 'href="&#106;avascript:alert(1)"'],
    ['<a href="javascript&colon;alert(1)">', 'href="javascript&colon;alert(1)"'],
    ['<a href="data:text/html,x">', 'href="data:text/html,x"'],
    ['<a href="data:image/svg+xml;base64,PHN2Zz4=">', 'href="data:image/svg+xml;base64,PHN2Zz4="'],
    ["<iframe src=a.html></iframe>", "<iframe>"],
    ["<object data=a.svg></object>", "<object>"],
    ['<form action="https://evil.example/"><input></form>', "<form>"],
    ["<base href=/evil/>", "<base>"],
    [
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    ],
    ['<meta charset="gbk">', '<meta charset="gbk">'],
    [
      '<meta http-equiv=content-type content="text/html; charset=iso-2022-jp">',
      '<meta http-equiv="content-type" content="text/html; charset=iso-2022-jp">',
    ],
    ['<link rel="import" href="a.html">', '<link rel="import">'],
    [
      '<link rel="stylesheet" href="https://evil.example/a.css">',
      'href="https://evil.example/a.css"',
    ],
    ['<link rel="stylesheet" href="a.txt">', 'href="a.txt"'],
    ['<img src="//evil.example/a.png">', 'src="//evil.example/a.png"'],
    [
      '<img src="a.png" srcset="a.png 1x, //evil.example/b.png 2x">',
      'srcset="a.png 1x, //evil.example/b.png 2x"',
    ],
    ["<style>@import 'a.css';</style>", "<style>"],
    ["<style>p { background: url(a.png) }</style>", "<style>"],
    ["<style><!-- p { background: url(a.png) } --></style>", "<style>"],
    ['<p style="background:url(javascript:a)">', 'style="background:url(javascript:a)"'],
    ['<p style="width: \\65xpression(a)">', 'style="width: \\65xpression(a)"'],
    ['<title><a title="</title><script>alert(1)</script>"></title>', '<a title="</title>'],
    ["<!--><script>alert(1)</script>-->", "<!-->"],
    ["<!-- --!><p>", "<!-- --!>"],
    ["<!-- <script> -->", "<!-- <script>"],
    ["<![CDATA[x]]>", "<![CDATA["],
    ["<?xml-stylesheet href='a.xsl'?>", "<?xml-stylesheet href='a.xsl'?>"],
    ["a < b", "< b"],
    ["</ p>", "</ p>"],
    ["<svg><p></svg>", "<svg>"],
    ["<template><p></template>", "<template>"],
    ["<xmp><p></xmp>", "<xmp>"],
    ["<plaintext>", "<plaintext>"],
    ["<x-evil>", "<x-evil>"],
    ["<p \u001b$B>", "U+001B"],
  ])("in which something may run is told: %s", (text, found) => {
    expect(activeMarkup(text, "page")?.found).toBe(found);
  });

  test("says the line", () => {
    expect(activeMarkup("<p>\n甲\n</p>\n<script>\n", "page")).toEqual({
      found: "<script>",
      line: 4,
    });
  });
});

describe("a drawing", () => {
  test.each([
    drawing('<path d="M0 0h10" fill="#0b3a82"/><title>县徽</title>'),
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${drawing('<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" width="1"/><use xlink:href="#a"/>', ' xmlns:xlink="http://www.w3.org/1999/xlink"')}`,
    drawing(
      '<sodipodi:namedview id="base" pagecolor="#fff"/><metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>',
      ' xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ),
    drawing('<style>.a { fill: url(\'#b\'); stroke: #333 }</style><circle class="a" r="1"/>'),
    drawing('<image href="data:image/png;base64,iVBOR" width="1" height="1"/>'),
  ])("that shows something and runs nothing passes: %s", (text) => {
    expect(activeMarkup(text, "drawing")).toBeNull();
  });

  test.each([
    [drawing("<script>alert(1)</script>"), "<script>"],
    [drawing("<g/>", ' onload="alert(1)"'), 'onload="…"'],
    [drawing("<foreignObject><p>甲</p></foreignObject>"), "<foreignObject>"],
    [drawing('<a href="javascript:alert(1)"><g/></a>'), 'href="javascript:alert(1)"'],
    [drawing('<a xlink:href="javascript:alert(1)"><g/></a>'), 'xlink:href="javascript:alert(1)"'],
    [
      drawing(
        '<a x:href="java&#9;script:alert(1)" xmlns:x="http://www.w3.org/1999/xlink"><g/></a>',
      ),
      'x:href="java&#9;script:alert(1)"',
    ],
    [drawing('<g xml:base="javascript:a/"><a href="#b"/></g>'), 'xml:base="javascript:a/"'],
    [drawing('<a><animate attributeName="href" values="javascript:alert(1)"/></a>'), "<animate>"],
    [drawing('<set attributeName="onload" to="alert(1)"/>'), "<set>"],
    [
      drawing('<use href="data:image/svg+xml;base64,PHN2Zz4=#a"/>'),
      'href="data:image/svg+xml;base64,PHN2Zz4=#a"',
    ],
    [drawing('<use href="https://evil.example/a.svg#a"/>'), 'href="https://evil.example/a.svg#a"'],
    [
      drawing('<image href="a.svg"/><image href="//evil.example/a.png"/>'),
      'href="//evil.example/a.png"',
    ],
    [drawing('<h:script xmlns:h="http://www.w3.org/1999/xhtml">a</h:script>'), "<h:script>"],
    [
      drawing(
        '<rdf:a xmlns:rdf="http://purl.org/"><rdf:script xmlns:rdf="http://www.w3.org/1999/xhtml"/></rdf:a>',
      ),
      'xmlns:rdf="http://www.w3.org/1999/xhtml"',
    ],
    [
      drawing('<rect mask="url(https://evil.example/a.svg#b)"/>'),
      'mask="url(https://evil.example/a.svg#b)"',
    ],
    [`<!DOCTYPE svg [<!ENTITY a "x">]>${drawing("&a;")}`, '<!DOCTYPE svg [<!ENTITY a "x">'],
    [
      `<?xml version="1.0" encoding="utf-7"?>${drawing("")}`,
      '<?xml version="1.0" encoding="utf-7"?>',
    ],
    [`<?xml-stylesheet href="a.css"?>${drawing("")}`, '<?xml-stylesheet href="a.css"?>'],
    [drawing("<![CDATA[<script>]]>"), "<![CDATA[<script>"],
    [drawing("<style>@import 'https://evil.example/a.css';</style>"), "<style>"],
    [drawing("<handler>a</handler>"), "<handler>"],
    [drawing("<iframe/>"), "<iframe>"],
  ])("in which something may run is told: %s", (text, found) => {
    expect(activeMarkup(text, "drawing")?.found).toBe(found);
  });
});

describe("data", () => {
  test.each([
    '<?xml version="1.0"?>\n<users>\n<user>ABC0123</user>\n</users>\n',
    '<a:b xmlns:a="urn:example"><c d="e">&lt;</c></a:b>',
    '<rss version="2.0"><channel><description><![CDATA[甲]]></description></channel></rss>',
  ])("passes: %s", (text) => {
    expect(activeMarkup(text, "data")).toBeNull();
  });

  test.each([
    ['<a xmlns="http://www.w3.org/1999/xhtml"/>', 'xmlns="http://www.w3.org/1999/xhtml"'],
    [
      '<x:a xmlns:x="http://www.w3.org/1999/xhtm&#108;"/>',
      'xmlns:x="http://www.w3.org/1999/xhtm&#108;"',
    ],
    ["<a><b><SCRIPT/></b></a>", "<SCRIPT>"],
    ["<a><x:script/></a>", "<x:script>"],
    ["<a onload='x'/>", 'onload="…"'],
    ['<!DOCTYPE a SYSTEM "a.dtd"><a/>', '<!DOCTYPE a SYSTEM "a.dtd">'],
    [
      '<?xml-stylesheet type="text/xsl" href="a.xsl"?><a/>',
      '<?xml-stylesheet type="text/xsl" href="a.',
    ],
  ])("in which something may run is told: %s", (text, found) => {
    expect(activeMarkup(text, "data")?.found).toBe(found);
  });
});

/** What a parser makes of a page, in every way that it may read one. */
function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  const inTemplate = "content" in node ? elementsOf(node.content) : [];
  return "tagName" in node ? [node, ...below, ...inTemplate] : [...below, ...inTemplate];
}

const runs =
  /^(?:script|iframe|frame|frameset|object|embed|applet|base|form|template|svg|math|noscript|xmp|plaintext|noembed|noframes|textarea|select|button|input)$/;

test("of no page that passes does a parser make anything that runs, however it is put together", () => {
  const piece = fc.constantFrom(
    ..."< > / ! - -- --> <!-- <!--> ]]> <![CDATA[ <? ?> = \" ' ` & ; \n \t \\ a p".split(" "),
    ..."<p> </p> <title> </title> <style> </style> <a <img <script> </script> <svg> <math> <textarea> </textarea>".split(
      " ",
    ),
    ..."<noscript> <template> <xmp> <iframe <select> <table> <plaintext> onerror=a onclick= href= src=x title= style=".split(
      " ",
    ),
    "javascript:a",
    "&#106;avascript:a",
    "<meta charset=",
    "<p title='",
    "'>",
    '"><',
    " ",
    "甲",
  );
  let passed = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const page = pieces.join("");
      if (activeMarkup(page, "page") !== null) return;
      passed += 1;
      for (const scriptingEnabled of [true, false]) {
        for (const { tagName, attrs } of elementsOf(parse(page, { scriptingEnabled }))) {
          expect(tagName, page).not.toMatch(runs);
          for (const { name, value } of attrs) {
            expect(name, page).not.toMatch(/^on/i);
            if (name === "href" || name === "src")
              expect(value.trim(), page).not.toMatch(/^\s*j\s*a\s*v\s*a/i);
          }
        }
      }
    }),
    { numRuns: 20_000 },
  );
  expect(passed).toBeGreaterThan(1000);
});

test("a long file takes time in proportion to its length", () => {
  for (const unit of ["<p ", "<!--", "<p a='", "<a href=x ", "&", "<", "<style>", "\n"]) {
    expect(() => activeMarkup(unit.repeat(200_000), "page")).not.toThrow();
  }
});
