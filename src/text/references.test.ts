import { expect, test } from "vitest";
import { resolveReferences } from "./references.ts";
import { renderText } from "./rendering/render.ts";

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
    { kind: "link", href: "./gongkai-ref:0", line: 10, column: 15 },
  ]);
});

test("resolved addresses take the place of the references, escaped", () => {
  const { html } = renderText(body);
  const resolved = resolveReferences(html, (index) => (index < 4 ? `/x/?a="${index}"&b` : ""));
  expect(resolved).toContain('<a href="/x/?a=&#x22;0&#x22;&#x26;b">名单</a>');
  expect(resolved).toContain('<img src="/x/?a=&#x22;3&#x22;&#x26;b" alt="现场" loading="lazy">');
  expect(resolved).toContain("gongkai-ref:0 <a>丁</a>");
});

test("words that look like a reference stay as they are, and no address can leave its attribute", () => {
  const written =
    '甲 href="gongkai-ref:0" <a aria-label="乙" href="https://e.example/<img src=x onerror=y>">丙</a>';
  const { html, references } = renderText(written);
  const resolved = resolveReferences(html, (index) => references[index]?.href ?? "");
  expect(resolved).toBe(
    '<p>甲 href="gongkai-ref:0" <a aria-label="乙" href="https://e.example/&#x3C;img src=x onerror=y>" rel="noopener">丙</a></p>\n',
  );
});

test("an address the sanitiser would drop is kept for the portal to tell of, marked by a dot", () => {
  const written = [
    "[a](C:\\\\公文\\\\表.docx)",
    "![b](D:/图.png)",
    "[c](file:///C:/表.docx)",
    "[d](ftp://qinghe.example/表.docx)",
    "[e](说明:甲.pdf)",
    "<a href='E:\\表.docx'>f</a>",
    "[g](HTTPS://www.gov.cn/)",
  ];
  expect(renderText(written.join("\n\n")).references.map(({ href }) => href)).toEqual([
    "./C:\\公文\\表.docx",
    "./D:/图.png",
    "./file:///C:/表.docx",
    "./ftp://qinghe.example/表.docx",
    "./说明:甲.pdf",
    "./E:\\表.docx",
    "https://www.gov.cn/",
  ]);
  const picture = `![图](data:image/png;base64,${"A".repeat(100_000)})`;
  expect(renderText(picture).references[0]?.href).toHaveLength(83);
});

test("a file whose name holds blanks or unpaired brackets is linked to", () => {
  const text = renderText(
    "见[附件一](通知/附件 1.pdf)，[附件二](<通知/附件 2.pdf>)，\n![图](通知/流程 图（1.png)。\n\n[2020] (见 下文)",
  );
  expect(text.references).toEqual([
    { kind: "link", href: "通知/附件 1.pdf", line: 1, column: 2 },
    { kind: "link", href: "通知/附件 2.pdf", line: 1, column: 21 },
    { kind: "image", href: "通知/流程 图（1.png", line: 2, column: 1 },
  ]);
  expect(text.sections[0]?.blocks).toEqual(["见附件一，附件二，图。", "[2020] (见 下文)"]);
});

test("links within a text get the anchor they mean; those without one are listed with the nearest", () => {
  const body = `[a](#article-2) [b](#第二条) [c](#第3条) [d](#总则) [e](#第一章) [f](#fj1) [g](#)

[h](#第九条) [i](#article-20) [j](#乙)

# 第一章　总则

第一条　甲。

第二条　乙。

第三条　丙。

<a name="fj1"></a>附件1
`;
  const { html, references } = renderText(body);
  expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    ...["#article-2", "#article-2", "#article-3", "#chapter-1", "#chapter-1", "#a-fj1", "#"],
    ...["gongkai-ref:0", "gongkai-ref:1", "gongkai-ref:2"],
  ]);
  expect(html).toContain('<span id="a-fj1"></span>附件1');
  expect(references).toEqual([
    { kind: "link", href: "#第九条", line: 3, column: 1, nearest: "#article-3" },
    { kind: "link", href: "#article-20", line: 3, column: 11, nearest: "#article-3" },
    { kind: "link", href: "#乙", line: 3, column: 28 },
  ]);
});
