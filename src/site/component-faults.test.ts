import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { inWords } from "../commands/build-errors.ts";
import { documentText } from "../testing/temporary-folder.ts";
import { ComponentProject } from "./fixtures/component-project.ts";
import { ComponentError } from "./pages/components/component-error.ts";
import { realComponents } from "./pages/components/project-components.ts";
import { openPageBundle } from "./pages/page-bundle.ts";

/** What is said, in both languages, of a project that cannot be built. */
async function said(
  files: Record<string, string>,
  named: ConstructorParameters<typeof ComponentProject>[1] = {},
): Promise<string> {
  const project = new ComponentProject(files, named);
  onTestFinished(() => project.remove());
  return saidOfBuild(project);
}

async function saidOfBuild(project: ComponentProject): Promise<string> {
  const message = await saidOf(project.build());
  expect(existsSync(join(project.root, "dist"))).toBe(false);
  return message;
}

/** The same without a build around it: of a project whose only component, the header, cannot be bundled. */
async function saidOfBundling(files: Record<string, string>): Promise<string> {
  const project = new ComponentProject(files);
  onTestFinished(() => project.remove());
  const { root } = project;
  const own = { Header: join(root, "components/Header.astro") };
  const components = realComponents({ root, content: join(root, "content"), files: own });
  return saidOf(openPageBundle({ components }));
}

async function saidOf(failing: Promise<unknown>): Promise<string> {
  const error: unknown = await failing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ComponentError);
  return (["zh", "en"] as const)
    .map((language) => (inWords(error, language) as Error).message)
    .join("\n");
}

const header = (text: string) => ({ "components/Header.astro": text });

test("files that are not there or lie where none may are told before anything is bundled", async () => {
  const named = { Header: "components/None.astro", Footer: "content/F.astro", Home: "a.ts" };
  const files = { "content/F.astro": "<p>a</p>", "a.ts": "" };
  expect(await said(files, { ...named, ListItem: "../outside.astro" })).toMatchInlineSnapshot(`
    "组件用不了：
      components.Header：没有 components/None.astro 这个文件。路径从 gongkai.config 所在的文件夹算起，大小写要一致。
      content/F.astro 在内容文件夹里，组件不能用：写内容的人不能让程序运行什么。请移到内容文件夹之外。
      components.Home：a.ts 不是 .astro 文件。
      components.ListItem：没有 ../outside.astro 这个文件。路径从 gongkai.config 所在的文件夹算起，大小写要一致。
    Components cannot be used:
      components.Header: there is no file components/None.astro. Paths begin at the folder of gongkai.config, and letter case counts.
      content/F.astro lies in the content folder, and no component may be or use it: whoever writes content is not to decide what is run. Move it out of that folder.
      components.Home: a.ts is no .astro file.
      components.ListItem: there is no file ../outside.astro. Paths begin at the folder of gongkai.config, and letter case counts."
  `);
});

test("what a page may not hold is told all at once, each with its place", async () => {
  const files = {
    ...header(`---
import note from "../content/note.ts";
import { other } from "../../other.ts";
const parts = import.meta.glob("./*.astro");
---

<p style="color: red" {...parts}>甲</p>
<button onclick="go()">乙</button>
{note && <script is:inline>alert(1)</script>}
<script define:vars={{ note }}>console.log(note)</script>
<script type="module">import "./mark.ts";</script>
<script defer>go();</script>
<script src="https://tongji.example.com/hm.js"></script>
<img src="//img.example.com/a.png" alt="">
<iframe src="/a/"></iframe>
<link rel="stylesheet" href="https://cdn.example.com/a.css">
<style is:inline>p { margin: 0 }</style>
<script type="application/ld+json" set:html={other}></script>
<style>
  p {
    background: url(./none.png);
  }
</style>
`),
    "content/note.ts": "export default 1;",
    "components/mark.ts": "console.log(1);",
    "../other.ts": "export const other = '{}';",
  };
  expect(await said(files)).toMatchInlineSnapshot(`
    "组件用不了：
      components/Header.astro:4：不能用 import.meta.glob：文件夹里多了文件，程序看不出来。请逐个写 import。
      components/Header.astro:7:4：style="color: red"：网页的安全策略（CSP）不用 style 属性。请写 class，在 <style> 里写样式。
      components/Header.astro:8:9：onclick="go()"：网页的安全策略（CSP）不运行写在属性里的脚本。请在 <script> 里用 addEventListener。
      components/Header.astro:9:10：<script is:inline>：网页的安全策略（CSP）不运行写在网页里的脚本。请去掉 is:inline、define:vars 等属性，写成 <script> … </script>，由程序存成文件；要传值，用 data- 属性。
      components/Header.astro:10:1：<script define:vars={{ note }}>：网页的安全策略（CSP）不运行写在网页里的脚本。请去掉 is:inline、define:vars 等属性，写成 <script> … </script>，由程序存成文件；要传值，用 data- 属性。
      components/Header.astro:12:1：<script defer>：网页的安全策略（CSP）不运行写在网页里的脚本。请去掉 is:inline、define:vars 等属性，写成 <script> … </script>，由程序存成文件；要传值，用 data- 属性。
      components/Header.astro:13:9：src="https://tongji.example.com/hm.js"：网页不从别的主机装载东西：安全策略（CSP）不许，离线和内网也打不开。请把文件放进项目，用 import 引用，或者放进 content/static。
      components/Header.astro:14:6：src="//img.example.com/a.png"：网页不从别的主机装载东西：安全策略（CSP）不许，离线和内网也打不开。请把文件放进项目，用 import 引用，或者放进 content/static。
      components/Header.astro:15:1：<iframe src="/a/">：网页的安全策略（CSP）不许嵌入别的网页或改变链接的起点。请用链接。
      components/Header.astro:16:24：href="https://cdn.example.com/a.css"：网页不从别的主机装载东西：安全策略（CSP）不许，离线和内网也打不开。请把文件放进项目，用 import 引用，或者放进 content/static。
      components/Header.astro:17:1：<style is:inline>：网页的安全策略（CSP）不用写在网页里的样式。请去掉 is:inline、define:vars，写成 <style> … </style>，由程序存成文件。
      content/note.ts 在内容文件夹里，组件不能用：写内容的人不能让程序运行什么。请移到内容文件夹之外。
      ../other.ts 在项目的文件夹之外：组件只能用项目里的文件和 npm 的包。请移进来，或者做成包。
      components/Header.astro:21：没有样式里写的 ./none.png 这个文件。
    Components cannot be used:
      components/Header.astro:4: import.meta.glob cannot be used: nobody would notice a new file in the folder. Import each file by its name.
      components/Header.astro:7:4: style="color: red": the pages' security policy (CSP) applies no style attribute. Write a class, and its style in <style>.
      components/Header.astro:8:9: onclick="go()": the pages' security policy (CSP) runs no script that stands in an attribute. Use addEventListener in <script>.
      components/Header.astro:9:10: <script is:inline>: the pages' security policy (CSP) runs no script that stands in a page. Leave out is:inline, define:vars and other attributes, so that it becomes a file; hand over values by data- attributes.
      components/Header.astro:10:1: <script define:vars={{ note }}>: the pages' security policy (CSP) runs no script that stands in a page. Leave out is:inline, define:vars and other attributes, so that it becomes a file; hand over values by data- attributes.
      components/Header.astro:12:1: <script defer>: the pages' security policy (CSP) runs no script that stands in a page. Leave out is:inline, define:vars and other attributes, so that it becomes a file; hand over values by data- attributes.
      components/Header.astro:13:9: src="https://tongji.example.com/hm.js": pages load nothing from other hosts: the security policy (CSP) refuses it, and offline it is not there. Put the file into the project and import it, or into content/static.
      components/Header.astro:14:6: src="//img.example.com/a.png": pages load nothing from other hosts: the security policy (CSP) refuses it, and offline it is not there. Put the file into the project and import it, or into content/static.
      components/Header.astro:15:1: <iframe src="/a/">: the pages' security policy (CSP) lets no other page be embedded, nor the base of links be changed. Use a link.
      components/Header.astro:16:24: href="https://cdn.example.com/a.css": pages load nothing from other hosts: the security policy (CSP) refuses it, and offline it is not there. Put the file into the project and import it, or into content/static.
      components/Header.astro:17:1: <style is:inline>: the pages' security policy (CSP) applies no style that stands in a page. Leave out is:inline and define:vars, so that it becomes a file.
      content/note.ts lies in the content folder, and no component may be or use it: whoever writes content is not to decide what is run. Move it out of that folder.
      ../other.ts lies outside the project's folder: components may use files of the project and packages of npm. Move it in, or make a package of it.
      components/Header.astro:21: there is no file ./none.png, which a style names."
  `);
});

test.each([
  ["its own code", header("---\nconst a = ;\n---\n<p>{a}</p>\n")],
  ["a template", header("<p>{a</p>\n")],
  [
    "a module",
    { ...header('---\nimport "./a.ts";\n---\n<p></p>\n'), "components/a.ts": "\nconst a: = 1;\n" },
  ],
  ["a style", header("<p>a</p>\n<style>\n  p { color: red\n")],
  ["a script", header('<p>a</p>\n\n<script>\n  import "./none.ts";\n</script>\n')],
  ["an import", header('---\nimport X from "./None.astro";\n---\n<X />\n')],
  ["a package", header('---\nimport { x } from "no-such-package";\n---\n{x}\n')],
  ["an export", header('---\nimport { x } from "words";\n---\n{x}\n')],
])("a fault in %s is told with file and line", async (_, files) => {
  expect(await saidOfBundling(files)).toMatchSnapshot();
});

test("a component of the program that is not there is told with its place and the one that is meant", async () => {
  const files = header(
    '---\nimport Foot from "gongkai/components/Foter.astro";\nimport Own from "gongkai/components/Header";\n---\n<Foot /><Own />\n',
  );
  expect(await saidOfBundling(files)).toMatchInlineSnapshot(`
    "组件用不了：
      components/Header.astro:2：程序没有 gongkai/components/Foter.astro 这个组件。是不是 gongkai/components/Footer.astro？可以换的有 Header.astro、Footer.astro、Home.astro、DocumentPage.astro、MetadataTable.astro、ListItem.astro。
      components/Header.astro:3：程序没有 gongkai/components/Header 这个组件。是不是 gongkai/components/Header.astro？可以换的有 Header.astro、Footer.astro、Home.astro、DocumentPage.astro、MetadataTable.astro、ListItem.astro。
    Components cannot be used:
      components/Header.astro:2: the program has no component gongkai/components/Foter.astro. Is it gongkai/components/Footer.astro? Those that can be replaced are Header.astro, Footer.astro, Home.astro, DocumentPage.astro, MetadataTable.astro, ListItem.astro.
      components/Header.astro:3: the program has no component gongkai/components/Header. Is it gongkai/components/Header.astro? Those that can be replaced are Header.astro, Footer.astro, Home.astro, DocumentPage.astro, MetadataTable.astro, ListItem.astro."
  `);
});

/** Components that can be bundled; on which page they do what they may not, the content says. They are bundled once. */
const misbehaving = {
  "components/DocumentPage.astro": `---
import Default from "gongkai/components/MetadataTable.astro";
import { check } from "./check.ts";
const { title } = Astro.props;
---
{title === "误用" ? <Default /> : <p>{check(title)}</p>}
`,
  "components/check.ts":
    'export function check(title: string): string {\n  if (title.includes("不行")) throw new Error("不行");\n  return title;\n}\n',
  "components/Footer.astro":
    '---\nif (Astro.locals.chrome.name === "等") await new Promise(() => {});\n---\n<footer />\n',
  "components/ListItem.astro": `---
const { title } = Astro.props;
const written = { 装载: "<img src=//evil.example/a.png>", 运行: '<b onmouseover="go()">乙</b>' };
---
<li set:html={(written[title] ?? "") + title} />
`,
};

describe("components that misbehave on a page", () => {
  let project: ComponentProject;

  beforeAll(() => {
    project = new ComponentProject(misbehaving);
  });

  afterAll(() => project.remove());

  /** What is said when the second document has this title. */
  function saidWith(title: string): Promise<string> {
    const text = documentText(2).replace("关于第2件事的通知", title);
    project.write("content/documents/2.md", text);
    return saidOfBuild(project);
  }

  test("one that throws is told by its place and the page", async () => {
    expect(await saidWith("不行")).toMatchInlineSnapshot(`
      "组件用不了：
        components/check.ts:2:35：做网页 documents/QH001-2020-00002/index.html 时出错：不行
      Components cannot be used:
        components/check.ts:2:35: failed on the page documents/QH001-2020-00002/index.html: 不行"
    `);
  });

  test("one of the program that is misused is told with those that may misuse it", async () => {
    expect(await saidWith("误用")).toMatchInlineSnapshot(`
      "组件用不了：
        做网页 documents/QH001-2020-00002/index.html 时，程序自己的组件出错：Cannot read properties of undefined (reading 'map')。多半是换上的组件（Footer, DocumentPage, ListItem）之一没有把该有的属性交给它（见 docs/components.md）。
      Components cannot be used:
        A component of the program failed on the page documents/QH001-2020-00002/index.html: Cannot read properties of undefined (reading 'map'). Most likely one of the replaced components (Footer, DocumentPage, ListItem) does not give it the props it takes (docs/components.md)."
    `);
  });

  test("what it has pages load from another host is told with the page", async () => {
    const message = await saidWith("装载");
    expect(message).toContain("网页 index.html 上有 <img src=//evil.example/a.png>，");
    expect(message).toContain("网页不从别的主机装载东西");
  });

  test("what an expression writes into a page is looked at too", async () => {
    expect(await saidWith("运行")).toMatchInlineSnapshot(`
      "组件用不了：
        网页 index.html 上有 <b onmouseover="go()">，出自换上的组件（Footer, DocumentPage, ListItem）之一：网页的安全策略（CSP）不运行写在属性里的脚本。请在 <script> 里用 addEventListener。
      Components cannot be used:
        The page index.html holds <b onmouseover="go()">, from one of the replaced components (Footer, DocumentPage, ListItem): the pages' security policy (CSP) runs no script that stands in an attribute. Use addEventListener in <script>."
    `);
  });

  test("one that waits for what never comes is told with the page", async () => {
    project.write("content/portal.yaml", "name: 等\n");
    // Whoever waits 20 seconds waits a fifth of one.
    const { setTimeout: wait } = globalThis;
    const hurried = (work: () => void, ms?: number) => wait(work, ms === 20_000 ? 200 : ms);
    const clock = vi.spyOn(globalThis, "setTimeout").mockImplementation(hurried as typeof wait);
    onTestFinished(() => clock.mockRestore());
    expect(await saidWith("关于等的通知")).toMatch(
      /做网页 \S+ 时，换上的组件（Footer, DocumentPage, ListItem）之一等了 20 秒还没有完[\s\S]*has not ended within 20 s/,
    );
  });
});
