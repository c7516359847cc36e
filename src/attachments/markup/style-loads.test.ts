import { expect, test } from "vitest";
import { styleLoad } from "./style-loads.ts";

test.each([
  'p { color: red; background: url(img/a.png) } @import "b.css"; @import url(c.css?v=1) screen;',
  '@font-face { src: url("/files/a.woff2") format("woff2"), url(data:font/woff2;base64,d09GMg) }',
  'a[href^="https://"]::after { content: " (" attr(href) ")//" }',
  "/* https://example.org/ url(https://example.org/) */ p { color: red }",
  '@namespace svg url(http://www.w3.org/2000/svg); @namespace "http://www.w3.org/1999/xhtml";',
  "p { background: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\") }",
  'p { background: image-set("a.png" type("image/png"), linear-gradient(var(--a), red) 2x) }',
  '@charset "UTF-8";\np::before { content: "url(https://example.org/)" }',
  "p { filter: url(#a) } .url { color: red } .xurl\\(https\\:\\/\\/a { color: red }",
  "@media (min-width: 1px) { @supports (color: red) { p { background: url( 'a.png' ) } } }",
  "",
  "@import",
  "p { background: url(",
  "\\",
])("a style that loads what is the portal's own passes: %s", (text) => {
  expect(styleLoad(text)).toBeNull();
});

test.each([
  ['@import url("https://evil.example/x.css");', '@import "https://evil.example/x.css"'],
  ["@import 'https://evil.example/x.css';", "@import 'https://evil.example/x.css'"],
  ["@IMPORT//**/ url(//evil.example/x.css);", "url(//evil.example/x.css)"],
  ["@import/**/'//evil.example/x.css'", "@import '//evil.example/x.css'"],
  ["@\\69mport 'https:evil.example/x.css'", "@import 'https:evil.example/x.css'"],
  ["@import '\\68ttps://evil.example/x.css'", "@import '\\68ttps://evil.example/x.css'"],
  ["@import 'data:text/css,@import url(https://evil.example/x.css)';", "@import 'data:text/css,"],
  ["@import url(a.txt);", "url(a.txt)"],
  ["p{background:url(https://evil.example/t.png)}", "url(https://evil.example/t.png)"],
  ["p{background:url( //evil.example/t.png )}", "url(//evil.example/t.png )"],
  ["p{background:url('/\\\\evil.example/t.png')}", "url('/\\\\evil.example/t.png')"],
  ['p{background:URL(\n"\\\nhttps://evil.example/t.png")}', 'url("\\ https://evil.example'],
  ["p{background:u\\72 l(https://evil.example/t.png)}", "url(https://evil.example/t.png)"],
  ["p{background:url(ht\\74ps://evil.example/t.png)}", "url(ht\\74ps://evil.example/t.png)"],
  ["p{background:url('https:/\\\n/evil.example')}", "url('https:/\\ /evil.example')"],
  ['p{background:-webkit-image-set("//evil.example/t.png" 1x)}', "-webkit-image-set("],
  ['p{--a:"//evil.example/t.png";background:image-set(var(--a) 1x)}', "image-set(var(…))"],
  ["p{--a:url(//evil.example/t.png)}", "url(//evil.example/t.png)"],
  ["@font-face{src:url(a.woff2),url(http://evil.example/a.woff2)}", "url(http://evil.example"],
  ["p{content:'\n;background:url(//evil.example)}", "url(//evil.example)"],
  ["/* */*/p{content:'/*';background:url(//evil.example)}/* */", "url(//evil.example)"],
  ["<!--url(//evil.example)", "url(//evil.example)"],
  ["@namespace a 'b';p{background:url(//evil.example)}", "url(//evil.example)"],
  ["p{@namespace url(//evil.example)}", "url(//evil.example)"],
  ["@namespace (]; p{background:url(//evil.example)}", "url(//evil.example)"],
  ['@charset "gbk";', '@charset "gbk"'],
])("one that loads from elsewhere, or may, is told: %s", (text, found) => {
  expect(styleLoad(text)?.found).toContain(found);
});

test("says the line", () => {
  const text = "/*\r\n*/\r\np { content: '\\\r\n' }\n\np { src: url(\n//evil.example/)";
  expect(styleLoad(text)?.line).toBe(6);
});

test("a long style takes time in proportion to its length", () => {
  for (const unit of ["/*", "url(", "url( ", '"', "\\", "(", "}", "@import", "a", "\n"]) {
    expect(() => styleLoad(unit.repeat(300_000))).not.toThrow();
  }
});

test("one with more escapes than can be looked through is told", () => {
  for (const unit of ["\\a", "'\\\n", '"\\"', "url(\\)"]) {
    expect(styleLoad(unit.repeat(50_000))).toBeNull();
    expect(styleLoad(`"${unit.repeat(50_000)}`)).toBeNull();
    expect(styleLoad(unit.repeat(50_001))?.found).toBe("\\ × 50001");
  }
});
