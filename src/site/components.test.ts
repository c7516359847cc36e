import { utimesSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../output/folder/output-files.ts";
import { ComponentProject } from "./fixtures/component-project.ts";
import { bytesOf } from "./fixtures/sample-build.ts";

/** A picture of one pixel. */
const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path fill="${colour}" d="M0 0h1v1H0z"/></svg>`;

const files = {
  "components/Header.astro": `---
import { greeting } from "words";
import type { HeaderProps } from "gongkai/components";
import Default from "gongkai/components/Header.astro";
import county from "./county.json";
import Banner from "./parts/Banner.astro";

type Props = HeaderProps;
---

<Banner text={greeting + county.name + (Astro.props.home ? "首页" : "")} />
<Default {...Astro.props} />
`,
  "components/county.json": '{ "name": "青禾" }',
  "components/parts/Banner.astro": `---
import "./banner.css";
interface Props {
  text: string;
}
---

<p class="banner">{Astro.props.text}</p>
`,
  "components/parts/banner.css": '@import "./colours.css";\n.banner { padding: 1px; }\n',
  "components/parts/colours.css": ".banner { color: rebeccapurple; }\n",
  "components/Footer.astro": `---
import { href } from "gongkai/components";
import Default from "gongkai/components/Footer.astro";
---

<p class="ours"><a href={href("documents/")}>{Astro.locals.chrome.name}</a></p>
<Default />
<script>
  import { mark } from "./mark.ts";
  mark();
</script>
<style>
  .ours { background: url(./ground.svg); }
</style>
`,
  "components/mark.ts": 'export const mark = (): void => console.log("甲");\n',
  "components/ground.svg": picture("red").padEnd(5000),
  "components/Home.astro": `---
import type { HomeProps } from "gongkai/components";
import Default from "gongkai/components/Home.astro";

type Props = HomeProps;
---

<p>本站有 {Astro.props.rows.length} 排</p>
<Default {...Astro.props} />
`,
  "components/DocumentPage.astro": `---
import type { DocumentPageProps } from "gongkai/components";
import Default from "gongkai/components/DocumentPage.astro";

type Props = DocumentPageProps;
---

<p>请看《{Astro.props.title}》</p>
<Default {...Astro.props} />
`,
  "components/MetadataTable.astro": `---
import type { MetadataTableProps } from "gongkai/components";

type Props = MetadataTableProps;
---

<table><tbody>{Astro.props.rows.map(({ label, value }) => <tr><th scope="row">{label}</th><td>{value}</td></tr>)}</tbody></table>
`,
  "components/ListItem.astro": `---
import { href, type ListItemProps } from "gongkai/components";

type Props = ListItemProps;
const { title, address, day } = Astro.props;
---

<li><a href={href(address)}>{title}</a>，{day}</li>
`,
};

const [document = "", ...documents] = ["1", "2", "3"].map(
  (number) => `documents/QH001-2020-0000${number}/index.html`,
);
const lists = ["documents", "publishers/青禾县人民政府", "years/2020"];
const listPages = lists.map((list) => `${list}/index.html`);

let project: ComponentProject;
let pages: string[];

beforeAll(async () => {
  project = new ComponentProject(files);
  await project.build();
  pages = htmlIn(join(project.root, "dist"));
});

afterAll(() => project.remove());

const htmlIn = (folder: string) =>
  filesBelow(folder)
    .filter((path) => path.endsWith(".html"))
    .sort();

/** What was made anew, apart from styles and scripts themselves. */
const anew = async (change: () => void) =>
  (await project.buildAfter(change)).filter((name) => name !== "assets");

/** What of the output a page names by an attribute. */
const named = (html: string, attribute: RegExp) =>
  [...html.matchAll(attribute)].map(([, path = ""]) => project.page(path)).join("\n");

test("each component is on the pages that it is for, with what it imports", () => {
  for (const page of pages) {
    const html = project.page(page);
    const home = page === "index.html" ? "首页" : "";
    expect(html, page).toContain(`<p class="banner">您好青禾${home}</p>`);
    expect(html, page).toContain('<p class="ours"');
  }
  expect(project.page("index.html")).toMatch(/<p>本站有 \d 排<\/p>/);
  expect(project.page(document)).toContain("<p>请看《关于第1件事的通知》</p><article>");
  expect(project.page(document)).toContain('<table><tbody><tr><th scope="row">索引号</th>');
  expect(project.page("documents/index.html")).toContain("关于第3件事的通知</a>，2020-01-02</li>");
});

test("styles and scripts of components are files, and those styles come after the program's", () => {
  const html = project.page(document);
  expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=/);
  const css = named(html, /rel="stylesheet" href="(?:\.\.\/)+([^"]+)"/g);
  expect(css.indexOf(".banner{color")).toBeGreaterThan(css.indexOf(".masthead"));
  expect(css).toMatch(
    /\.ours\[data-astro-cid-\w+\]\{background:url\((?:\.\/)?ground\.[\w-]+\.svg\)/,
  );
  expect(named(html, /<script defer src="(?:\.\.\/)+([^"]+)"/g)).toMatch(
    /console\.log\([`"]甲[`"]\)/,
  );
});

test("every file that went into the pages is remembered", () => {
  const own = [...Object.keys(files), "node_modules/words/index.js"].sort();
  expect(Object.keys(project.sources().files).sort()).toEqual(own);
});

test("nothing is built where nothing has changed, whatever the times of files", async () => {
  expect(await project.build()).toMatchObject({ renderedPages: 0, writtenFiles: 0 });
  utimesSync(join(project.root, "components/Home.astro"), new Date(), new Date());
  expect(await project.build()).toMatchObject({ renderedPages: 0, writtenFiles: 0 });
});

test("a changed component makes the pages anew that it is on, and no others", async () => {
  const change = (name: string, from: string, to: string) =>
    project.change(`components/${name}.astro`, from, to);
  const home = await anew(() => {
    change("Home", "本站有", "本站共");
    // Nothing comes of a comment.
    for (const name of ["MetadataTable", "ListItem"])
      change(name, "type Props", "// 注\ntype Props");
  });
  expect(home).toEqual(["index.html"]);
  const others = await anew(() => {
    change("MetadataTable", "<tbody>", '<tbody class="x">');
    change("ListItem", "，", " ");
  });
  expect(others).toEqual(["index.html", ...listPages, document, ...documents].sort());
});

test("what a component imports makes the pages anew that it is on", async () => {
  const style = () => project.change("components/parts/colours.css", "rebecca", "medium");
  expect(await anew(style)).toEqual(pages);
  const word = () =>
    project.write("node_modules/words/index.js", 'export const greeting = "再会";');
  expect(await anew(word)).toEqual(pages);
  expect(project.page(document)).toContain("再会青禾");
});

test("pages made of changes are those made at once, wherever the project stands", async () => {
  const anywhere = new ComponentProject(project.files(), {}, "青禾 100% 站#1");
  await anywhere.build();
  const [made, atOnce] = [project, anywhere].map(({ root }) => bytesOf(join(root, "dist")));
  expect(made).toEqual(atOnce);
  anywhere.remove();
});

test("without components of its own the project has those of the program", async () => {
  await project.build({}, {});
  const html = project.page(document);
  expect(html).toContain('<dl class="metadata">');
  expect(html).not.toMatch(/"banner"|"ours"|<table>/);
});
