import { expect, test } from "vitest";
import { documentWith, found } from "../../fixtures/found.ts";

const publishers = `- { id: xzf, name: 青禾县人民政府, shortName: 县政府, code: QH001 }
- { id: slj, name: 青禾县水利局, shortName: 县水利局, code: QH009, parent: xzf }
- { id: lx, name: 青禾县柳溪镇人民政府, shortName: 柳溪镇, code: QH101, parent: xzf }
`;
const told = (documents: Record<string, string>) =>
  found(/^identity\/other-organ$/, documents, { "publishers.yaml": publishers });
const none = "0 处错误，0 处警告，0 处提示。";

const signed = (...signature: string[]) =>
  `各乡镇：\n\n请遵照执行。\n\n${signature.join("\n\n")}\n`;
const plain = (more: string, body?: string) => documentWith(`publishedOn: 2026-03-05${more}`, body);
const titled = (title: string, more = "", body?: string) =>
  plain(more, body).replace(/title: .*/, `title: ${title}`);

test("a document of an organ above is told of by signature, title or number, with the line to write", async () => {
  const text = await told({
    signed: plain("", signed("澜江市人民政府", "2026年3月2日")),
    titled: titled("澜江市水利局关于做好防汛工作的通知"),
    central: plain("\ndocumentNumber: 国办发〔2026〕3号"),
    provincial: plain("\ndocumentNumber: 云政发〔2026〕3号"),
    named: plain("\ndocumentNumber: 澜江市人民政府公告2026年第3号"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/central.md:6:1  警告  像是别的机关的文件
        文号“国办发〔2026〕3号”是“国务院办公厅”的，不是发布机构“青禾县人民政府”的，却没有写发文机关。
        改法：先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [国务院办公厅]；写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。
        identity/other-organ

    documents/named.md:6:1  警告  像是别的机关的文件
        文号“澜江市人民政府公告2026年第3号”是“澜江市人民政府”的，不是发布机构“青禾县人民政府”的，却没有写发文机关。
        改法：先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [澜江市人民政府]；写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。
        identity/other-organ

    documents/provincial.md:6:1  警告  像是别的机关的文件
        文号“云政发〔2026〕3号”不像是发布机构“青禾县人民政府”的，却没有写发文机关。
        改法：先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [发文机关全称]；文号写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。
        identity/other-organ

    documents/signed.md:2:1  警告  像是别的机关的文件
        第 14 行的落款是“澜江市人民政府”，不是发布机构“青禾县人民政府”，却没有写发文机关。
        改法：先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [澜江市人民政府]；写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。
        identity/other-organ

    documents/titled.md:2:1  警告  像是别的机关的文件
        标题写明是“澜江市水利局”的文件，不是发布机构“青禾县人民政府”的，却没有写发文机关。
        改法：先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [澜江市水利局]；写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。
        identity/other-organ

    0 处错误，5 处警告，0 处提示，涉及 5 个文件。"
  `);
});

test.each([
  ["two organs", signed("澜江市发展和改革委员会　　澜江市财政局", "2026年3月2日")],
  ["organ and day on one line", signed("澜江市人民政府　2026年3月2日")],
  ["to the right, in HTML", signed('<p align="right">澜江市人民政府</p>', "<p>2026年3月2日</p>")],
  ["with blanks between its letters", signed("澜 江 市 财 政 局", "二〇二六年三月二日")],
  ["before an end mark", signed("澜江市人民政府", "2026年3月2日", "（此件公开发布）")],
])("a signature of %s is told of", async (_, body) => {
  expect(await told({ a: plain("", body) })).toContain("落款是“澜江市");
});

test.each([
  ["its own signature", plain("", signed("青禾县人民政府", "2026年3月2日"))],
  ["a short one", plain("", signed("县水利局", "2026年3月2日"))],
  ["the signature of a part of it", plain("", signed("青禾县水利局办公室", "2026年3月2日"))],
  ["one of another organ of the county", plain("", signed("青禾县司法局", "2026年3月2日"))],
  ["a joint one", plain("", signed("澜江市水利局", "青禾县人民政府", "2026年3月2日"))],
  ["one of a village", plain("", signed("清河镇青川村村民委员会", "2026年3月2日"))],
  ["one of a company", plain("", signed("澜江市供水有限公司", "2026年3月2日"))],
  ["named issuers", plain("\nissuers: [澜江市人民政府]", signed("澜江市人民政府", "2026年3月2日"))],
  [
    "what is passed on",
    plain("\nforwards: [澜政发〔2026〕3号]", signed("澜江市人民政府", "2026年3月2日")),
  ],
  [
    "a text passed on below its own",
    titled(
      "青禾县人民政府转发澜江市人民政府通知的通知",
      "",
      signed("澜江市人民政府", "2026年2月2日"),
    ),
  ],
  [
    "a withdrawal",
    plain(
      "\nwithdrawal: { on: 2026-03-09, reason: 误发 }",
      signed("澜江市人民政府", "2026年3月2日"),
    ),
  ],
  ["a title that speaks of another", titled("青禾县人民政府关于贯彻澜江市人民政府部署的通知")],
  ["an explanation", titled("国务院关于优化营商环境的意见解读")],
  ["its own number", plain("\ndocumentNumber: 禾政发〔2026〕3号")],
  ["a general one", plain("\ndocumentNumber: 政发〔2026〕3号")],
  ["an order without a code", plain("\ndocumentNumber: 第3号")],
])("%s is not told of", async (_, document) => {
  expect(
    await told({
      a: document.replace(/title: 青禾县人民政府关于第.*/, "title: 关于防汛工作的通知"),
    }),
  ).toBe(none);
});

test("a code is known by what other documents say of it, and by how often it is used", async () => {
  const numbered = (number: string, more = "") =>
    titled("关于防汛工作的通知", `\ndocumentNumber: ${number}${more}`);
  const learned = await told({
    a: numbered("禾政发〔2026〕3号", "\nissuers: [澜江市人民政府]"),
    b: numbered("禾政发〔2026〕4号"),
  });
  expect(learned).toContain("文号“禾政发〔2026〕4号”是“澜江市人民政府”的");
  const strange = Object.fromEntries(
    [1, 2, 3, 4].map((at) => [at, numbered(`甬政发〔2026〕${at}号`)]),
  );
  expect(await told(strange)).toBe(none);
  expect(await told({ one: numbered("甬政发〔2026〕1号") })).toContain("不像是");
});

test("a portal that does not say of which place it is has no foreign codes", async () => {
  const office = titled("米东区2017年度报告", "\ndocumentNumber: 米政发〔2018〕12号");
  const text = await found(/other-organ/, { a: office.replace("青禾县人民政府", "政府办公室") });
  expect(text).toBe(none);
});

test("the cure, done as it says, ends the finding", async () => {
  const body = signed("澜江市人民政府", "2026年3月2日");
  const text = await told({ a: plain("", body) });
  const [, line = ""] = /加一行 (issuers: .*?)；/.exec(text) ?? [];
  expect(line).toBe("issuers: [澜江市人民政府]");
  expect(await told({ a: plain(`\n${line}`, body) })).toBe(none);
});
