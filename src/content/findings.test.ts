import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../checks/reports/pretty.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { readContent } from "./read-content.ts";

/** All that is said of a content folder, as a webmaster sees it. */
async function saidOf(files: Record<string, string | Buffer>): Promise<string> {
  const { diagnostics } = await readContent(temporaryFolder(files));
  return formatDiagnostics(diagnostics, { language: "zh", color: false });
}

const withField = (more: string) => saidOf({ "documents/a.md": documentText(1, more) });

describe("a document", () => {
  test("that lacks what is required", async () => {
    expect(
      await saidOf({ "documents/a.md": "---\ntitle: 无\nwithdrawal: { on: 2020-1-2 }\n---\n正文" }),
    ).toMatchInlineSnapshot(`
      "documents/a.md:1:1  错误  缺少必填字段
          没有写“索引号”（indexNumber）。
          改法：加上“indexNumber: ”和它的值。
          field/missing

      documents/a.md:1:1  错误  缺少必填字段
          没有写“发布机构”（publisher）。
          改法：加上“publisher: ”和它的值。
          field/missing

      documents/a.md:1:1  错误  没有日期
          发布日期、发文日期、成文日期、生成日期至少要写一个。
          改法：写上知道的日期，如“publishedOn: 2026-01-31”；不知道的不要编。
          field/missing-day

      documents/a.md:2:1  错误  缺少必填字段
          没有写“名称”（title）。
          改法：加上“title: ”和它的值。
          field/missing

      documents/a.md:3:1  错误  缺少必填字段
          没有写“原因”（withdrawal.reason）。
          改法：加上“reason: ”和它的值。
          field/missing

      documents/a.md:3:15  错误  日期写法不对
          “日期”写作“2020-1-2”，应写作 2018-04-18，后面可以加时间 19:28。
          改法：写成 2020-01-02。
          field/not-a-day

      6 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("with days that are none", async () => {
    expect(
      await withField(
        "issuedOn: 2020年1月2日\ndispatchedOn: 2020-02-30\neffectiveOn: 下月\ngeneratedOn: 2026年11月31日\n",
      ),
    ).toMatchInlineSnapshot(`
      "documents/a.md:6:1  错误  日期写法不对
          “成文日期”写作“2020年1月2日”，应写作 2018-04-18，后面可以加时间 19:28。
          改法：写成 2020-01-02。
          field/not-a-day

      documents/a.md:7:1  错误  没有这一天
          “发文日期”写作“2020-02-30”，日历上没有这一天。
          改法：对照原件改正，写成 2018-04-18 的样子；不知道就整行删去。
          field/no-such-day

      documents/a.md:8:1  错误  日期写法不对
          “实施日期”写作“下月”，应写作 2018-04-18，后面可以加时间 19:28。
          改法：写成四位年、两位月、两位日，用 - 连接；不知道就整行删去。
          field/not-a-day

      documents/a.md:9:1  错误  没有这一天
          “生成日期”写作“2026年11月31日”，日历上没有这一天。
          改法：对照原件改正，写成 2018-04-18 的样子；不知道就整行删去。
          field/no-such-day

      4 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("with values of the wrong kind", async () => {
    expect(
      await withField(
        "source: [甲, 乙]\nkeywords: { 甲: 乙 }\nwithdrawal: 是\nvalidity: 好\nreview: [{ reason: 存疑 }]\naliases: [/../甲.html]\n",
      ),
    ).toMatchInlineSnapshot(`
      "documents/a.md:6:1  错误  应是一段文字
          “来源”只能写一段文字，不能是列表或下级字段。
          改法：只写一段文字；括号是文字的一部分的，整行写成“source: "[甲, 乙]"”。
          field/not-text

      documents/a.md:7:1  错误  应是列表
          “关键词”应是列表或一段文字，不能有下级字段。
          改法：写成 [甲, 乙]，或每项一行、以“- ”开头。
          field/not-a-list

      documents/a.md:8:1  错误  应有下级字段
          “撤回”写作“是”，应写出下级字段。
          改法：换行缩进两格，一行一个下级字段：on, reason。
          field/not-a-mapping

      documents/a.md:9:1  错误  不认识的值
          “有效性”写作“好”，只能是：有效、部分失效、已修改、尚未生效、失效、废止、未标注。
          改法：从中选一个；拿不准就整行删去。
          field/unknown-word

      documents/a.md:10:10  错误  缺少必填字段
          没有写“字段”（review.field）。
          改法：加上“field: ”和它的值。
          field/missing

      documents/a.md:11:11  错误  旧地址写法不对
          “旧地址”写作“/../甲.html”，应是以前的索引号，或以 / 开头、门户以内的网址路径。
          改法：写成 /zwgk/2018/17.html 这样；不能有 .. 和 ? # % : 等符号。
          field/not-an-alias

      6 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("whose list is one text is shown that text whole", async () => {
    expect(await withField("aliases: QH-1\n")).toContain("“旧地址”写作“QH-1”");
  });

  test("whose lists hold empty entries or lists", async () => {
    expect(
      await withField("attachments: [无, 没有.pdf]\nkeywords: [[甲]]\n"),
    ).toMatchInlineSnapshot(`
      "documents/a.md:6:18  错误  附件不存在
          没有这个文件：documents/没有.pdf。
          改法：把附件放到这里，或改正路径（相对于这份文件，区分大小写）。
          attachment/missing

      documents/a.md:7:12  错误  应是一段文字
          “关键词”只能写一段文字，不能是列表或下级字段。
          改法：只写一段文字；括号是文字的一部分的，整行写成“keywords: "[[甲]]"”。
          field/not-text

      2 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("whose index number is none", async () => {
    const text = documentText(1).replace("QH001-2020-00001", "ＱＨ001－2020－00001");
    expect(await saidOf({ "documents/a.md": text })).toMatchInlineSnapshot(`
      "documents/a.md:3:1  错误  索引号写法不对
          “索引号”写作“ＱＨ001－2020－00001”，应是 5 至 40 个半角字母、数字或 / _ -。
          改法：写成 QH001-2020-00001。
          field/not-an-index-number

      1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("with keys that are unknown or given twice", async () => {
    expect(
      await withField("pubisher: 县政府\n来原: 县政府\nfoo: 1\n标题: 另一个\n"),
    ).toMatchInlineSnapshot(`
      "documents/a.md:6:1  警告  不认识的字段
          没有叫“pubisher”的字段，这一行不起作用。
          改法：是不是“publisher”？不是就删去。
          field/unknown

      documents/a.md:7:1  警告  不认识的字段
          没有叫“来原”的字段，这一行不起作用。
          改法：是不是“来源”？不是就删去。
          field/unknown

      documents/a.md:8:1  警告  不认识的字段
          没有叫“foo”的字段，这一行不起作用。
          改法：字段名见 docs/fields.md；用不着就删去。
          field/unknown

      documents/a.md:9:1  错误  同一字段写了两次
          “标题”就是第 2 行的“title”，只能写一个。
          改法：只留一个；有多个值时写成列表。
          field/twice

      1 处错误，3 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("with a field misspelt that holds a text back: it would be published", async () => {
    expect(
      await withField("withdrawl: { on: 2024-06-01, reason: 有误 }\ndarft: 是\n"),
    ).toMatchInlineSnapshot(`
      "documents/a.md:6:1  错误  不认识的字段
          没有叫“withdrawl”的字段，这一行不起作用。
          改法：是不是“withdrawal”？不是就删去。
          field/unknown

      documents/a.md:7:1  错误  不认识的字段
          没有叫“darft”的字段，这一行不起作用。
          改法：是不是“draft”？不是就删去。
          field/unknown

      2 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
    const withheld = "withdrawal: { on: 2024-06-01, reason: 有误, hideTitel: 是 }\n";
    expect(await withField(withheld)).toMatchInlineSnapshot(`
      "documents/a.md:6:43  错误  不认识的字段
          没有叫“hideTitel”的字段，这一行不起作用。
          改法：是不是“hideTitle”？不是就删去。
          field/unknown

      1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("with several nodes of the catalogue, each told of where it stands", async () => {
    expect(
      await saidOf({
        "documents/a.md": documentText(1, "公开目录:\n  - plans\n  - budgit\n  - 天外来客\n"),
        "documents/b.md": documentText(2, "catalog: 规划、budget\n"),
        "documents/c.md": documentText(3, "catalog: [plans, 预算, 规划]\n"),
        "documents/d.md": documentText(4, "catalog: { plans: 1 }\n"),
        "catalog.yaml": "- { id: plans, name: 规划 }\n- { id: budget, name: 预算 }\n",
      }),
    ).toMatchInlineSnapshot(`
      "documents/a.md:8:5  警告  catalog.yaml 里没有这个栏目
          公开目录“budgit”不是已有栏目的代号或名称，这份文件不会列在它下面。
          改法：是不是“budget”？
          classification/unknown-catalog-node

      documents/a.md:9:5  警告  catalog.yaml 里没有这个栏目
          公开目录“天外来客”不是已有栏目的代号或名称，这份文件不会列在它下面。
          改法：写 catalog.yaml 里的代号，或者在那里加上这个栏目。
          classification/unknown-catalog-node

      documents/b.md:6:1  警告  catalog.yaml 里没有这个栏目
          公开目录“规划、budget”不是已有栏目的代号或名称，这份文件不会列在它下面。
          改法：是不是“[规划, budget]”？
          classification/unknown-catalog-node

      documents/d.md:6:1  错误  应是列表
          “公开目录”应是列表或一段文字，不能有下级字段。
          改法：写成 [甲, 乙]，或每项一行、以“- ”开头。
          field/not-a-list

      1 处错误，3 处警告，0 处提示，涉及 3 个文件。"
    `);
  });

  test("with values that are kept, but may be mistakes", async () => {
    const text = documentText(
      1,
      `topic: 政务公开\ngenre: 通知书\ncatalog: normativ\ndocumentNumber: 青政发〔201618〕号\nabstract: ${"长".repeat(301)}\n`,
      " \n",
    );
    expect(
      await saidOf({
        "documents/a.md": text,
        "publishers.yaml": "- { id: county, name: 青河县人民政府 }",
        "catalog.yaml":
          "- { id: plans, name: 规划, children: [{ id: normative, name: 规范性文件 }] }",
      }),
    ).toMatchInlineSnapshot(`
      "documents/a.md:4:1  警告  publishers.yaml 里没有这个机构
          发布机构“青禾县人民政府”没有登记，会另成一个机构。
          改法：是不是“青河县人民政府”？不是就在 publishers.yaml 里登记。
          classification/unknown-publisher

      documents/a.md:6:1  警告  不在主题分类表里
          主题分类“政务公开”不在 22 个主题、121 个子主题之中，照原样保留。
          改法：是不是“综合政务/政务公开”？
          classification/unknown-topic

      documents/a.md:7:1  警告  不认识的体裁
          体裁分类“通知书”不是已知的公文种类，照原样保留。
          改法：是不是“通知”？
          classification/unknown-genre

      documents/a.md:8:1  警告  catalog.yaml 里没有这个栏目
          公开目录“normativ”不是已有栏目的代号或名称，这份文件不会列在它下面。
          改法：是不是“normative”？
          classification/unknown-catalog-node

      documents/a.md:9:1  警告  文号残缺
          文号“青政发〔201618〕号”缺了年份、序号或括号，应是 机关代字〔年份〕序号号。
          改法：对照原件补全；不要猜。
          identity/ruined-document-number

      documents/a.md:10:1  警告  太长
          “内容概述”有 301 字，最多 300 字。
          改法：压缩到 300 字以内。
          field/too-long

      documents/a.md:12:1  警告  没有正文
          元数据之后没有内容，页面上只有元数据。
          改法：补上正文；只有附件的，写一句说明。
          document/empty-body

      0 处错误，7 处警告，0 处提示，涉及 1 个文件。"
    `);
  });

  test("whose attachments are missing or outside", async () => {
    expect(
      await saidOf({
        "documents/a.md": documentText(
          1,
          "attachments: [a/名单.xls, { path: 没有.pdf }, ../../密码.txt, /etc/passwd]\n",
        ),
        "documents/a/名单.xlsx": "x",
      }),
    ).toMatchInlineSnapshot(`
      "documents/a.md:6:15  错误  附件不存在
          没有这个文件：documents/a/名单.xls。
          改法：是不是“a/名单.xlsx”？
          attachment/missing

      documents/a.md:6:27  错误  附件不存在
          没有这个文件：documents/没有.pdf。
          改法：把附件放到这里，或改正路径（相对于这份文件，区分大小写）。
          attachment/missing

      documents/a.md:6:43  错误  附件在内容文件夹之外
          路径“../../密码.txt”出了内容文件夹。
          改法：把附件复制到与这份文件同名的文件夹里，写相对路径。
          attachment/outside

      documents/a.md:6:57  错误  附件在内容文件夹之外
          路径“/etc/passwd”出了内容文件夹。
          改法：把附件复制到与这份文件同名的文件夹里，写相对路径。
          attachment/outside

      4 处错误，0 处警告，0 处提示，涉及 1 个文件。"
    `);
  });
});

test("attachments that are sources or lie on somebody's computer, and what systems leave behind", async () => {
  const own =
    "attachments: [b.md, 'C:\\公文\\表.docx', '\\\\server\\公文\\表.docx', a/Thumbs.db]\n";
  expect(
    await saidOf({
      "documents/a.md": documentText(1, own),
      "documents/a/Thumbs.db": "x",
      "documents/a/~$名单.docx": "x",
      "documents/a/.~名单.docx": "x",
      "documents/a/.DS_Store": "x",
      "documents/b.md": documentText(2),
    }),
  ).toMatchInlineSnapshot(`
    "documents/a.md:6:15  错误  Markdown 不能作附件
        附件写的是“b.md”，它是文件的原稿（Markdown）。
        改法：从 attachments 里删去；要指向那份文件，在正文里写链接：[标题](b.md)。
        attachment/markdown

    documents/a.md:6:21  错误  附件写的是自己电脑上的位置
        路径“C:\\公文\\表.docx”是某台电脑上的位置，别人打不开。
        改法：把附件复制到与这份文件同名的文件夹里，写相对路径，用 / 分隔，如 通知/名单.xlsx。
        attachment/on-computer

    documents/a.md:6:37  错误  附件写的是自己电脑上的位置
        路径“\\\\server\\公文\\表.docx”是某台电脑上的位置，别人打不开。
        改法：把附件复制到与这份文件同名的文件夹里，写相对路径，用 / 分隔，如 通知/名单.xlsx。
        attachment/on-computer

    documents/a.md:6:59  错误  附件不存在
        没有这个文件：documents/a/Thumbs.db。
        改法：把附件放到这里，或改正路径（相对于这份文件，区分大小写）。
        attachment/missing

    documents/a/.DS_Store  警告  系统或办公软件留下的文件
        这是系统或办公软件自己生成的文件，不会发布。
        改法：关闭打开着的文档，然后删去它。
        file/system

    documents/a/.~名单.docx  警告  系统或办公软件留下的文件
        这是系统或办公软件自己生成的文件，不会发布。
        改法：关闭打开着的文档，然后删去它。
        file/system

    documents/a/Thumbs.db  警告  系统或办公软件留下的文件
        这是系统或办公软件自己生成的文件，不会发布。
        改法：关闭打开着的文档，然后删去它。
        file/system

    documents/a/~$名单.docx  警告  系统或办公软件留下的文件
        这是系统或办公软件自己生成的文件，不会发布。
        改法：关闭打开着的文档，然后删去它。
        file/system

    4 处错误，4 处警告，0 处提示，涉及 5 个文件。"
  `);
});

test("documents of one address are all listed, whatever else is wrong with them", async () => {
  const text = (indexNumber: string, more = "") =>
    documentText(1, more).replace("QH001-2020-00001", indexNumber);
  expect(
    await saidOf({
      "documents/a.md": text("QH/2020-00001"),
      "documents/b.md": text("qh_2020-00001"),
      "documents/c.md": text("QH_2020-00001", "validity: 好\n"),
      "documents/d.md": text("QH_2020-00002", "aliases: QH/2020-00001\n"),
    }),
  ).toMatchInlineSnapshot(`
    "documents/a.md:3:1  错误  索引号重复
        “QH/2020-00001”在门户里不是唯一的，还用于：documents/b.md, documents/c.md。
        改法：这份留用这个号，不要动；要改的是 documents/b.md, documents/c.md。是同一份文件放了两遍的，删去那一个。
        identity/duplicate-index-number

    documents/b.md:3:1  错误  索引号重复
        “qh_2020-00001”在门户里不是唯一的，还用于：documents/a.md, documents/c.md。
        改法：索引号决定网址，每份文件一个；/ 与 _ 、大写与小写算同一个。改其中的一个，或删去重复的文件。
        identity/duplicate-index-number

    documents/c.md:3:1  错误  索引号重复
        “QH_2020-00001”在门户里不是唯一的，还用于：documents/a.md, documents/b.md。
        改法：索引号决定网址，每份文件一个；/ 与 _ 、大写与小写算同一个。改其中的一个，或删去重复的文件。
        identity/duplicate-index-number

    documents/c.md:6:1  错误  不认识的值
        “有效性”写作“好”，只能是：有效、部分失效、已修改、尚未生效、失效、废止、未标注。
        改法：从中选一个；拿不准就整行删去。
        field/unknown-word

    documents/d.md:6:1  错误  旧地址已被占用
        旧地址“QH/2020-00001”已经属于：documents/a.md, documents/b.md, documents/c.md。
        改法：只留在一份文件里；别的文件的索引号不能当旧地址。
        identity/taken-alias

    5 处错误，0 处警告，0 处提示，涉及 4 个文件。"
  `);
});

test("front-matter that is missing, empty, open or no mapping", async () => {
  expect(
    await saidOf({
      "documents/closing.md": "---\ntitle: 甲\n-----\n正文",
      "documents/empty.md": "",
      "documents/list.md": "---\n- 甲\n---\n正文",
      "documents/none.md": "正文",
      "documents/open.md": "---\ntitle: 甲\n正文",
      "documents/text.md": "---\n甲\n---\n正文",
    }),
  ).toMatchInlineSnapshot(`
    "documents/closing.md:3:1  错误  元数据没有结束
        元数据应以单独一行 --- 结束，这一行写的是“-----”。
        改法：把“-----”这一行改成单独的 ---。
        front-matter/unterminated

    documents/empty.md:1:1  错误  没有元数据
        文件应以一行 --- 开头，接着写名称、索引号等，再以一行 --- 结束。
        改法：在最前面加上元数据，写法见 docs/fields.md；不打算发布的，移出这个文件夹。
        front-matter/missing

    documents/list.md:2:1  错误  不是“字段: 值”
        这里应是一行行的“字段: 值”。
        改法：写成“字段: 值”：冒号用半角，后面空一格。
        yaml/not-a-mapping

    documents/none.md:1:1  错误  没有元数据
        文件应以一行 --- 开头，接着写名称、索引号等，再以一行 --- 结束。
        改法：在最前面加上元数据，写法见 docs/fields.md；不打算发布的，移出这个文件夹。
        front-matter/missing

    documents/open.md:1:1  错误  元数据没有结束
        开头有 ---，后面没有单独一行的 ---。
        改法：在元数据之后、正文之前加一行 ---。
        front-matter/unterminated

    documents/text.md:2:1  错误  不是“字段: 值”
        这里应是一行行的“字段: 值”。
        改法：写成“字段: 值”：冒号用半角，后面空一格。
        yaml/not-a-mapping

    6 处错误，0 处警告，0 处提示，涉及 6 个文件。"
  `);
});

test("YAML that cannot be read", async () => {
  const faults = {
    alias: "source: *甲*",
    bracket: "documentNumber: [2016]18号",
    colon: "来源：县政府",
    "colon-in-value": "source: 甲: 乙",
    duplicate: "title: 另一个",
    quote: 'source: "甲',
    reserved: "source: @甲",
    tab: "keywords:\n\t- 甲",
    unclosed: "keywords: [甲, 乙",
  };
  const files = Object.entries(faults).map(([name, line], index) => [
    `documents/${name}.md`,
    documentText(index, `${line}\n`),
  ]);
  expect(await saidOf(Object.fromEntries(files))).toMatchInlineSnapshot(`
    "documents/alias.md:6:1  错误  值里的符号有特殊含义
        “source: *甲*”里，值或列表的一项以有特殊含义的符号开头，或含有这样的符号。
        改法：用引号括起来，整行写成“source: "*甲*"”。
        yaml/special-character

    documents/bracket.md:6:1  错误  值里的符号有特殊含义
        “documentNumber: [2016]18号”里，值或列表的一项以有特殊含义的符号开头，或含有这样的符号。
        改法：用引号括起来，整行写成“documentNumber: "[2016]18号"”。
        yaml/special-character

    documents/colon-in-value.md:6:1  错误  值里有冒号
        “source: 甲: 乙”里有“冒号加空格”，会被当成又一个字段。
        改法：用引号把整个值括起来，整行写成“source: "甲: 乙"”。
        yaml/colon-in-value

    documents/colon.md:6:1  错误  冒号是全角的
        “来源：县政府”用了全角冒号，字段名后面应是半角冒号加空格。
        改法：整行写成“来源: 县政府”。
        yaml/full-width-colon

    documents/duplicate.md:6:1  错误  字段写了两次
        “title: 另一个”这个字段在前面已经写过。
        改法：只留一个；有多个值时写成列表。
        yaml/duplicate-key

    documents/quote.md:6:1  错误  引号或括号没有配对
        “source: "甲”里的引号或括号读不通：值以引号或括号开头时，到配对的那一个就结束了。
        改法：整行写成“source: "甲"”。
        yaml/quotes

    documents/reserved.md:6:1  错误  值里的符号有特殊含义
        “source: @甲”里，值或列表的一项以有特殊含义的符号开头，或含有这样的符号。
        改法：用引号括起来，整行写成“source: "@甲"”。
        yaml/special-character

    documents/tab.md:7:2  错误  用了制表符
        “- 甲”的行首用了制表符（Tab），这里只能用空格。
        改法：删去行首的制表符，与同一级的其他行对齐，写成“  - 甲”。
        yaml/tab

    documents/unclosed.md:6:1  错误  引号或括号没有配对
        “keywords: [甲, 乙”里的引号或括号读不通：值以引号或括号开头时，到配对的那一个就结束了。
        改法：整行写成“keywords: [甲, 乙]”。
        yaml/quotes

    9 处错误，0 处警告，0 处提示，涉及 9 个文件。"
  `);
});

test("files that are no UTF-8 text", async () => {
  expect(
    await saidOf({
      "documents/gbk.md": Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xbc, 0xd7, 0xd2, 0xd2]),
      "documents/nul.md": documentText(1, "", "甲\0乙"),
      "documents/utf-16.md": Buffer.from(`\uFEFF${documentText(2)}`, "utf16le"),
      "documents/unknown.md": Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xff]),
    }),
  ).toMatchInlineSnapshot(`
    "documents/gbk.md  错误  不是 UTF-8 编码
        看起来是 GBK (GB18030) 编码，应为 UTF-8。
        改法：用记事本打开，确认文字正常，点“文件”“另存为”，“编码”选 UTF-8，保存并覆盖原文件；用 VS Code 的，点右下角的编码名称，先“通过编码重新打开”选 GBK (GB18030)，再“通过编码保存”选 UTF-8。
        file/not-utf-8

    documents/nul.md:7  错误  含有空字节
        文字中有空字节（NUL），多半是文件损坏，或者根本不是文本。
        改法：从原件重新保存；确实只是多余的字节，就删去。
        file/nul-byte

    documents/unknown.md  错误  不是 UTF-8 编码
        应为 UTF-8 编码，认不出现在是什么编码。
        改法：多半是把不同编码的文字拼在了一起，或者文件损坏了：新建一个文件，从原件把文字重新粘贴进去，“编码”选 UTF-8 保存，替换这一份。
        file/not-utf-8

    documents/utf-16.md  错误  不是 UTF-8 编码
        看起来是 UTF-16 LE 编码，应为 UTF-8。
        改法：用记事本打开，确认文字正常，点“文件”“另存为”，“编码”选 UTF-8，保存并覆盖原文件；用 VS Code 的，点右下角的编码名称，先“通过编码重新打开”选 UTF-16 LE，再“通过编码保存”选 UTF-8。
        file/not-utf-8

    4 处错误，0 处警告，0 处提示，涉及 4 个文件。"
  `);
});

test("links that leave the folder, lead to a folder or nowhere", async () => {
  const root = temporaryFolder({ "documents/a.md": documentText(1) });
  const outside = temporaryFolder({ "密码.md": documentText(2) });
  symlinkSync(join(outside, "密码.md"), join(root, "documents/b.md"));
  symlinkSync(root, join(root, "documents/c"));
  symlinkSync("没有.md", join(root, "documents/d.md"));
  const { diagnostics, documents } = await readContent(root);
  expect(documents).toHaveLength(1);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ["file/outside", "documents/b.md"],
    ["file/linked-folder", "documents/c"],
    ["file/unreadable", "documents/d.md"],
  ]);
});

test("settings, publishers, catalogue and annual reports that are wrong", async () => {
  expect(
    await saidOf({
      "documents/a.md": documentText(1),
      "portal.yaml":
        "nmae: 门户\nurl: www.qinghe.example\nsiteIdCode: 123\ntimeZone: Mars\ncontact: 电话\ndeadlines: { disclosureWorkingDays: 二十 }\nindexNumber: { resetYearly: 也许 }\n",
      "publishers.yaml": "- { id: 县政府, name: 青禾县人民政府 }\n- name: 青禾县财政局\n",
      "catalog.yaml": "- { id: a, name: 甲, children: [{ id: A, name: 乙 }] }\n",
      "annual-reports/二〇二〇.md": "正文",
    }),
  ).toMatchInlineSnapshot(`
    "annual-reports/二〇二〇.md  错误  年报的文件名不是年份
        年报文件叫“二〇二〇.md”，应以四位年份命名。
        改法：改名，如 2025.md。
        page/not-a-year

    catalog.yaml:1:34  错误  代号重复
        “A”在这个文件里已经用过（不分大小写）。
        改法：另取一个代号。
        field/duplicate-id

    portal.yaml:1:1  警告  不认识的字段
        没有叫“nmae”的字段，这一行不起作用。
        改法：是不是“name”？不是就删去。
        field/unknown

    portal.yaml:2:1  错误  不是网址
        “网址”写作“www.qinghe.example”，应是完整网址。
        改法：写成 https://www.qinghe.example。
        field/not-a-url

    portal.yaml:3:1  错误  标识码写法不对
        “政府网站标识码”写作“123”，应是 10 位数字。
        改法：照登记的标识码填写。
        field/not-a-site-code

    portal.yaml:4:1  错误  没有这个时区
        “时区”写作“Mars”，应是 IANA 时区名。
        改法：写成 Asia/Shanghai。
        field/not-a-time-zone

    portal.yaml:5:1  错误  应有下级字段
        “联系方式”写作“电话”，应写出下级字段。
        改法：换行缩进两格，一行一个下级字段：address, hours, phone, fax, email, postcode。
        field/not-a-mapping

    portal.yaml:6:14  错误  应是正整数
        “公开期限”写作“二十”，应是正整数。
        改法：写成阿拉伯数字，如 20。
        field/not-a-number

    portal.yaml:7:16  错误  应是 true 或 false
        “每年重新编号”写作“也许”，应是 true 或 false。
        改法：是写 true，否写 false。
        field/not-yes-or-no

    publishers.yaml:1:5  错误  代号写法不对
        “代号”写作“县政府”，只能用半角字母、数字和 -，以字母或数字开头。
        改法：用英文或数字另取一个，如 education。
        field/not-an-id

    publishers.yaml:2:3  错误  缺少必填字段
        没有写“代号”（id）。
        改法：加上“id: ”和它的值。
        field/missing

    10 处错误，1 处警告，0 处提示，涉及 4 个文件。"
  `);
});

test("a YAML file that should be a list", async () => {
  expect(
    await saidOf({ "documents/a.md": documentText(1), "catalog.yaml": "nodes:\n  - id: a\n" }),
  ).toMatchInlineSnapshot(`
    "catalog.yaml:1:1  错误  不是列表
        这个文件应是列表，每项以“- ”开头。
        改法：每一项前面加“- ”，项内各行对齐。
        yaml/not-a-list

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("folders that are missing", async () => {
  const root = temporaryFolder({ "portal.yaml": "" });
  const { diagnostics, files } = await readContent(root);
  expect(diagnostics.map(({ code }) => code)).toEqual(["content/no-documents"]);
  expect(files).toBe(0);
  rmSync(root, { recursive: true });
  const missing = await readContent(root);
  expect(missing.diagnostics.map(({ code }) => code)).toEqual(["content/no-folder"]);
});
