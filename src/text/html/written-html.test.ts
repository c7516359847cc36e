import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Element, Nodes, Root } from "hast";
import rehypeRaw from "rehype-raw";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { bodyOf } from "../../content/source-text/body.ts";
import { renderText } from "../rendering/render.ts";
import { walk } from "../walk.ts";
import { safeSchema } from "./safety.ts";
import { isWrittenHtml } from "./written-html.ts";

const programRoot = join(import.meta.dirname, "../../..");

function markdownBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}

test.each(["content", "src/text/fixtures"])("every text of %s passes", (folder) => {
  const files = markdownBelow(join(programRoot, folder));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const { html } = renderText(bodyOf(readFileSync(file, "utf8")));
    expect(isWrittenHtml(html), file).toBe(true);
  }
});

const markdown = fc.array(
  fc.constantFrom(
    ...[
      "一、甲\n\n",
      "第一条　乙",
      "- 丙\n",
      "> 丁\n\n",
      "[^1]\n\n[^1]: 注\n\n",
      "| a | b |\n|--|-:|\n| c | d |\n\n",
    ],
    ...[
      "[戊](#x)",
      "![己](庚.png)",
      "<a name=x title='>'>",
      "<a aria-label='\"&<>' href='#'>",
      "</a>",
      "<img alt='<>' width=20>",
    ],
    ...[
      "<table><tr><td rowspan='2\"'>",
      "</table>",
      "<details open><summary>",
      "<h2 id=y>",
      "<p class=z>",
      "<ol start=3><li>",
    ],
    ...[
      "~~辛~~ ",
      "`<b>`",
      "<https://e.example/>",
      "mailto:a@b.example ",
      "# 壬\n\n",
      "&lt;i&gt;",
      "<b><i>",
      "</b>",
      "\n\n",
      "\0",
    ],
  ),
  { maxLength: 14 },
);

test("whatever is written in Markdown, its text passes", () => {
  fc.assert(
    fc.property(markdown, (pieces) => {
      expect(isWrittenHtml(renderText(pieces.join("")).html)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each([
  "<script>alert(1)</script>",
  "<p onclick=alert(1)>甲</p>",
  '<p onclick="alert(1)">甲</p>',
  '<a href="javascript:alert(1)">甲</a>',
  '<a href="&#x6A;avascript:alert(1)">甲</a>',
  '<a href=" javascript:alert(1)">甲</a>',
  '<a href="https://e.example/">甲</a>',
  "<a href=#>甲</a>",
  '<a href="#" href="javascript:alert(1)" rel="x">甲</a>',
  '<img src="https://e.example/x.png" alt="">',
  '<img src="gongkai-ref:0" onerror="alert(1)">',
  '<img src="gongkai-ref:0"/onerror="alert(1)">',
  '<p style="color:red">甲</p>',
  '<p id="main">甲</p>',
  '<p class="notice">甲</p>',
  '<div class="table-scroll" id="main"></div>',
  '<iframe src="gongkai-ref:0"></iframe>',
  '<form action="gongkai-ref:0"></form>',
  '<meta http-equiv="refresh" content="0">',
  "<style></style>",
  "<svg></svg>",
  "<math></math>",
  "<template></template>",
  "<!-- 甲 -->",
  "<!doctype html>",
  "<?php ?>",
  "</div>",
  "<p>甲</div>",
  "<p>甲",
  "<b><i>甲</b></i>",
  "<P>甲</P>",
  "<p >甲</p>",
  "<p>甲</p >",
  "<p>甲</p\n>",
  "<constructor></constructor>",
  '<p constructor="">甲</p>',
  "1 < 2",
  "<",
])("%s is refused", (html) => {
  expect(isWrittenHtml(html)).toBe(false);
});

/** What the sanitiser lets through, and what plugins give afterwards: said once more, as the law that is tested. */
const schema: Options = {
  ...safeSchema,
  tagNames: [...(safeSchema.tagNames ?? []), "div"],
  attributes: Object.fromEntries(
    [...(safeSchema.tagNames ?? []), "div"].map((name) => [
      name,
      [
        ...(safeSchema.attributes?.[name] ?? []),
        ["id", /^(?:s|t|part|chapter|section|article|fn|fnref|a)-|^footnote-label$/],
        [
          "className",
          /^(?:addressee|attachment-note|signature|signature-date|table-scroll|sr-only)$/,
        ],
        ["rel", "noopener"],
        ["loading", "lazy"],
        ["tabIndex", 0],
        ["role", "group"],
        ["ariaLabel", "表格"],
      ],
    ]),
  ) as Options["attributes"],
  protocols: { href: ["gongkai-ref", "mailto", "tel"], src: ["gongkai-ref"] },
  strip: [],
};

/** As a browser reads it, in the middle of a page. */
function parsed(html: string): Root {
  const page = `<main><div data-text="">${html}</div><footer></footer></main>`;
  return rehypeRaw()(
    { type: "root", children: [{ type: "raw", value: page } as never] },
    new VFile(),
  ) as Root;
}

const plain = (tree: Nodes) =>
  JSON.stringify(tree, (key, value) => (key === "position" ? undefined : value));

/** Where an attacker begins: pieces of what passes, and of what must not. */
const pieces = fc.constantFrom(
  ...[
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    '<a href="#x">',
    "</a>",
    '<a href="gongkai-ref:1" rel="noopener">',
    "<br>",
    "<hr>",
  ],
  ...[
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</table>",
    "<li>",
    "</li>",
    "<h2>",
    "</h2>",
    "<h3>",
    "</h3>",
    "<div>",
    "</div>",
  ],
  ...[
    '<div class="table-scroll" tabindex="0" role="group" aria-label="表格">',
    '<p id="article-1">',
    "<ul>",
    "</ul>",
    "<caption>",
    "</caption>",
  ],
  ...[
    "<details open>",
    "<summary>",
    "</summary>",
    "</details>",
    "<section>",
    "</section>",
    "<col>",
    "<colgroup>",
    "</colgroup>",
  ],
  ...[
    '<img src="gongkai-ref:0" alt="x">',
    "甲",
    "&lt;",
    "<",
    ">",
    '"',
    " ",
    "/",
    "&",
    "\0",
    "\n",
    "--",
    "!",
    "=",
    "'",
  ],
  ...[
    "<script>",
    "</script>",
    "<svg>",
    "<style>",
    "<iframe>",
    "onclick=",
    "javascript:",
    "href=",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "</main>",
    "<form>",
  ],
);

function bodyElement(tree: Root): Element | null {
  let main: Element | null = null;
  walk<Nodes>(tree, (node) => {
    if (node.type === "element" && node.tagName === "main") main ??= node;
  });
  return main;
}

test("what passes holds nothing that the sanitiser would take away, and closes nothing around it", () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.boolean(), (list, closes) => {
      const html = closes ? withEnds(list) : list.join("");
      if (!isWrittenHtml(html)) return;
      passed++;
      const main = bodyElement(parsed(html));
      const [text, footer, ...more] = main?.children ?? [];
      expect([text, footer]).toMatchObject([
        { properties: { dataText: "" } },
        { tagName: "footer" },
      ]);
      expect(more).toEqual([]);
      const inside: Root = { type: "root", children: (text as Element).children };
      const before = plain(inside);
      expect(plain(rehypeSanitize(schema)(inside) as Root)).toBe(before);
    }),
    { numRuns: 1200 },
  );
  expect(passed).toBeGreaterThan(100);
});

/** Closes what is open, so that more than a few pass. */
function withEnds(list: readonly string[]): string {
  const open: string[] = [];
  for (const piece of list) {
    const [, name] = /^<([a-z]+\d?)/.exec(piece) ?? [];
    if (name && !/^(?:br|hr|img|col)$/.test(name)) open.unshift(name);
    else if (piece === `</${open[0]}>`) open.shift();
    else if (piece.startsWith("</")) return list.join("");
  }
  return list.join("") + open.map((name) => `</${name}>`).join("");
}
