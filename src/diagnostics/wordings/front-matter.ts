import type { Wording } from "../wording.ts";

/** The block of metadata on top of a file, and YAML files. */
export const frontMatterWordings = {
  "front-matter/missing": {
    severity: "error",
    zh: {
      title: "没有元数据",
      message: "文件应以一行 --- 开头，接着写名称、索引号等，再以一行 --- 结束。",
      cure: "在最前面加上元数据，写法见 docs/fields.md。",
    },
    en: {
      title: "No front-matter",
      message:
        "The file must begin with a line ---, then title, index number and so on, then a line ---.",
      cure: "Put front-matter on top; docs/fields.md shows how.",
    },
  },
  "front-matter/unterminated": {
    severity: "error",
    zh: {
      title: "元数据没有结束",
      message: [
        "元数据应以单独一行 --- 结束，这一行写的是“{found}”。",
        "开头有 ---，后面没有单独一行的 ---。",
      ],
      cure: "在元数据之后、正文之前加一行 ---。",
    },
    en: {
      title: "Front-matter does not end",
      message: [
        "Front-matter ends with a line that holds --- alone; this one has “{found}”.",
        "There is a --- on top, but no line --- after it.",
      ],
      cure: "Put a line --- between front-matter and text.",
    },
  },
  "yaml/not-a-mapping": {
    severity: "error",
    zh: {
      title: "不是“字段: 值”",
      message: "这里应是一行行的“字段: 值”。",
      cure: "写成“字段: 值”：冒号用半角，后面空一格。",
    },
    en: {
      title: "Not `field: value`",
      message: "Lines of `field: value` are wanted here.",
      cure: "Write `field: value`, with an ASCII colon and a blank after it.",
    },
  },
  "yaml/not-a-list": {
    severity: "error",
    zh: {
      title: "不是列表",
      message: "这个文件应是列表，每项以“- ”开头。",
      cure: "每一项前面加“- ”，项内各行对齐。",
    },
    en: {
      title: "Not a list",
      message: "This file must be a list, each entry beginning with `- `.",
      cure: "Put `- ` before each entry and align its lines.",
    },
  },
  "yaml/full-width-colon": {
    severity: "error",
    zh: {
      title: "冒号是全角的",
      message: "“{found}”用了全角冒号，字段名后面应是半角冒号加空格。",
      cure: "写成“{nearest}”。",
    },
    en: {
      title: "Full-width colon",
      message:
        "“{found}” has a full-width colon; an ASCII colon and a blank are wanted after a field's name.",
      cure: "Write “{nearest}”.",
    },
  },
  "yaml/tab": {
    severity: "error",
    zh: {
      title: "用了制表符",
      message: "行首缩进用了制表符（Tab），这里只能用空格。",
      cure: "删去制表符，换成两个空格。",
    },
    en: {
      title: "Tab",
      message: "The line is indented with a tab; only blanks may indent here.",
      cure: "Replace the tab by two blanks.",
    },
  },
  "yaml/duplicate-key": {
    severity: "error",
    zh: {
      title: "字段写了两次",
      message: "“{found}”在前面已经写过。",
      cure: "只留一个；有多个值时写成列表。",
    },
    en: {
      title: "Key given twice",
      message: "“{found}” stands further up already.",
      cure: "Keep one; for several values write a list.",
    },
  },
  "yaml/quotes": {
    severity: "error",
    zh: {
      title: "引号没有配对",
      message: "从“{found}”起，引号或括号没有结束。",
      cure: "补上结尾的引号或括号；文字里本来就有引号的，整个值用另一种引号括起来。",
    },
    en: {
      title: "Unpaired quotes",
      message: "The quotes or brackets that begin at “{found}” do not end.",
      cure: "Close them; if the text itself holds quotes, put the whole value into the other kind.",
    },
  },
  "yaml/colon-in-value": {
    severity: "error",
    zh: {
      title: "值里有冒号",
      message: "“{found}”里有“冒号加空格”，会被当成又一个字段。",
      cure: "用引号把整个值括起来。",
    },
    en: {
      title: "Colon in a value",
      message: "“{found}” holds a colon and a blank, which would begin another field.",
      cure: "Put the whole value into quotes.",
    },
  },
  "yaml/special-character": {
    severity: "error",
    zh: {
      title: "值的第一个字符有特殊含义",
      message: "“{found}”里，冒号后的第一个字符在 YAML 里有特殊含义。",
      cure: "用引号把整个值括起来。",
    },
    en: {
      title: "Value begins with a special character",
      message: "In “{found}” the first character after the colon has a meaning of its own in YAML.",
      cure: "Put the whole value into quotes.",
    },
  },
  "yaml/syntax": {
    severity: "error",
    zh: {
      title: "YAML 写法不对",
      message: "“{found}”附近读不通（{reason}）。",
      cure: "检查冒号后的空格、行首缩进、引号和括号是否配对；拿不准时用引号把值括起来。",
    },
    en: {
      title: "Not valid YAML",
      message: "Near “{found}” it makes no sense ({reason}).",
      cure: "Check the blank after the colon, the indentation, quotes and brackets; when in doubt, quote the value.",
    },
  },
} as const satisfies Record<string, Wording>;
