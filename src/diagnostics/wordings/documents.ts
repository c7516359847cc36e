import type { Wording } from "./wording.ts";

/** A document as a whole, and its place in the portal. */
export const documentWordings = {
  "identity/duplicate-index-number": {
    severity: "error",
    zh: {
      title: "索引号重复",
      message: "“{found}”在门户里不是唯一的，还用于：{others}。",
      cure: [
        "这个号留给 {keeps}；把这里的索引号改成还没有人用过的 {next}。是同一份文件放了两遍的，删去这一个。",
        "这份留用这个号，不要动；要改的是 {change}。是同一份文件放了两遍的，删去那一个。",
        "索引号决定网址，每份文件一个；/ 与 _ 、大写与小写算同一个。改其中的一个，或删去重复的文件。",
      ],
    },
    en: {
      title: "Index number used twice",
      message: "“{found}” is not unique in the portal; it also stands in: {others}.",
      cure: [
        "The number stays with {keeps}; change it here to {next}, which nobody has had yet. If both are one document, delete this one.",
        "This document keeps the number, leave it; change it in {change}. If both are one document, delete that one.",
        "The index number decides the address; / and _, upper and lower case are one. Change one of them, or delete the double.",
      ],
    },
  },
  "identity/taken-alias": {
    severity: "error",
    zh: {
      title: "旧地址已被占用",
      message: "旧地址“{found}”已经属于：{others}。",
      cure: "只留在一份文件里；别的文件的索引号不能当旧地址。",
    },
    en: {
      title: "Alias is taken",
      message: "The alias “{found}” already belongs to: {others}.",
      cure: "Keep it in one document; another document's index number is no alias.",
    },
  },
  "identity/taken-address": {
    severity: "error",
    zh: {
      title: "旧地址与门户自己的文件相同",
      message: "旧地址指向的“{found}”是门户自己的文件或别的文件的网页。",
      cure: "删去这个旧地址，或改成文件原来真正的地址。",
    },
    en: {
      title: "Alias is a file of the portal",
      message:
        "The alias leads to “{found}”, which is a file of the portal or another document's page.",
      cure: "Delete the alias, or write the address the document really had.",
    },
  },
  "identity/ruined-document-number": {
    severity: "warning",
    zh: {
      title: "文号残缺",
      message: "文号“{found}”缺了年份、序号或括号，应是 机关代字〔年份〕序号号。",
      cure: "对照原件补全；不要猜。",
    },
    en: {
      title: "Ruined document number",
      message: "“{found}” lacks year, serial or bracket; 机关代字〔2023〕12号 is wanted.",
      cure: "Complete it from the original; never guess.",
    },
  },
  "document/empty-body": {
    severity: "warning",
    zh: {
      title: "没有正文",
      message: "元数据之后没有内容，页面上只有元数据。",
      cure: "补上正文；只有附件的，写一句说明。",
    },
    en: {
      title: "No text",
      message: "Nothing follows the front-matter; the page will show metadata only.",
      cure: "Add the text; where there are only attachments, say so in a sentence.",
    },
  },
  "classification/unknown-topic": {
    severity: "warning",
    zh: {
      title: "不在主题分类表里",
      message: "主题分类“{found}”不在 22 个主题、121 个子主题之中，照原样保留。",
      cure: ["是不是“{nearest}”？", "从 {docs/fields.md} 的主题分类表里选。"],
    },
    en: {
      title: "Topic not in the table",
      message: "Topic “{found}” is none of the 22 themes and 121 sub-themes; it is kept as it is.",
      cure: ["Is it “{nearest}”?", "Choose one from the table in {docs/fields.md}."],
    },
  },
  "classification/unknown-genre": {
    severity: "warning",
    zh: {
      title: "不认识的体裁",
      message: "体裁分类“{found}”不是已知的公文种类，照原样保留。",
      cure: ["是不是“{nearest}”？", "从 {docs/fields.md} 列出的体裁里选。"],
    },
    en: {
      title: "Unknown genre",
      message: "Genre “{found}” is no known kind of document; it is kept as it is.",
      cure: ["Is it “{nearest}”?", "Choose one of those in {docs/fields.md}."],
    },
  },
  "classification/unknown-publisher": {
    severity: "warning",
    zh: {
      title: "publishers.yaml 里没有这个机构",
      message: "发布机构“{found}”没有登记，会另成一个机构。",
      cure: [
        "是不是“{nearest}”？不是就在 publishers.yaml 里登记。",
        "在 publishers.yaml 里登记它；旧名写进 predecessors。",
      ],
    },
    en: {
      title: "Publisher not in publishers.yaml",
      message: "Publisher “{found}” is not on file and becomes an organ of its own.",
      cure: [
        "Is it “{nearest}”? If not, enter it in publishers.yaml.",
        "Enter it in publishers.yaml; a former name goes under predecessors.",
      ],
    },
  },
  "classification/unknown-catalog-node": {
    severity: "warning",
    zh: {
      title: "catalog.yaml 里没有这个栏目",
      message: [
        "公开目录“{found}”是{organ}自己的栏目（{settings}），只列出它和它下级机关的文件，这份文件不会列在它下面。",
        "公开目录“{found}”不是已有栏目的代号或名称，这份文件不会列在它下面。",
      ],
      cure: [
        "是{organ}发布的，改 publisher；不是的，写 catalog.yaml 里的代号。",
        "是不是“{nearest}”？",
        "写 catalog.yaml 里的代号，或者在那里加上这个栏目。",
      ],
    },
    en: {
      title: "Node not in catalog.yaml",
      message: [
        "“{found}” is a node of the catalogue of {organ} ({settings}), which lists documents of that organ and of those below it; this document will not be listed there.",
        "“{found}” is neither id nor name of a node; the document will not be listed under it.",
      ],
      cure: [
        "If {organ} published it, mend publisher; if not, write an id from catalog.yaml.",
        "Is it “{nearest}”?",
        "Write an id from catalog.yaml, or add the node there.",
      ],
    },
  },
  "page/not-a-year": {
    severity: "error",
    zh: {
      title: "年报的文件名不是年份",
      message: "年报文件叫“{found}”，应以四位年份命名。",
      cure: "改名，如 2025.md。",
    },
    en: {
      title: "Annual report not named by its year",
      message: "The file is called “{found}”; four digits of the year are wanted.",
      cure: "Rename it, such as 2025.md.",
    },
  },
  "page/still-to-fill": {
    severity: "warning",
    zh: {
      title: "还有没填的地方",
      message: "“{found}”还没有填，这一行（这一段、表格的这一行）不发布。",
      cure: "填好；用不着的，整行删去。",
    },
    en: {
      title: "Something is left to fill in",
      message: "“{found}” is not filled in yet; its line, paragraph or table row is not published.",
      cure: "Fill it in, or delete the line if it is of no use.",
    },
  },
  "page/note": {
    severity: "warning",
    zh: {
      title: "像是给自己人看的说明",
      message: "按名称是给自己人看的说明，没有元数据，不发布。",
      cure: "不打算发布的，移出这个文件夹；要发布的，在最前面加三行：---、title: 标题、---。",
    },
    en: {
      title: "Looks like a note for colleagues",
      message:
        "By its name this is a note for colleagues; it has no front-matter and is not published.",
      cure: "Move it out of this folder; if it is to be published, put three lines before it: ---, title: …, ---.",
    },
  },
  "page/not-finished": {
    severity: "warning",
    zh: {
      title: "没有写完，整份不发布",
      message:
        "“{found}”还没有填（全文 {count} 处）；制度、年报和自己的页面缺了内容意思就变了，填好以前整份不发布。",
      cure: "全部填好；用不着的，整句删去。",
    },
    en: {
      title: "Not finished, not published",
      message:
        "“{found}” is not filled in yet ({count} in all); with a gap a rule, a report or a page says something else, so nothing of it is published until then.",
      cure: "Fill in everything, or delete the sentence if it is of no use.",
    },
  },
  "page/draft": {
    severity: "warning",
    zh: {
      title: "草稿，整份不发布",
      message: "写了 {found}，这个网页不发布，别处也没有它的名称。",
      cure: "写好后删去这一行。",
    },
    en: {
      title: "A draft, not published",
      message: "`{found}` holds this page back; nothing else shows its title.",
      cure: "Delete the line when the page is done.",
    },
  },
  "settings/still-to-fill": {
    severity: "warning",
    zh: {
      title: "设置还有没填的",
      message: "“{found}”还没有填，页面上不显示这一项。",
      cure: "填好；没有的，整行删去。",
    },
    en: {
      title: "A setting is left to fill in",
      message: "“{found}” is not filled in yet; pages do not show it.",
      cure: "Fill it in, or delete the line if there is none.",
    },
  },
} as const satisfies Record<string, Wording>;
