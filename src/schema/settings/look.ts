import { z } from "zod";
import { field } from "../field/field.ts";
import { colour, listOf, text, url } from "../field/values.ts";
import { homeBlock, homeBlocks } from "../vocabulary/home-blocks.ts";
import { listedTwice } from "./listed-twice.ts";

const colours = z.object({
  main: field(colour().optional(), {
    label: "主色",
    zh: '链接、当前栏目的颜色，也是报头的底色，如 "#14532d"，要加引号；不能是红色，红色表示废止、失效。',
    en: 'Links, the present column, and the ground of the masthead: "#14532d", in quotes; not red, which says repealed.',
  }),
  darkMain: field(colour().optional(), {
    label: "深色主色",
    zh: "读者用深色模式时的主色，要浅；不写则由主色推算。",
    en: "Main colour in the dark scheme, a light one; derived from `main` where absent.",
  }),
  masthead: field(colour().optional(), {
    label: "报头颜色",
    zh: "报头的底色，上面是白字；不写则与主色相同，深色模式下的由它推算。",
    en: "Ground of the masthead, under white text; that of `main` where absent, derived for the dark scheme.",
  }),
});

/** Where an entry leads: resolved when all pages are known. */
const destination = () => text();

const navigationEntry = z.object({
  name: field(text(), {
    label: "名称",
    zh: "显示的名称。",
    en: "What is shown.",
    prose: "line",
  }),
  address: field(destination(), {
    label: "地址",
    synonyms: ["网址", "链接"],
    zh: "门户里的网页，如 topics/ 或 rules/工作规范.md；别的网站写完整网址。",
    en: "A page of the portal, such as topics/ or rules/工作规范.md, or the full URL of another site.",
  }),
});

const footerEntry = z.object({
  label: field(text(), {
    label: "名目",
    synonyms: ["名称"],
    zh: "这一项叫什么，如 技术支持。",
    en: "What it is, such as 技术支持.",
    prose: "line",
  }),
  value: field(text(), {
    label: "内容",
    zh: "这一项的内容。",
    en: "What is told.",
    prose: "line",
  }),
  address: field(destination().optional(), {
    label: "地址",
    synonyms: ["网址", "链接"],
    zh: "内容链接到哪里，写法与导航的地址相同。",
    en: "Where it leads, written as the address of a navigation entry.",
  }),
});

/** More than a page can bear: of navigation, footer, featured documents. */
const mostEntries = 12;

/** A list of few entries; one that stands alone is a list of one. */
const few = <Entry extends z.ZodType>(entry: Entry) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(entry).max(mostEntries).default([]),
  );

/** `look` in `portal.yaml`: what a portal may choose of how it looks. */
export const lookSchema = z.object({
  colours: field(colours.prefault({}), {
    label: "颜色",
    zh: "门户自己的颜色；与底色对比不足的是错误。",
    en: "The portal's own colours; too little contrast with their ground is an error.",
  }),
  emblem: field(text().optional(), {
    label: "标识",
    zh: "名称旁边的图片，放在 static/ 里，如 static/标识.svg；SVG、PNG 或 WebP。",
    en: "Picture beside the name, in static/: static/emblem.svg; SVG, PNG or WebP.",
  }),
  home: field(
    z.preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      listOf(homeBlock()).check(listedTwice()).default(homeBlocks.default),
    ),
    {
      label: "首页版块",
      zh: "首页有哪些版块、按什么顺序；版块的名称见 docs/look.md。",
      en: "Blocks of the home page, in order; for their names see docs/look.md.",
    },
  ),
  featured: field(few(text()), {
    label: "重点文件",
    zh: "“重点文件”版块里的文件，写索引号、文号或标题，按显示的顺序，最多 12 份。",
    en: "Documents of the block `featured`, by index number, document number or title, in order.",
  }),
  navigation: field(few(navigationEntry), {
    label: "导航",
    zh: "四个法定栏目后面的栏目；法定栏目的名称和顺序是规定的，不用写。",
    en: "Entries after the four statutory columns, whose names and order are fixed.",
  }),
  footer: field(few(footerEntry), {
    label: "页脚",
    zh: "页脚在规定的内容后面再写的几项。",
    en: "More facts in the footer, after those that the rules ask for.",
  }),
});

/** `parentSite` in `portal.yaml`: the site that the portal is a column of. */
export const parentSiteSchema = z.object({
  name: field(text(), {
    label: "名称",
    zh: "网站的名称，如 青禾县人民政府。",
    en: "Name of the site.",
    prose: "line",
  }),
  address: field(url(), {
    label: "网址",
    synonyms: ["地址"],
    zh: "网站首页的完整网址。",
    en: "Full URL of its home page.",
  }),
});
