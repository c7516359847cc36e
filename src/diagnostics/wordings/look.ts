import type { Wording } from "./wording.ts";

/** What a portal chooses of how it looks. */
export const lookWordings = {
  "look/colour-unquoted": {
    severity: "error",
    zh: {
      title: "颜色没有加引号",
      message: "{found} 没有加引号：YAML 把 # 后面当作注释，这一项成了空的。",
      cure: "整行写成“{nearest}”。",
    },
    en: {
      title: "Colour without quotes",
      message: "{found} has no quotes: to YAML what follows # is a comment, and nothing is left.",
      cure: "Write the line as “{nearest}”.",
    },
  },
  "look/low-contrast": {
    severity: "error",
    zh: {
      title: "颜色看不清",
      message: [
        "“{label}”{found} 的字写在白色的网页上（{lightPaper}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在浅灰色的底上（{lightSurface}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在废止提示的浅红底上（{lightRedWash}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在其他提示的浅黄底上（{lightAmberWash}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在深色模式的网页上（{darkPaper}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在深色模式的灰底上（{darkSurface}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在深色模式废止提示的底上（{darkRedWash}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "“{label}”{found} 的字写在深色模式其他提示的底上（{darkAmberWash}），对比只有 {ratio}:1，至少要 {wanted}:1。",
        "报头的白字（{mastheadText}）写在“{label}”{found} 上，对比只有 {ratio}:1，至少要 {wanted}:1。",
      ],
      cure: '颜色改成 "{nearest}"：最接近的、看得清的颜色。',
    },
    en: {
      title: "Colour that cannot be read well",
      message: [
        "Text in `{field}` {found} on the white page ({lightPaper}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on light grey ({lightSurface}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on the light red of what is repealed ({lightRedWash}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on the light yellow of other notices ({lightAmberWash}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on the page in the dark scheme ({darkPaper}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on grey in the dark scheme ({darkSurface}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on the ground of what is repealed in the dark scheme ({darkRedWash}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "Text in `{field}` {found} on that of other notices in the dark scheme ({darkAmberWash}) has a contrast of {ratio}:1; {wanted}:1 is the least.",
        "The white text of the masthead ({mastheadText}) on `{field}` {found} has a contrast of {ratio}:1; {wanted}:1 is the least.",
      ],
      cure: 'Write "{nearest}": the nearest colour that can be read.',
    },
  },
  "look/like-red": {
    severity: "warning",
    zh: {
      title: "主色是红色",
      message:
        "“{label}”{found} 是红色。红色在门户里表示废止、失效；链接也是红的，失效的文件就不显眼了。",
      cure: "换一种，如蓝色 {blue}、绿色 {green}；想要红色报头的，写进 masthead（报头颜色）。",
    },
    en: {
      title: "Main colour that is red",
      message:
        "`{field}` {found} is red, which says in the portal that a document is repealed or expired; where all links are red, these no longer stand out.",
      cure: "Take another, such as blue {blue} or green {green}; a masthead in red is written as `masthead`.",
    },
  },
  "look/no-emblem": {
    severity: "error",
    zh: {
      title: "没有这个标识图片",
      message: [
        "标识“{outside}”不在 static/ 里：只有放在 static/ 里的图片才能用。",
        "找不到标识“{found}”。",
      ],
      cure: [
        "是不是“{nearest}”？",
        "把图片放进 content/static/，写成 static/标识.svg 这样（区分大小写）。",
      ],
    },
    en: {
      title: "No such emblem",
      message: [
        "The emblem “{outside}” does not lie in static/; only what lies there can be used.",
        "There is no file “{found}”.",
      ],
      cure: [
        "Is it “{nearest}”?",
        "Put the picture into content/static/ and write it as static/emblem.svg (case matters).",
      ],
    },
  },
  "look/not-an-emblem": {
    severity: "error",
    zh: {
      title: "标识图片不能用",
      message: [
        "标识“{found}”有 {bytes} 字节，每个网页都要带上它，最多 {most} 字节。",
        "标识“{found}”的内容是 {kind}，不是它的扩展名说的图片。",
        "标识“{found}”不是 SVG、PNG、WebP 图片。",
      ],
      cure: "用作图软件另存为 SVG 或 PNG（200 像素见方足够），再改写这一行。",
    },
    en: {
      title: "Emblem that cannot be used",
      message: [
        "The emblem “{found}” has {bytes} bytes, and every page asks for it; {most} are the most.",
        "Inside, the emblem “{found}” is {kind}, not the picture that its extension says.",
        "The emblem “{found}” is no SVG, PNG or WebP picture.",
      ],
      cure: "Save it as SVG or PNG (200 pixels square will do), and correct this line.",
    },
  },
  "look/no-such-page": {
    severity: "error",
    zh: {
      title: "地址没有对应的网页",
      message: "“{entry}”的地址“{found}”在门户里没有网页。",
      cure: [
        "是不是“{nearest}”？",
        "写门户里有的网页，如 topics/ 或 rules/工作规范.md；别的网站写以 https:// 开头的完整网址。",
      ],
    },
    en: {
      title: "Address without a page",
      message: "The address “{found}” of “{entry}” has no page in the portal.",
      cure: [
        "Is it “{nearest}”?",
        "Write a page that the portal has, such as topics/ or rules/工作规范.md; another site by its full URL with https://.",
      ],
    },
  },
  "look/page-held-back": {
    severity: "warning",
    zh: {
      title: "地址的网页还没有发布",
      message: [
        "“{entry}”指向 {target}，它到 {day} 才发布；在那以前不显示这一项的链接。",
        "“{entry}”指向 {target}，它是草稿或没有写完，不发布；现在不显示这一项的链接。",
      ],
      cure: [
        "不用改，到 {day} 自动显示；不要了的，删去这一项。",
        "先发布 {target}，或删去这一项。",
      ],
    },
    en: {
      title: "Address of what is not published yet",
      message: [
        "“{entry}” leads to {target}, which is published on {day}; until then the link is not shown.",
        "“{entry}” leads to {target}, a draft or an unfinished page; the link is not shown.",
      ],
      cure: [
        "Nothing need be done: it is shown from {day} on. Delete the entry if it is of no use.",
        "Publish {target} first, or delete the entry.",
      ],
    },
  },
  "look/no-such-document": {
    severity: "warning",
    zh: {
      title: "找不到重点文件",
      message: "重点文件“{found}”：门户里没有这个索引号、文号或标题的文件，首页不显示这一项。",
      cure: ["是不是“{nearest}”？", "写文件的索引号，或对照文件改正；不要了的，删去这一项。"],
    },
    en: {
      title: "Featured document not found",
      message:
        "“{found}” is no index number, document number or title of this portal; the home page leaves it out.",
      cure: ["Is it “{nearest}”?", "Write the document's index number, or delete the entry."],
    },
  },
  "look/ambiguous-document": {
    severity: "warning",
    zh: {
      title: "几份文件同名",
      message: "重点文件“{found}”有几份：{choices}；首页不显示这一项。",
      cure: "写其中一份的索引号。",
    },
    en: {
      title: "Several documents of one name",
      message: "“{found}” means several documents: {choices}; the home page leaves it out.",
      cure: "Write the index number of one of them.",
    },
  },
  "look/document-not-shown": {
    severity: "warning",
    zh: {
      title: "重点文件没有公开",
      message: [
        "重点文件“{found}”（{file}）到 {day} 才发布，在那以前首页不显示。",
        "重点文件“{found}”（{file}）已经撤回，首页不显示。",
        "重点文件“{found}”（{draft}）是草稿，首页不显示。",
        "重点文件“{found}”前面已经写过，只显示一次。",
      ],
      cure: ["不用改，到 {day} 自动显示；不要了的，删去这一项。", "换一份，或删去这一项。"],
    },
    en: {
      title: "Featured document that is not shown",
      message: [
        "“{found}” ({file}) is published on {day}; until then the home page leaves it out.",
        "“{found}” ({file}) is withdrawn; the home page leaves it out.",
        "“{found}” ({draft}) is a draft; the home page leaves it out.",
        "“{found}” stands here already, and is shown once.",
      ],
      cure: [
        "Nothing need be done: it is shown from {day} on. Delete the entry if it is of no use.",
        "Take another, or delete the entry.",
      ],
    },
  },
  "look/featured-without-block": {
    severity: "warning",
    zh: {
      title: "重点文件没有地方显示",
      message: "写了重点文件，首页版块（home）里却没有 featured，首页不显示。",
      cure: "写成“home: [{nearest}]”，位置可以另选；不要了的，删去 featured 这一项。",
    },
    en: {
      title: "Featured documents without a block",
      message: "Documents are featured, but `home` has no block `featured`: they are not shown.",
      cure: "Write “home: [{nearest}]”, in any order; or delete `featured`.",
    },
  },
  "look/block-without-documents": {
    severity: "warning",
    zh: {
      title: "重点文件版块是空的",
      message: "首页版块里有 featured，却没有写重点文件，这个版块是空的。",
      cure: "在 look 下面写“featured: [索引号, 索引号]”，或从 home 里删去 featured。",
    },
    en: {
      title: "Block of featured documents is empty",
      message: "`home` has the block `featured`, but no document is featured: the block is empty.",
      cure: "Write “featured: [index number, index number]” below look, or take featured out of home.",
    },
  },
} as const satisfies Record<string, Wording>;
