import { expect, test } from "vitest";
import { documentWith, found } from "../../fixtures/found.ts";

const dates = (documents: Record<string, string>, portal = "name: 政府信息公开\n") =>
  found(/^dates\//, documents, { "portal.yaml": portal });

test("days in their usual order are right", async () => {
  const usual = `issuedOn: 2024-03-04
dispatchedOn: 2024-03-04
publishedOn: 2024-03-05 09:30
effectiveOn: 2024-04-01
expiresOn: 2029-03-31
validity: inForce`;
  const text = await dates({
    usual: documentWith(usual, "请遵照执行。\n\n青禾县人民政府\n\n二〇二四年三月四日\n"),
    published: documentWith("publishedOn: 2024-03-05"),
    ends: documentWith("publishedOn: 2024-03-05\nissuedOn: 2024-03-05\nexpiresOn: 2024-03-05"),
  });
  expect(text).toBe("0 处错误，0 处警告，0 处提示。");
});

test("each pair of days in the wrong order is told", async () => {
  const text = await dates({
    dispatched: documentWith(
      "issuedOn: 2024-03-04\ndispatchedOn: 2024-03-01\npublishedOn: 2024-03-05",
    ),
    published: documentWith("issuedOn: 2024-03-04\npublishedOn: 2024-03-01"),
    effective: documentWith(
      "issuedOn: 2024-03-04\npublishedOn: 2024-03-05\neffectiveOn: 2024-01-01",
    ),
    expires: documentWith(
      "publishedOn: 2024-03-05\neffectiveOn: 2024-04-01\nexpiresOn: 2024-03-31",
    ),
    never: documentWith("issuedOn: 2024-03-04\npublishedOn: 2024-03-05\nexpiresOn: 2023-03-31"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/dispatched.md:6:1  错误  日期先后颠倒
        发文日期 2024-03-01 早于成文日期 2024-03-04。
        改法：先成文，再发文，再发布：对照原件改正写错的那一个。
        dates/order

    documents/effective.md:7:1  警告  实施早于成文
        实施日期 2024-01-01 早于成文日期 2024-03-04。
        改法：对照原件核对；确实溯及既往的，加注 # 不检查 dates/effective-before-issued：理由。
        dates/effective-before-issued

    documents/expires.md:7:1  错误  有效期在实施之前就结束
        有效期至 2024-03-31，却从 2024-04-01 起才施行。
        改法：对照原件改正；只写有效年数的，从实施之日算起。
        dates/expires-before-effective

    documents/never.md:7:1  错误  有效期在实施之前就结束
        有效期至 2023-03-31，却到 2024-03-04 才成文。
        改法：对照原件改正；只写有效年数的，从实施之日算起。
        dates/expires-before-effective

    documents/published.md:6:1  错误  日期先后颠倒
        发布日期 2024-03-01 早于成文日期 2024-03-04。
        改法：先成文，再发文，再发布：对照原件改正写错的那一个。
        dates/order

    4 处错误，1 处警告，0 处提示，涉及 5 个文件。"
  `);
});

test("what has been done cannot lie in the future, what will be can", async () => {
  const text = await dates({
    published: documentWith("publishedOn: 2026-11-23"),
    mistyped: documentWith("publishedOn: 2062-03-05"),
    signed: documentWith("publishedOn: 2026-12-05\nissuedOn: 2026-12-01"),
    signedLater: documentWith("publishedOn: 2026-12-05\nissuedOn: 2026-12-06"),
    today: documentWith("publishedOn: 2026-11-22 23:59\neffectiveOn: 2027-01-01"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/mistyped.md:5:1  警告  日期还没有到
        发布日期 2062-03-05 晚于今天（2026-11-22）。
        改法：改正写错的日期；准备以后发布的，把发布日期写成那一天，到时自动发布。
        dates/future

    documents/signedLater.md:5:1  错误  日期先后颠倒
        发布日期 2026-12-05 早于成文日期 2026-12-06。
        改法：先成文，再发文，再发布：对照原件改正写错的那一个。
        dates/order

    documents/signedLater.md:6:1  警告  日期还没有到
        成文日期 2026-12-06 晚于今天（2026-11-22）。
        改法：改正写错的日期；准备以后发布的，把发布日期写成那一天，到时自动发布。
        dates/future

    1 处错误，2 处警告，0 处提示，涉及 2 个文件。"
  `);
});

test("the day below the signature is that of the document, in any notation", async () => {
  const signed = (day: string, after = "") =>
    documentWith(
      "issuedOn: 2024-03-04\npublishedOn: 2024-03-05",
      `请遵照执行。\n\n青禾县人民政府\n\n${day}\n${after}`,
    );
  const text = await dates({
    other: signed("2024年3月14日"),
    han: signed("二〇二四年三月十四日", "\n附件：1.名单\n"),
    same: signed("２０２４年３月４日"),
    carried: signed("2024年3月4日", "\n青禾县财政局\n\n2023年12月1日\n"),
    middle: signed("2023年12月1日", "\n后面还有正文。\n".repeat(20)),
    head: documentWith(
      "issuedOn: 2024-03-04\npublishedOn: 2024-03-05",
      "2024年3月14日\n\n青禾县人民政府近日印发通知。\n",
    ),
    told: documentWith("issuedOn: 2024-03-04\npublishedOn: 2024-03-05", "2024年3月14日起施行。\n"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/han.md:13  警告  落款日期与成文日期不同
        正文落款是 2024-03-14，成文日期写作 2024-03-04。
        改法：成文日期以落款为准；落款抄错的对照原件改正。
        dates/signature

    documents/other.md:13  警告  落款日期与成文日期不同
        正文落款是 2024-03-14，成文日期写作 2024-03-04。
        改法：成文日期以落款为准；落款抄错的对照原件改正。
        dates/signature

    0 处错误，2 处警告，0 处提示，涉及 2 个文件。"
  `);
});

test("more than 20 working days from issue to disclosure are late", async () => {
  const after = (issued: string, published: string, more = "") =>
    documentWith(`issuedOn: ${issued}\npublishedOn: ${published}${more}`);
  const text = await dates({
    late: after("2018-03-08", "2018-04-18"),
    // 春节 2024: 20 working days.
    inTime: after("2024-01-26", "2024-02-28"),
    onRequest: after("2018-03-08", "2018-04-18", "\ndisclosureMethod: 依申请公开"),
    passedOn: after("2018-03-08", "2018-04-18", "\nissuers: [澜江市人民政府]"),
    forwarded: after("2018-03-08", "2018-04-18", "\nforwards: [澜政发〔2018〕3号]"),
    beforeTheRegulations: after("2008-03-08", "2008-06-18"),
    unknownYear: after("2015-03-09", "2015-04-18"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/late.md:6:1  警告  公开晚于期限
        2018-03-08 形成，2018-04-18 公开，相隔 28 个工作日，期限是 20 个工作日。
        改法：核对两个日期；另有期限规定或以前已在别处公开的，加注 # 不检查 dates/late-disclosure：理由。
        dates/late-disclosure

    documents/unknownYear.md:6:1  提示  公开可能晚于期限
        2015-03-09 形成，2015-04-18 公开，只扣除周末相隔 29 个工作日，期限是 20 个工作日；没有 2015 年的放假安排，节假日没有扣除。
        改法：核对两个日期；在 portal.yaml 的 checks.holidays 里补上那一年的放假安排，就能算准。
        dates/late-disclosure-by-weekends

    0 处错误，1 处警告，1 处提示，涉及 2 个文件。"
  `);
});

test("holidays of other years and other deadlines come from portal.yaml", async () => {
  const document = documentWith("issuedOn: 2015-03-09\npublishedOn: 2015-04-18");
  const added = "checks:\n  holidays:\n    off: [2015-04-06]\n";
  expect(await dates({ a: document }, added)).toMatchInlineSnapshot(`
    "documents/a.md:6:1  警告  公开晚于期限
        2015-03-09 形成，2015-04-18 公开，相隔 28 个工作日，期限是 20 个工作日。
        改法：核对两个日期；另有期限规定或以前已在别处公开的，加注 # 不检查 dates/late-disclosure：理由。
        dates/late-disclosure

    0 处错误，1 处警告，0 处提示，涉及 1 个文件。"
  `);
  expect(await dates({ a: document }, `${added}deadlines:\n  disclosureWorkingDays: 30\n`)).toBe(
    "0 处错误，0 处警告，0 处提示。",
  );
});
