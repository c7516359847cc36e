import { expect, test } from "vitest";
import { found } from "../../fixtures/found.ts";

const relations = (documents: Record<string, string>) => found(/^relations\//, documents);
/** A document with a number of its own and what is said of others. */
const of = (serial: number, more: string, title = `青禾县关于第${serial}件事的通知`) => `---
title: ${title}
indexNumber: QH001-2020-${String(serial).padStart(5, "0")}
publisher: 青禾县人民政府
documentNumber: 禾政发〔2020〕${serial}号
publishedOn: 2020-03-05
${more}
---

请遵照执行。
`;

test("what leads nowhere is told with the nearest number or title of the portal", async () => {
  const text = await relations({
    a: of(7, "repeals: 禾政发〔2020〕17号"),
    b: of(17, "basedOn: [QH001-2020-00017, 《青禾县供水管理办法》, external:国发〔2019〕3号]"),
    c: of(
      27,
      "interprets: 禾政发〔2020〕71号\nforwards: 澜政发〔2018〕400号",
      "青禾县人民政府关于印发青禾县供水管理办法的通知",
    ),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/b.md:7:11  错误  指向自己
        “依据”写的“QH001-2020-00017”就是这份文件自己。
        改法：改写所指文件的索引号、文号或完整标题；没有的，删去这一项。
        relations/self

    documents/b.md:7:29  警告  找不到所指的文件
        “依据”写的“《青禾县供水管理办法》”，门户里没有这个索引号、文号或标题的文件，这一项不起作用。
        改法：是不是“青禾县人民政府关于印发青禾县供水管理办法的通知”（documents/c.md）？是就改成它；确实不在本门户的，写作 external:《青禾县供水管理办法》。
        relations/not-found

    documents/c.md:7:1  警告  找不到所指的文件
        “解读”写的“禾政发〔2020〕71号”，门户里没有这个索引号、文号或标题的文件，这一项不起作用。
        改法：是不是“禾政发〔2020〕7号”（documents/a.md）？是就改成它；确实不在本门户的，写作 external:禾政发〔2020〕71号。
        relations/not-found

    documents/c.md:8:1  警告  找不到所指的文件
        “转发”写的“澜政发〔2018〕400号”，门户里没有这个索引号、文号或标题的文件，这一项不起作用。
        改法：对照原件改正，标题要写完整；确实不在本门户的，写作 external:澜政发〔2018〕400号。
        relations/not-found

    1 处错误，3 处警告，0 处提示，涉及 2 个文件。"
  `);
});

test("a name that several bear, the document itself, and circles stop the build", async () => {
  const text = await relations({
    same: of(1, "repeals: 《青禾县供热办法》"),
    old: of(2, "validity: 废止", "青禾县供热办法"),
    older: of(3, "", "青禾县供热办法"),
    self: of(4, "amends: [禾政发〔2020〕4号]"),
    first: of(5, "repeals: QH001-2020-00006"),
    second: of(6, "replaces: QH001-2020-00005"),
    notice: of(8, "promulgates: QH001-2020-00009"),
    rules: of(9, "basedOn: QH001-2020-00008"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/first.md:7:1  错误  互相指来指去
        “废止”写的“QH001-2020-00006”绕回了这份文件自己：QH001-2020-00005（documents/first.md）、QH001-2020-00006（documents/second.md）。
        改法：对照原件，只在后发的文件里写前面的文件，删去写反了的一项。
        relations/circle

    documents/same.md:7:1  错误  不知道指的是哪一份
        “废止”写的“《青禾县供热办法》”有 2 份文件：QH001-2020-00002（documents/old.md）、QH001-2020-00003（documents/older.md）。
        改法：改写要指的那一份的索引号。
        relations/ambiguous

    documents/second.md:7:1  错误  互相指来指去
        “替代”写的“QH001-2020-00005”绕回了这份文件自己：QH001-2020-00005（documents/first.md）、QH001-2020-00006（documents/second.md）。
        改法：对照原件，只在后发的文件里写前面的文件，删去写反了的一项。
        relations/circle

    documents/self.md:7:10  错误  指向自己
        “修改”写的“禾政发〔2020〕4号”就是这份文件自己。
        改法：改写所指文件的索引号、文号或完整标题；没有的，删去这一项。
        relations/self

    4 处错误，0 处警告，0 处提示，涉及 4 个文件。"
  `);
});

test("what is not published is left out, and its title must not be given away", async () => {
  const text = await relations({
    early: of(1, "interprets: [QH001-2020-00002, QH001-2020-00003]\nbasedOn: 《秘而不宣的方案》"),
    later: of(2, "", "明年的办法").replace("2020-03-05", "2027-01-01"),
    draft: of(3, "draft: true\nbasedOn: [明年的办法, 没有的办法]"),
    hidden: of(4, "withdrawal: {on: 2026-01-01, reason: 有误, hideTitle: 是}", "秘而不宣的方案"),
    withdrawn: of(5, "withdrawal: {on: 2026-01-01, reason: 有误, successor: 禾政发〔2020〕99号}"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/draft.md:8:18  警告  找不到所指的文件
        “依据”写的“没有的办法”，门户里没有这个索引号、文号或标题的文件，这一项不起作用。
        改法：对照原件改正，标题要写完整；确实不在本门户的，写作 external:没有的办法。
        relations/not-found

    documents/early.md:7:14  警告  所指的文件还没有发布
        “解读”写的“QH001-2020-00002”（documents/later.md）到 2027-01-01 才发布，在那以前页面上没有这一项。
        改法：不用改，到 2027-01-01 自动显示；写错了的，改正。
        relations/held-back

    documents/early.md:7:32  警告  所指的文件还没有发布
        “解读”写的“QH001-2020-00003”（documents/draft.md）是草稿，不发布，页面上没有这一项。
        改法：先发布 documents/draft.md，或删去这一项。
        relations/held-back

    documents/early.md:8:1  错误  写出了没有公开的名称
        “依据”写的是 documents/hidden.md 的名称，那份文件还没有发布，或者撤回时隐去了名称；这份文件的源文件人人可以下载，名称会从这里公开。
        改法：改写它的索引号：QH001-2020-00004。
        relations/title-not-public

    documents/withdrawn.md:7:42  警告  找不到所指的文件
        “接替文件”写的“禾政发〔2020〕99号”，门户里没有这个索引号、文号或标题的文件，这一项不起作用。
        改法：对照原件改正，标题要写完整；确实不在本门户的，写作 external:禾政发〔2020〕99号。
        relations/not-found

    1 处错误，4 处警告，0 处提示，涉及 3 个文件。"
  `);
});

test("several names in one, files, addresses, and a title in a sentence are told with what to write", async () => {
  const documents = {
    a: of(1, "", "青禾县供热办法"),
    b: of(2, ""),
    list: of(3, "repeals: 禾政发〔2020〕1号、《青禾县关于第2件事的通知》"),
    file: of(4, "basedOn: [../documents/a.md, b.md, documents/QH001-2020-00002.md]"),
    address: of(5, "basedOn: https://www.qinghe.example/zwgk/documents/QH001-2020-00001/"),
    sentence: of(6, "basedOn: 县政府《青禾县供热办法》"),
    edition: of(7, "repeals: 《青禾县供热办法》（禾政发〔2009〕31号）"),
    bare: of(8, 'basedOn: "external:"'),
  };
  const text = await relations(documents);
  const cures = [...text.matchAll(/改法：(.*)/g)].map(([, cure]) => cure);
  expect(cures).toMatchInlineSnapshot(`
    [
      "是不是“QH001-2020-00001”（documents/a.md）？是就改成它；确实不在本门户的，写作 external:https://www.qinghe.example/zwgk/documents/QH001-2020-00001/。",
      "“external:”后面写那份文件的文号或标题，如 external:云府发〔2001〕3号；没有的，删去这一项。",
      "是不是“QH001-2020-00001”（documents/a.md）？是就改成它；确实不在本门户的，写作 external:《青禾县供热办法》（禾政发〔2009〕31号）。",
      "是不是“QH001-2020-00001”（documents/a.md）？是就改成它；确实不在本门户的，写作 external:../documents/a.md。",
      "是不是“QH001-2020-00002”（documents/b.md）？是就改成它；确实不在本门户的，写作 external:b.md。",
      "是不是“QH001-2020-00002”（documents/b.md）？是就改成它；确实不在本门户的，写作 external:documents/QH001-2020-00002.md。",
      "这里写的是几份文件，每一份分开写：["禾政发〔2020〕1号", "《青禾县关于第2件事的通知》"]。",
      "是不是“QH001-2020-00001”（documents/a.md）？是就改成它；确实不在本门户的，写作 external:县政府《青禾县供热办法》。",
    ]
  `);
  const [, list] = /分开写：(.*)。/.exec(text) ?? [];
  const cured = { ...documents, list: of(3, `repeals: ${list}`) };
  expect(await relations(cured)).not.toContain("list.md");
});
