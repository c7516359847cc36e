import { expect, test } from "vitest";
import { documentWith, found } from "../../fixtures/found.ts";

const identity = (documents: Record<string, string>) => found(/^identity\//, documents);
const none = "0 处错误，0 处警告，0 处提示。";

test("a document number belongs to one document, whatever its brackets", async () => {
  const numbered = (number: string, more = "") =>
    documentWith(`publishedOn: 2024-03-05\ndocumentNumber: ${number}${more}`);
  const text = await identity({
    a: numbered("禾政发〔2024〕3号"),
    b: numbered("禾政发[2024]3号"),
    other: numbered("禾政办发〔2024〕3号"),
    forwarded: numbered("禾政发〔2024〕3号", "\nissuers: [澜江市人民政府]"),
    explained: numbered("禾政发〔2024〕3号", "\ninterprets: [禾政发〔2024〕3号]"),
    order: numbered("第5号"),
    another: numbered("第5号"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/a.md:6:1  警告  文号重复
        文号“禾政发〔2024〕3号”还用于：documents/b.md。
        改法：对照原件改正其中的一个；同一份文件只发布一次；转发、转载的写明发文机关。
        identity/duplicate-document-number

    documents/b.md:6:1  警告  文号写法不规范
        文号“禾政发[2024]3号”应写作“禾政发〔2024〕3号”：六角括号，四位年份，不加“第”，序号前不补 0，没有空格。
        改法：写成 禾政发〔2024〕3号；npm run check -- --fix 可以代改。
        identity/document-number-form

    documents/b.md:6:1  警告  文号重复
        文号“禾政发[2024]3号”还用于：documents/a.md。
        改法：对照原件改正其中的一个；同一份文件只发布一次；转发、转载的写明发文机关。
        identity/duplicate-document-number

    0 处错误，3 处警告，0 处提示，涉及 2 个文件。"
  `);
});

test("the form of a document number is told with the right one", async () => {
  const numbers = [
    "禾政发(2024) 第012号",
    "禾政發【２０２４】1號",
    "禾政发〔2024〕1号",
    "禾令第93号",
    "无号",
  ];
  const documents = numbers.map((number, index) => [
    String(index),
    documentWith(`publishedOn: 2024-03-05\ndocumentNumber: ${number}`),
  ]);
  expect(await identity(Object.fromEntries(documents))).toMatchInlineSnapshot(`
    "documents/0.md:6:1  警告  文号写法不规范
        文号“禾政发(2024) 第012号”应写作“禾政发〔2024〕12号”：六角括号，四位年份，不加“第”，序号前不补 0，没有空格。
        改法：写成 禾政发〔2024〕12号；npm run check -- --fix 可以代改。
        identity/document-number-form

    documents/1.md:6:1  警告  文号写法不规范
        文号“禾政發【２０２４】1號”应写作“禾政發〔2024〕1号”：六角括号，四位年份，不加“第”，序号前不补 0，没有空格。
        改法：写成 禾政發〔2024〕1号；npm run check -- --fix 可以代改。
        identity/document-number-form

    documents/1.md:6:1  警告  文号重复
        文号“禾政發【２０２４】1號”还用于：documents/2.md。
        改法：对照原件改正其中的一个；同一份文件只发布一次；转发、转载的写明发文机关。
        identity/duplicate-document-number

    documents/2.md:6:1  警告  文号重复
        文号“禾政发〔2024〕1号”还用于：documents/1.md。
        改法：对照原件改正其中的一个；同一份文件只发布一次；转发、转载的写明发文机关。
        identity/duplicate-document-number

    0 处错误，4 处警告，0 处提示，涉及 3 个文件。"
  `);
});

const sentences = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, index) => `第${from + index}条，各单位应当在第${(from + index) * 37}日前办结。`,
  ).join("\n\n");

test("equal texts are told once, short ones and those passed on never", async () => {
  const of = (body: string, more = "") => documentWith(`publishedOn: 2024-03-05${more}`, body);
  const text = await identity({
    a: of(sentences(1, 20)),
    b: of(`${sentences(1, 20).replaceAll("\n\n", "\n")}\n`),
    passedOn: of(sentences(1, 20), "\nissuers: [澜江市人民政府]"),
    short: of("现予公布。"),
    shortToo: of("现予公布。"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/b.md:2:1  警告  正文与另一份文件相同
        正文一字不差，与“青禾县人民政府关于第13件事的通知”（documents/a.md）相同。
        改法：重复发布的删去一份，用 aliases 保留旧地址；贴错正文的换成原文；转发的写明 forwards 或发文机关。
        identity/equal-text

    0 处错误，1 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("documents of one title whose texts are almost the same are told, unless one revises the other", async () => {
  const titled = (title: string, body: string, more = "") =>
    documentWith(`publishedOn: 2024-03-05${more}`, body).replace(/title: .*/, `title: ${title}`);
  const text = await identity({
    a: titled("青禾县养犬管理办法", sentences(1, 60)),
    b: titled("青禾县养犬管理办法", `${sentences(1, 60)}\n\n第61条，另行规定。`),
    c: titled("青禾县养犬管理办法", sentences(200, 260)),
    revised: titled("青禾县养犬管理办法", sentences(2, 60), "\nreplaces: [禾政发〔2020〕3号]"),
    otherTitle: titled("青禾县养猫管理办法", sentences(3, 60)),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/b.md:2:1  提示  与另一份文件几乎相同
        标题相同，正文约 99% 相同：documents/a.md。
        改法：核对是否重复发布；是修订的，用 amends、replaces 写明关系，或在标题里分清。
        identity/near-duplicate

    0 处错误，0 处警告，1 处提示，涉及 1 个文件。"
  `);
});

test("check digits of codes in index numbers are looked at", async () => {
  const numbered = (number: string) =>
    documentWith("publishedOn: 2024-03-05").replace(/indexNumber: .*/, `indexNumber: ${number}`);
  expect(
    await identity({
      right: numbered("000014349/2017-00110"),
      x: numbered("00001434X/2017-00110"),
      credit: numbered("91350100M000100Y43/2021-00013"),
      mistyped: numbered("91350100M000100Y44/2021-00013"),
      own: numbered("QH001-2021-00013"),
    }),
  ).toMatchInlineSnapshot(`
    "documents/mistyped.md:3:1  警告  索引号里的机构代码可能有误
        索引号“91350100M000100Y44/2021-00013”里的代码 91350100M000100Y44，按校验规则末位应是 3。
        改法：对照机关的组织机构代码或统一社会信用代码；本来就是自编代码的，在 portal.yaml 里关闭这条规则。
        identity/code-check-digit

    documents/x.md:3:1  警告  索引号里的机构代码可能有误
        索引号“00001434X/2017-00110”里的代码 00001434X，按校验规则末位应是 9。
        改法：对照机关的组织机构代码或统一社会信用代码；本来就是自编代码的，在 portal.yaml 里关闭这条规则。
        identity/code-check-digit

    0 处错误，2 处警告，0 处提示，涉及 2 个文件。"
  `);
  expect(await identity({ own: numbered("QH001-2021-00013") })).toBe(none);
});
