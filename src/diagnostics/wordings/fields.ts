import type { Wording } from "./wording.ts";

/** Fields and their values: names, presence, kind. */
export const fieldWordings = {
  "field/unknown": {
    severity: "warning",
    zh: {
      title: "不认识的字段",
      message: "没有叫“{found}”的字段，这一行不起作用。",
      cure: ["是不是“{nearest}”？不是就删去。", "字段名见 {docs/fields.md}；用不着就删去。"],
    },
    en: {
      title: "Unknown field",
      message: "There is no field “{found}”; this line has no effect.",
      cure: [
        "Is it “{nearest}”? If not, delete it.",
        "{docs/fields.md} lists the fields; delete it if it is of no use.",
      ],
    },
  },
  "field/outside": {
    severity: "error",
    zh: {
      title: "下级字段写到了外面",
      message: "“{found}”是 {owner} 的下级字段，写在外面不起作用。",
      cure: [
        "写在 {owner} 里面：删去这一行，在第 {at} 行的花括号里加上“, {within}”。",
        "写在 {owner} 里面：移到第 {at} 行“{owner}:”的下一行，行首留空格，写成“{nearest}”。",
        "写在 {owner} 里面：前面加一行“{owner}:”，这一行行首留空格，写成“{nearest}”。",
      ],
    },
    en: {
      title: "Field outside the one it belongs to",
      message: "“{found}” belongs into `{owner}`; it has no effect outside.",
      cure: [
        "Write it inside `{owner}`: delete this line, and add within the braces of line {at}: “, {within}”.",
        "Write it inside `{owner}`: right below “{owner}:” in line {at}, with its blanks: “{nearest}”.",
        "Write it inside `{owner}`: a line “{owner}:” above, and this line with its blanks: “{nearest}”.",
      ],
    },
  },
  "field/twice": {
    severity: "error",
    zh: {
      title: "同一字段写了两次",
      message: "“{found}”就是第 {first} 行的“{other}”，只能写一个。",
      cure: "只留一个；有多个值时写成列表。",
    },
    en: {
      title: "Field given twice",
      message: "“{found}” is the same field as “{other}” in line {first}.",
      cure: "Keep one; for several values write a list.",
    },
  },
  "field/missing": {
    severity: "error",
    zh: {
      title: "缺少必填字段",
      message: [
        "没有写“{label}”（{field}）；这一行写的是“{found}”。",
        "没有写“{label}”（{field}）。",
      ],
      cure: ["把“{found}”改成“{nearest}”。", "加上“{key}: ”和它的值。"],
    },
    en: {
      title: "Required field is missing",
      message: [
        "`{field}` ({label}) is not given; this line has “{found}”.",
        "`{field}` ({label}) is not given.",
      ],
      cure: ["Change “{found}” to “{nearest}”.", "Add `{key}: ` and its value."],
    },
  },
  "field/missing-day": {
    severity: "error",
    zh: {
      title: "没有日期",
      message: "发布日期、发文日期、成文日期、生成日期至少要写一个。",
      cure: "写上知道的日期，如“publishedOn: 2026-01-31”；不知道的不要编。",
    },
    en: {
      title: "No day",
      message: "At least one of publishedOn, dispatchedOn, issuedOn, generatedOn is wanted.",
      cure: "Give the day that is known, such as `publishedOn: 2026-01-31`; never invent one.",
    },
  },
  "field/not-text": {
    severity: "error",
    zh: {
      title: "应是一段文字",
      message: "“{label}”只能写一段文字，不能是列表或下级字段。",
      cure: [
        "只写一段文字；括号是文字的一部分的，整行写成“{nearest}”。",
        "删去列表或下级字段，只写一段文字，写在字段名的同一行。",
      ],
    },
    en: {
      title: "Text is wanted",
      message: "`{field}` takes one text, no list and no fields below.",
      cure: [
        "Write one text; if the brackets are part of it, write the line as “{nearest}”.",
        "Take the list or the fields below away and write one text on the line of the field's name.",
      ],
    },
  },
  "field/not-a-list": {
    severity: "error",
    zh: {
      title: "应是列表",
      message: "“{label}”应是列表或一段文字，不能有下级字段。",
      cure: "写成 [甲, 乙]，或每项一行、以“- ”开头。",
    },
    en: {
      title: "A list is wanted",
      message: "`{field}` takes a list or one text, no fields below.",
      cure: "Write [a, b], or one entry a line, each beginning with `- `.",
    },
  },
  "field/not-a-mapping": {
    severity: "error",
    zh: {
      title: "应有下级字段",
      message: "“{label}”写作“{found}”，应写出下级字段。",
      cure: "换行缩进两格，一行一个下级字段：{wanted}。",
    },
    en: {
      title: "Fields below are wanted",
      message: "`{field}` has “{found}”; it takes fields below it.",
      cure: "Begin a new line, indent by two blanks, one field a line: {wanted}.",
    },
  },
  "field/not-a-number": {
    severity: "error",
    zh: {
      title: "应是正整数",
      message: "“{label}”写作“{found}”，应是正整数。",
      cure: "写成阿拉伯数字，如 20。",
    },
    en: {
      title: "A positive whole number is wanted",
      message: "`{field}` has “{found}”; a positive whole number is wanted.",
      cure: "Write digits only, such as 20.",
    },
  },
  "field/not-yes-or-no": {
    severity: "error",
    zh: {
      title: "应是 true 或 false",
      message: "“{label}”写作“{found}”，应是 true 或 false。",
      cure: "是写 true，否写 false。",
    },
    en: {
      title: "true or false is wanted",
      message: "`{field}` has “{found}”; true or false is wanted.",
      cure: "Write true for yes, false for no.",
    },
  },
  "field/over-limit": {
    severity: "error",
    zh: {
      title: "超出上限",
      message: [
        "“{label}”有 {length} 字，最多 {wanted} 字。",
        "“{label}”有 {entries} 项，最多 {wanted} 项。",
        "“{label}”是 {number}，最大 {wanted}。",
      ],
      cure: [
        "压缩到 {wanted} 字以内（现有 {length} 字）；大段文字写进正文。",
        "减到 {wanted} 项以内（现有 {entries} 项）；更长的名单作为附件。",
        "改成不超过 {wanted} 的数。",
      ],
    },
    en: {
      title: "Beyond the limit",
      message: [
        "`{field}` has {length} characters, at most {wanted} are taken.",
        "`{field}` has {entries} entries, at most {wanted} are taken.",
        "`{field}` is {number}, at most {wanted} is taken.",
      ],
      cure: [
        "Shorten it from {length} to {wanted} characters; long texts go into the body.",
        "Shorten it from {entries} to {wanted} entries; longer lists go into an attachment.",
        "Write a number of at most {wanted}.",
      ],
    },
  },
  "field/too-long": {
    severity: "warning",
    zh: {
      title: "太长",
      message: "“{label}”有 {found} 字，最多 {wanted} 字。",
      cure: "压缩到 {wanted} 字以内。",
    },
    en: {
      title: "Too long",
      message: "`{field}` has {found} characters, at most {wanted} are wanted.",
      cure: "Shorten it to {wanted} characters.",
    },
  },
  "field/invisible-character": {
    severity: "error",
    zh: {
      title: "有看不见的字符",
      message: "“{found}”里，方括号标出的字符看不见，会使同一个名称、编号或日期变成两个。",
      cure: [
        "删去整行，重新输入（不要复制）：{nearest}。",
        "删去方括号标出的字符，或重新输入这个值。",
      ],
    },
    en: {
      title: "Invisible character",
      message:
        "“{found}” holds what the brackets name; nobody sees it, but it makes two values out of one.",
      cure: [
        "Delete the line and type it again instead of pasting: {nearest}.",
        "Delete the characters named in brackets, or type the value again.",
      ],
    },
  },
} as const satisfies Record<string, Wording>;
