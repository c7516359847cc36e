import { expect, test } from "vitest";
import { resolveReferences } from "./references.ts";
import { renderText } from "./render.ts";

const body = `甲

见[名单](附件/名单%20一.xlsx)，
[乙](<乙 "丙".md>)。

<table><tr><td><a href="表&amp;.pdf">表</a></td></tr></table>

- ![现场](现场.jpg)

gongkai-ref:0 <a href="gongkai-ref:0">丁</a>
`;

test("references are listed as written, with their place in the body", () => {
  expect(renderText(body).references).toEqual([
    { kind: "link", href: "附件/名单%20一.xlsx", line: 3, column: 2 },
    { kind: "link", href: '乙 "丙".md', line: 4, column: 1 },
    { kind: "link", href: "表&.pdf", line: 6, column: 16 },
    { kind: "image", href: "现场.jpg", line: 8, column: 3 },
  ]);
});

test("resolved addresses take the place of the references, escaped", () => {
  const { html } = renderText(body);
  const resolved = resolveReferences(html, (index) => `/x/?a="${index}"&b`);
  expect(resolved).toContain('<a href="/x/?a=&quot;0&quot;&amp;b">名单</a>');
  expect(resolved).toContain('<img src="/x/?a=&quot;3&quot;&amp;b" alt="现场" loading="lazy">');
  expect(resolved).toContain("gongkai-ref:0 <span>丁</span>");
});
