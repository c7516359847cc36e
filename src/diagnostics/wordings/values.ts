import type { FaultCode } from "../../schema/field/fault.ts";
import type { Wording } from "./wording.ts";

/** Values that have a form of their own, in any file. */
export const valueWordings = {
  "field/not-a-day": {
    severity: "error",
    zh: {
      title: "日期写法不对",
      message: "“{label}”写作“{found}”，应写作 2018-04-18，后面可以加时间 19:28。",
      cure: ["写成 {nearest}。", "写成四位年、两位月、两位日，用 - 连接；不知道就整行删去。"],
    },
    en: {
      title: "Not a day",
      message: "`{field}` has “{found}”; 2018-04-18 is wanted, a time such as 19:28 may follow.",
      cure: [
        "Write {nearest}.",
        "Write year, month and day as 2018-04-18; delete the line if it is not known.",
      ],
    },
  },
  "field/no-such-day": {
    severity: "error",
    zh: {
      title: "没有这一天",
      message: "“{label}”写作“{found}”，日历上没有这一天。",
      cure: "对照原件改正，写成 2018-04-18 的样子；不知道就整行删去。",
    },
    en: {
      title: "No such day",
      message: "`{field}` has “{found}”, which is in no calendar.",
      cure: "Correct it from the original, written as 2018-04-18; delete the line if it is not known.",
    },
  },
  "field/too-early": {
    severity: "error",
    zh: {
      title: "年份不可能",
      message: "“{label}”写作“{found}”，早于 {wanted} 年，多半是年份写错或漏了数字。",
      cure: "对照原件改正年份；不知道就整行删去。",
    },
    en: {
      title: "Impossible year",
      message:
        "`{field}` has “{found}”, before {wanted}: most likely a digit of the year is wrong or missing.",
      cure: "Correct the year from the original; delete the line if it is not known.",
    },
  },
  "field/not-an-index-number": {
    severity: "error",
    zh: {
      title: "索引号写法不对",
      message: "“{label}”写作“{found}”，应是 5 至 40 个半角字母、数字或 / _ -。",
      cure: ["写成 {nearest}。", "去掉空格、汉字和其他符号。"],
    },
    en: {
      title: "Not an index number",
      message: "`{field}` has “{found}”; 5 to 40 ASCII letters, digits, / _ - are wanted.",
      cure: ["Write {nearest}.", "Take out blanks, Chinese characters and other signs."],
    },
  },
  "field/unknown-word": {
    severity: "error",
    zh: {
      title: "不认识的值",
      message: "“{label}”写作“{found}”，只能是：{choices}。",
      cure: ["是不是“{nearest}”？不是的，从中选一个。", "从中选一个；拿不准就整行删去。"],
    },
    en: {
      title: "Unknown value",
      message: "`{field}` has “{found}”; one of these is wanted: {choices}.",
      cure: [
        "Is it “{nearest}”? If not, take one of them.",
        "Take one of them; delete the line when in doubt.",
      ],
    },
  },
  "field/not-an-alias": {
    severity: "error",
    zh: {
      title: "旧地址写法不对",
      message: "“{label}”写作“{found}”，应是以前的索引号，或以 / 开头、门户以内的网址路径。",
      cure: ["是不是“{nearest}”？", "写成 /zwgk/2018/17.html 这样；不能有 .. 和 ? # % : 等符号。"],
    },
    en: {
      title: "Not an alias",
      message:
        "`{field}` has “{found}”; a former index number or an address path that begins with / is wanted.",
      cure: [
        "Is it “{nearest}”?",
        "Write it like /zwgk/2018/17.html, without .., ?, # and the like.",
      ],
    },
  },
  "field/alias-name": {
    severity: "error",
    zh: {
      title: "旧地址里有不能用的名称",
      message: [
        "旧地址“{found}”里的“{dot}”以点开头，服务器把这样的名称留给自己用。",
        "旧地址“{found}”里的“{windows}”在 Windows 上不能作文件名（设备名，或首尾有空格、末尾有点）。",
        "旧地址“{found}”在门户自己的文件夹 {own}/ 里。",
        "旧地址“{found}”有 {characters} 个字，超过 {most} 个字的，有的系统存不下。",
        "旧地址“{found}”里有一段长 {bytes} 字节（一个汉字 3 字节），超过 {most} 字节的，有的系统存不下。",
      ],
      cure: "从 aliases 里删去；这个网址以前确实公开过的，请网站服务器的管理员加一条跳转，写法见 {docs/hosting.md}。",
    },
    en: {
      title: "Name in an alias that cannot be used",
      message: [
        "“{dot}” in the alias “{found}” begins with a dot; servers keep such names for themselves.",
        "“{windows}” in the alias “{found}” can be no file's name on Windows (a device, or blanks or dots at its ends).",
        "The alias “{found}” lies in the portal's own folder {own}/.",
        "The alias “{found}” has {characters} characters; beyond {most} some systems cannot have it.",
        "A part of the alias “{found}” has {bytes} bytes (a Chinese character has 3); beyond {most} some systems cannot have it.",
      ],
      cure: "Take it out of aliases; if it was public, have the server's administrator add a redirect: {docs/hosting.md}.",
    },
  },
  "field/alias-not-served": {
    severity: "error",
    zh: {
      title: "旧地址不是静态网页",
      message: [
        "旧地址“{found}”有“{query}”：静态网站分不清问号、井号后面的部分。",
        "旧地址“{found}”的扩展名是 {ending}，静态网站只能在 .html、.htm、.shtml 或文件夹的网址上放跳转。",
      ],
      cure: "从 aliases 里删去；请网站服务器的管理员加一条跳转，写法见 {docs/hosting.md}。",
    },
    en: {
      title: "Alias that is no static page",
      message: [
        "The alias “{found}” has “{query}”: a static site cannot tell addresses apart by what follows ? or #.",
        "The alias “{found}” ends in {ending}; a static site can lead on from .html, .htm, .shtml and folders only.",
      ],
      cure: "Take it out of aliases, and have the server's administrator add a redirect: {docs/hosting.md}.",
    },
  },
  "field/not-a-url": {
    severity: "error",
    zh: {
      title: "不是网址",
      message: "“{label}”写作“{found}”，应是完整网址。",
      cure: ["写成 {nearest}。", "写完整网址，以 https:// 或 http:// 开头。"],
    },
    en: {
      title: "Not a URL",
      message: "`{field}` has “{found}”; a full URL is wanted.",
      cure: ["Write {nearest}.", "Write the full URL, beginning with https:// or http://."],
    },
  },
  "field/not-a-portal-url": {
    severity: "error",
    zh: {
      title: "网址不是一个文件夹的",
      message:
        "“{label}”写作“{found}”，应是门户所在文件夹的网址：到文件夹为止，没有 index.html、? 和 #，路径只用字母、数字和 - _ . ~。",
      cure: [
        "写成 {nearest}。",
        "换一个只用字母、数字和 - _ . ~ 的路径，如 https://www.example.gov.cn/zwgk/；服务器上的文件夹一并改名。",
      ],
    },
    en: {
      title: "Not the URL of a folder",
      message:
        "`{field}` has “{found}”; the URL of the folder that the portal stands in is wanted: without index.html, ? and #, of letters, digits and - _ . ~.",
      cure: [
        "Write {nearest}.",
        "Take a path of letters, digits and - _ . ~, such as https://www.example.gov.cn/zwgk/, and rename the folder on the server.",
      ],
    },
  },
  "field/not-a-time-zone": {
    severity: "error",
    zh: {
      title: "没有这个时区",
      message: "“{label}”写作“{found}”，应是 IANA 时区名。",
      cure: "写成 Asia/Shanghai。",
    },
    en: {
      title: "No such time zone",
      message: "`{field}` has “{found}”; an IANA name is wanted.",
      cure: "Write Asia/Shanghai.",
    },
  },
  "field/not-a-site-code": {
    severity: "error",
    zh: {
      title: "标识码写法不对",
      message: "“{label}”写作“{found}”，应是 10 位数字。",
      cure: "照登记的标识码填写。",
    },
    en: {
      title: "Not a site code",
      message: "`{field}` has “{found}”; 10 digits are wanted.",
      cure: "Write the code as registered.",
    },
  },
  "field/not-a-signing-key": {
    severity: "error",
    zh: {
      title: "不是公钥",
      message: "“{label}”应是以 RW 开头的 56 个字符，现在不是。",
      cure: "照 gongkai keys new 给出的那一行填写；私钥不要写在这里。",
    },
    en: {
      title: "Not a public key",
      message: "`{field}` takes 56 characters that begin with RW, which these are not.",
      cure: "Write the line that gongkai keys new has given; a secret key has no place here.",
    },
  },
  "field/not-an-id": {
    severity: "error",
    zh: {
      title: "代号写法不对",
      message: "“{label}”写作“{found}”，只能用半角字母、数字和 -，以字母或数字开头。",
      cure: "用英文或数字另取一个，如 education。",
    },
    en: {
      title: "Not an id",
      message:
        "`{field}` has “{found}”; ASCII letters, digits and - are wanted, a letter or digit first.",
      cure: "Choose another, such as education.",
    },
  },
  "field/duplicate-id": {
    severity: "error",
    zh: {
      title: "代号重复",
      message: "“{found}”在这个文件里已经用过（不分大小写）。",
      cure: "另取一个代号。",
    },
    en: {
      title: "Id used twice",
      message: "“{found}” is already in use in this file (upper and lower case are one).",
      cure: "Choose another id.",
    },
  },
  "field/not-a-colour": {
    severity: "error",
    zh: {
      title: "颜色写法不对",
      message: "“{label}”写作“{found}”，应是 # 加三位或六位十六进制数字。",
      cure: [
        "整行写成“{line}”。",
        '写成 "{nearest}"，连两边的引号。',
        '写成 "#0b4594" 这样，要加引号：不加的话，YAML 把 # 后面当作注释。',
      ],
    },
    en: {
      title: "Not a colour",
      message: "`{field}` has “{found}”; # and three or six hexadecimal digits are wanted.",
      cure: [
        "Write the line as “{line}”.",
        'Write "{nearest}", with its quotes.',
        'Write it like "#0b4594", in quotes: without them YAML takes what follows # for a comment.',
      ],
    },
  },
  "field/listed-twice": {
    severity: "error",
    zh: {
      title: "写了两次",
      message: "“{label}”里“{found}”写了两次。",
      cure: "只留一个。",
    },
    en: {
      title: "Listed twice",
      message: "“{found}” stands twice in `{field}`.",
      cure: "Keep one of them.",
    },
  },
  "field/newer-format": {
    severity: "error",
    zh: {
      title: "内容格式比程序新",
      message: "“{label}”写作“{found}”，本程序只认到 {wanted}。",
      cure: "升级程序，见 {docs/upgrading.md}；写错了的，写成“{key}: {wanted}”。",
    },
    en: {
      title: "Content format newer than the program",
      message: "`{field}` has “{found}”; this program knows formats up to {wanted}.",
      cure: "Upgrade the program: {docs/upgrading.md}; if it is a slip, write “{key}: {wanted}”.",
    },
  },
  "field/own": {
    severity: "error",
    zh: {
      title: "不合本单位的规定",
      message: "“{label}”（{field}）写作“{found}”：{zh}。",
      cure: [
        "这份文件不用改：把 {program} 里这个字段的 schema 改好。",
        "是不是“{nearest}”？“{label}”的说明：{guide}。",
        "照“{label}”的说明改：{guide}。",
        "照这个字段的要求改；要求写在 gongkai.config 的 fields 里。",
      ],
    },
    en: {
      title: "Not what this portal's own field takes",
      message: "`{field}` ({label}) is “{found}”: it {en}.",
      cure: [
        "Leave this file as it is: mend the field's schema in {program}.",
        "Is it “{nearest}”? What `{field}` is: {guideEn}.",
        "Write what `{field}` is: {guideEn}.",
        "Write what the field takes; that is said in `fields` of gongkai.config.",
      ],
    },
  },
} as const satisfies Record<Exclude<FaultCode, "field/missing" | "field/missing-day">, Wording>;
