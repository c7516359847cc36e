import type { Element, Root as HastRoot } from "hast";
import type { Html, Paragraph, Root } from "mdast";
import type { CompileContext, Extension, Token } from "mdast-util-from-markdown";
import type { Plugin, Processor } from "unified";
import { describe, expect, test } from "vitest";
import { extensionsIn } from "../../extensions/extensions.ts";
import { withExtensions } from "../../extensions/in-force.ts";
import { isWrittenHtml } from "../html/written-html.ts";
import { TextError } from "../limits.ts";
import { renderText } from "./render.ts";

const source = { file: "/none.mjs", hash: "1", root: "/" };

function render(body: string, plugins: { remarkPlugins?: unknown[]; rehypePlugins?: unknown[] }) {
  return withExtensions(extensionsIn(source, plugins), () => renderText(body));
}

/** What is said of a text that does not come through. */
function failure(plugins: Parameters<typeof render>[1], body = "正文。\n"): string {
  try {
    return render(body, plugins).html;
  } catch (error) {
    return error instanceof TextError ? `${error.code} ${error.message}` : String(error);
  }
}

const paragraph = (value: string): Paragraph => ({
  type: "paragraph",
  children: [{ type: "text", value }],
});
const html = (value: string): Html => ({ type: "html", value });

/** Adds blocks at the end. */
const adds: Plugin<[...Root["children"]], Root> =
  (...blocks) =>
  (tree) => {
    tree.children.push(...blocks);
  };

const addsElement: Plugin<[Element], HastRoot> = (element) => (tree) => {
  tree.children.push(element);
};

const bodies = [
  "# 标题\n\n正文第一段。\n\n1. 甲\n2. 乙<b>丙</b>\n\n- 丁\n\n| 列 |\n| - |\n| 1 |\n\n注[^1]。\n\n[^1]: 脚注",
  "第一条　甲。\n\n第二条　乙https://example.gov.cn/。\n\n![图](a.png)\n",
];

test("plugins that do nothing change nothing", () => {
  for (const body of bodies) {
    const nothing: Plugin = () => () => {};
    const plain = renderText(body);
    expect(
      render(body, { remarkPlugins: [nothing, [nothing, {}]], rehypePlugins: [nothing] }),
    ).toEqual(plain);
    expect(renderText(body)).toEqual(plain);
  }
});

test("what a plugin of remark sees is the text as it will stand on the page, plain paragraphs and their places too", () => {
  const seen: unknown[] = [];
  const sees: Plugin<[], Root> = () => (tree) => {
    seen.push(...tree.children.map((node) => [node.type, node.position?.start.line]));
  };
  render("甲段。\n\n1. 乙\n\n甲行\n乙行\n", { remarkPlugins: [sees] });
  expect(seen).toEqual([
    ["paragraph", 1],
    ["paragraph", 3],
    ["paragraph", 5],
  ]);
});

test("what plugins add stands on the page, in the text and in the outline", () => {
  const {
    html: page,
    sections,
    outline,
  } = render("正文。\n", {
    remarkPlugins: [
      [
        adds,
        { type: "heading", depth: 2, children: [{ type: "text", value: "补充" }] },
        paragraph("甲段"),
      ],
    ],
    rehypePlugins: [
      [
        addsElement,
        {
          type: "element",
          tagName: "p",
          properties: {},
          children: [{ type: "text", value: "乙段" }],
        },
      ],
    ],
  });
  expect(page).toContain("<p>甲段</p>\n<p>乙段</p>");
  expect(outline).toMatchObject([{ title: "补充" }]);
  expect(sections.at(-1)?.blocks).toEqual(["甲段", "乙段"]);
});

/** A sign of its own, `=`, in a line that would otherwise be plain. */
const addsSyntax: Plugin<[], Root> = function (this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push({
    text: {
      61: {
        name: "equals",
        tokenize: (effects, ok) => (code) => {
          effects.enter("equals" as never);
          effects.consume(code);
          effects.exit("equals" as never);
          return ok;
        },
      },
    },
  });
  const equals: Extension = {
    enter: {
      ["equals" as never](this: CompileContext, token: Token) {
        const children = [{ type: "text" as const, value: "等于" }];
        this.enter({ type: "emphasis", data: { hName: "mark" }, children }, token);
      },
    },
    exit: {
      ["equals" as never](this: CompileContext, token: Token) {
        this.exit(token);
      },
    },
  };
  data.fromMarkdownExtensions.push(equals);
};

test("a plugin that adds to the syntax sees paragraphs that are plain without it", () => {
  expect(renderText("甲=乙。\n").html).toBe("<p>甲=乙。</p>\n");
  expect(render("甲=乙。\n", { remarkPlugins: [addsSyntax] }).html).toBe(
    "<p>甲<mark>等于</mark>乙。</p>\n",
  );
});

describe("no plugin brings anything onto a page that a text could not bring itself:", () => {
  const script = "<script>alert(1)</script>";
  const element = (tagName: string, properties: object, value = "甲"): Element => ({
    type: "element",
    tagName,
    properties: properties as Element["properties"],
    children: [{ type: "text", value }],
  });
  test.each<[string, Parameters<typeof render>[1]]>([
    ["HTML of Markdown", { remarkPlugins: [[adds, html(`${script}<p onclick="x">甲</p>`)]] }],
    [
      "HTML that never ends",
      {
        remarkPlugins: [
          [adds, html("<script>"), paragraph("后"), html("<!-- "), paragraph("再后")],
        ],
      },
    ],
    [
      "raw HTML",
      { rehypePlugins: [[addsElement, { type: "raw", value: `${script}<img src=x onerror=y>` }]] },
    ],
    ["a script", { rehypePlugins: [[addsElement, element("script", {}, "alert(1)")]] }],
    [
      "a handler",
      {
        rehypePlugins: [
          [
            addsElement,
            element("p", { onClick: "x", style: "y", className: ["addressee"], id: "content" }),
          ],
        ],
      },
    ],
    [
      "an address that runs",
      { rehypePlugins: [[addsElement, element("a", { href: "javascript:alert(1)" })]] },
    ],
    [
      "an element by its name in Markdown",
      {
        remarkPlugins: [
          [adds, { ...paragraph("甲"), data: { hName: "iframe", hProperties: { src: "x" } } }],
        ],
      },
    ],
    ["a name that is no element's", { rehypePlugins: [[addsElement, element("p><script>x", {})]] }],
    [
      "a reference of its own",
      { rehypePlugins: [[addsElement, element("a", { href: "gongkai-ref:7" })]] },
    ],
    [
      "values of another type",
      { rehypePlugins: [[addsElement, element("td", { colSpan: { a: 1 }, align: ["left"] })]] },
    ],
  ])("%s", (_, plugins) => {
    const { html: page } = render("正文。\n", plugins);
    expect(page).toContain("正文。");
    expect(isWrittenHtml(page)).toBe(true);
    expect(page).not.toMatch(
      /<(?:script|iframe)|\son\w+=|javascript:|style=|addressee|id="content"/i,
    );
  });

  test("what stands behind HTML that never ends stays", () => {
    const { html: page } = render("正文。\n", {
      remarkPlugins: [[adds, html("<script>"), paragraph("后"), html("<!-- "), paragraph("再后")]],
    });
    expect(page).toContain("再后");
  });
});

test("a plugin that fails is told of by its name, and nothing of the text is published", () => {
  const throws: Plugin = () => () => {
    throw new RangeError("broken");
  };
  expect(failure({ remarkPlugins: [throws] })).toBe(
    "plugin-failed remarkPlugins[0] throws: broken",
  );
  const cannotBegin: Plugin = () => {
    throw new Error("no options");
  };
  expect(failure({ rehypePlugins: [() => {}, cannotBegin] })).toBe(
    "plugin-failed rehypePlugins[1] cannotBegin: no options",
  );
  expect(failure({ rehypePlugins: [() => async () => {}] })).toBe(
    "plugin-failed rehypePlugins[0]: must not be async",
  );
  // biome-ignore lint/suspicious/noExplicitAny: a plugin of older days
  expect(failure({ remarkPlugins: [() => (_tree: any, _file: any, _next: any) => {}] })).toBe(
    "plugin-failed remarkPlugins[0]: must not be asynchronous",
  );
  expect(failure({ remarkPlugins: [() => () => new Error("told")] })).toBe(
    "plugin-failed remarkPlugins[0]: told",
  );
  const spoils: Plugin<[], Root> = () => (tree) => {
    tree.children.push({ type: "paragraph" } as Paragraph, null as never);
  };
  expect(failure({ remarkPlugins: [spoils] })).toMatch(/^plugin-failed remarkPlugins: /);
});
