import type { Wording } from "./wording.ts";

/** The block of metadata on top of a file, and YAML files. */
export const frontMatterWordings = {
  "front-matter/missing": {
    severity: "error",
    zh: {
      title: "没有元数据",
      message: [
        "文件应从第 1 行的 --- 开始，这里的 --- 在第 {first} 行。",
        "第 1 行应是三个半角减号 ---，前后什么也没有；这里写的是“{opening}”。",
        "第 1 行应是 ---，这里直接写了“{above}”。",
        "文件应以一行 --- 开头，接着写名称、索引号等，再以一行 --- 结束。",
      ],
      cure: [
        "删去第 {first} 行以前的内容，让 --- 成为第 1 行。",
        "删去第 1 行“{opening}”，重新输入三个半角减号 ---；元数据末尾的那一行也一样。",
        "在“{above}”上面加一行 ---；元数据末尾没有 --- 的，也加一行。",
        "在最前面加上元数据，写法见 {docs/fields.md}；不打算发布的，移出这个文件夹。",
      ],
    },
    en: {
      title: "No front-matter",
      message: [
        "The file must begin with --- in line 1; here it stands in line {first}.",
        "Line 1 must be --- and nothing else; here it is “{opening}”.",
        "Line 1 must be ---; here “{above}” stands there.",
        "The file must begin with a line ---, then title, index number and so on, then a line ---.",
      ],
      cure: [
        "Delete what stands before line {first}, so that --- is line 1.",
        "Delete line 1, “{opening}”, and type ---; likewise for the line that ends the front-matter.",
        "Put a line --- above “{above}”, and one at the end of the front-matter where there is none.",
        "Put front-matter on top, {docs/fields.md} shows how; move what is not to be published out of this folder.",
      ],
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
      cure: ["把“{found}”这一行改成单独的 ---。", "在元数据之后、正文之前加一行 ---。"],
    },
    en: {
      title: "Front-matter does not end",
      message: [
        "Front-matter ends with a line that holds --- alone; this one has “{found}”.",
        "There is a --- on top, but no line --- after it.",
      ],
      cure: [
        "Make the line “{found}” one of --- alone.",
        "Put a line --- between front-matter and text.",
      ],
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
      cure: "整行写成“{nearest}”。",
    },
    en: {
      title: "Full-width colon",
      message:
        "“{found}” has a full-width colon; an ASCII colon and a blank are wanted after a field's name.",
      cure: "Write the line as “{nearest}”.",
    },
  },
  "yaml/full-width-mark": {
    severity: "error",
    zh: {
      title: "标点是全角的",
      message:
        "“{found}”里有{marks}，这里只认半角的标点：各项之间用逗号，文字两边用引号，字段名后面用冒号加空格。",
      cure: "改成半角，整行写成“{nearest}”。",
    },
    en: {
      title: "Punctuation of Chinese",
      message:
        "“{found}” has {signs}; here only ASCII signs count: commas between entries, quotes around texts, a colon and a blank after a field's name.",
      cure: "Write the line as “{nearest}”.",
    },
  },
  "yaml/missing-dash": {
    severity: "error",
    zh: {
      title: "少了“- ”",
      message: "“{found}”开始了新的一项，前面却没有“- ”，会被当成上一项的字段。",
      cure: "整行写成“{nearest}”。",
    },
    en: {
      title: "Dash is missing",
      message:
        "“{found}” begins another entry, but has no `- ` before it: its fields would be those of the entry above.",
      cure: "Write the line as “{nearest}”.",
    },
  },
  "yaml/no-blank": {
    severity: "error",
    zh: {
      title: "缺一个空格",
      message: "“{found}”里，字段名的冒号后面，或列表项的“-”后面，没有空格。",
      cure: "整行写成“{nearest}”。",
    },
    en: {
      title: "Blank is missing",
      message: "In “{found}” no blank follows the colon of the field, or the `-` of the entry.",
      cure: "Write the line as “{nearest}”.",
    },
  },
  "yaml/no-colon": {
    severity: "error",
    zh: {
      title: "缺一个冒号",
      message: "“{found}”里，字段名后面没有冒号。",
      cure: "整行写成“{nearest}”。",
    },
    en: {
      title: "Colon is missing",
      message: "In “{found}” no colon follows the field's name.",
      cure: "Write the line as “{nearest}”.",
    },
  },
  "yaml/leading-blank": {
    severity: "error",
    zh: {
      title: "行首的空格数目不对",
      message: "“{found}”前面的空格多了或少了，会被当成上一行的一部分。",
      cure: "这一行与同一级的其他字段对齐，写成“{nearest}”。",
    },
    en: {
      title: "Wrong indentation",
      message:
        "“{found}” has blanks too many or too few before it; it counts as part of the line above.",
      cure: "Align it with the other fields of its level: “{nearest}”.",
    },
  },
  "yaml/tab": {
    severity: "error",
    zh: {
      title: "用了制表符",
      message: "“{found}”的行首用了制表符（Tab），这里只能用空格。",
      cure: "删去行首的制表符，与同一级的其他行对齐，写成“{nearest}”。",
    },
    en: {
      title: "Tab",
      message: "“{found}” is indented with a tab; only blanks may indent here.",
      cure: "Delete the tab and align the line with the others of its level: “{nearest}”.",
    },
  },
  "yaml/broken-line": {
    severity: "error",
    zh: {
      title: "这一行不属于任何字段",
      message: "“{found}”前面没有字段名，多半是上一行断成了两行。",
      cure: "与上一行合成一行，写成“{nearest}”。",
    },
    en: {
      title: "Line belongs to no field",
      message:
        "“{found}” has no field's name before it; most likely the line above was broken in two.",
      cure: "Join it with the line above: “{nearest}”.",
    },
  },
  "yaml/document-end": {
    severity: "error",
    zh: {
      title: "元数据中间有结束标记",
      message: "“{found}”这一行会使后面的字段全部丢失。",
      cure: "删去这一行。",
    },
    en: {
      title: "Mark of the end amid the fields",
      message: "The line “{found}” would make all fields after it disappear.",
      cure: "Delete this line.",
    },
  },
  "yaml/cut-by-hash": {
    severity: "warning",
    zh: {
      title: "“#”后面的文字不会公布",
      message: "空格加“#”表示批注，“{found}”不算在内，值只剩“{value}”。",
      cure: [
        "是正文的，整行写成“{nearest}”；确是批注的，移到上面单独一行。",
        "是正文的，用引号把整个值括起来；确是批注的，移到上面单独一行。",
      ],
    },
    en: {
      title: "Text after `#` is not published",
      message: "A blank and # begin a comment: “{found}” is left out, the value is “{value}”.",
      cure: [
        "If it is text, write the line as “{nearest}”; if it is a comment, put it on a line of its own above.",
        "If it is text, quote the whole value; if it is a comment, put it on a line of its own above.",
      ],
    },
  },
  "yaml/nothing-but-comment": {
    severity: "warning",
    zh: {
      title: "“#”后面的文字不会公布",
      message: "以“#”开头的是批注，“{found}”不算在内，值是空的。",
      cure: [
        "是正文的，整行写成“{nearest}”；确是批注的，移到上面单独一行。",
        "是正文的，用引号把整个值括起来；确是批注的，移到上面单独一行。",
      ],
    },
    en: {
      title: "Text after `#` is not published",
      message: "What begins with # is a comment: “{found}” is left out, the value is empty.",
      cure: [
        "If it is text, write the line as “{nearest}”; if it is a comment, put it on a line of its own above.",
        "If it is text, quote the whole value; if it is a comment, put it on a line of its own above.",
      ],
    },
  },
  "yaml/not-a-name": {
    severity: "error",
    zh: {
      title: "这里应是字段名",
      message:
        "“{found}”里，冒号前面不是字段名：“?”、“<<”、“__proto__”和括号里的内容都不能当字段名。",
      cure: "改成“字段: 值”，字段名见 {docs/fields.md}；用不着的，删去这一行和它下面缩进的各行。",
    },
    en: {
      title: "The name of a field is wanted",
      message:
        "In “{found}” no name of a field stands before the colon: `?`, `<<`, `__proto__` and what stands in brackets are none.",
      cure: "Write `field: value` with a field of {docs/fields.md}; or delete the line with what is indented below it.",
    },
  },
  "yaml/over-limit": {
    severity: "error",
    zh: {
      title: "字段部分太大",
      message: [
        "字段部分有 {bytes} 字节，最多 {wanted} 字节。",
        "字段部分有 {lines} 行，最多 {wanted} 行。",
        "同一层有 {keys} 个字段，最多 {wanted} 个；从这里起没有读。",
        "列表和字段套了不止 {depth} 层。",
      ],
      cure: "只留 {docs/fields.md} 里的字段，删去其余各行和多打的方括号、花括号、短横；大段文字写进正文，长名单作为附件。",
    },
    en: {
      title: "Too much in the fields",
      message: [
        "The fields have {bytes} bytes, at most {wanted} are taken.",
        "The fields have {lines} lines, at most {wanted} are taken.",
        "There are {keys} fields at one level, at most {wanted} are taken; from here on nothing was read.",
        "Lists and fields stand inside one another for more than {depth} levels.",
      ],
      cure: "Keep the fields of {docs/fields.md} and delete all other lines, and brackets, braces and dashes too many; long texts go into the body, long lists into attachments.",
    },
  },
  "yaml/duplicate-key": {
    severity: "error",
    zh: {
      title: "字段写了两次",
      message: "“{found}”这个字段在前面已经写过。",
      cure: "只留一个；有多个值时写成列表。",
    },
    en: {
      title: "Key given twice",
      message: "The field of “{found}” stands further up already.",
      cure: "Keep one; for several values write a list.",
    },
  },
  "yaml/quotes": {
    severity: "error",
    zh: {
      title: "引号或括号没有配对",
      message: "“{found}”里的引号或括号读不通：值以引号或括号开头时，到配对的那一个就结束了。",
      cure: [
        "整行写成“{nearest}”；最外面的引号也是文字的，写成“{other}”。",
        "整行写成“{nearest}”。",
      ],
    },
    en: {
      title: "Unpaired quotes or brackets",
      message:
        "The quotes or brackets in “{found}” make no sense: a value that begins with one ends with its counterpart.",
      cure: [
        "Write the line as “{nearest}”; if the outermost quotes are part of the text, as “{other}”.",
        "Write the line as “{nearest}”.",
      ],
    },
  },
  "yaml/colon-in-value": {
    severity: "error",
    zh: {
      title: "值里有冒号",
      message: "“{found}”里有“冒号加空格”，会被当成又一个字段。",
      cure: "用引号把整个值括起来，整行写成“{nearest}”。",
    },
    en: {
      title: "Colon in a value",
      message: "“{found}” holds a colon and a blank, which would begin another field.",
      cure: "Put the whole value into quotes: “{nearest}”.",
    },
  },
  "yaml/special-character": {
    severity: "error",
    zh: {
      title: "值里的符号有特殊含义",
      message: "“{found}”里，值或列表的一项以有特殊含义的符号开头，或含有这样的符号。",
      cure: "用引号括起来，整行写成“{nearest}”。",
    },
    en: {
      title: "Special character in a value",
      message:
        "In “{found}” a value or an entry begins with, or holds, a sign that YAML reads its own way.",
      cure: "Put it into quotes: “{nearest}”.",
    },
  },
  "yaml/syntax": {
    severity: "error",
    zh: {
      title: "这几行读不通",
      message: "从“{found}”这一行起读不通，不知道哪些是字段、哪些是值。",
      cure: "每个字段一行，写成“字段: 值”；值里有引号、冒号、# 或方括号的，用单引号括起来；拿不准时删去这一行，重新写。",
    },
    en: {
      title: "Lines that make no sense",
      message: "From “{found}” on it makes no sense ({reason}).",
      cure: "Write one field a line as `field: value`; put values with quotes, colons, # or brackets into single quotes; when in doubt delete the line and write it anew.",
    },
  },
} as const satisfies Record<string, Wording>;
