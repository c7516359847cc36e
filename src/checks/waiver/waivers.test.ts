import { expect, test } from "vitest";
import { growth } from "../../testing/hostile/growth.ts";
import { documentWith, found } from "../fixtures/found.ts";
import { findWaivers } from "./find-waivers.ts";

const issued = "issuedOn: 2024-03-04\npublishedOn: 2024-03-05";
const signedLater = "请遵照执行。\n\n青禾县人民政府\n\n2024年3月14日\n";

test("a waiver with a reason holds for its line or the next, in front-matter", async () => {
  const late = (published: string) => documentWith(`issuedOn: 2018-03-08\n${published}`);
  const text = await found(/^(?:dates|waiver)\//, {
    own: late("publishedOn: 2018-04-18 # 不检查 dates/late-disclosure：涉及第三方，另行征求意见"),
    next: late("# 不检查 dates/late-disclosure: 原在县报公开\npublishedOn: 2018-04-18"),
    far: late("# 不检查 dates/late-disclosure：原在县报公开\ngenre: 通知\npublishedOn: 2018-04-18"),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/far.md:6  提示  不检查的地方没有问题
        “不检查 dates/late-disclosure”管到的地方没有这样的问题。
        改法：问题已经改好的，删去这条；写错地方的，移到问题那一行之前。
        waiver/unused

    documents/far.md:8:1  警告  公开晚于期限
        2018-03-08 形成，2018-04-18 公开，相隔 28 个工作日，期限是 20 个工作日。
        改法：核对两个日期；另有期限规定或以前已在别处公开的，加注 # 不检查 dates/late-disclosure：理由。
        dates/late-disclosure

    0 处错误，1 处警告，1 处提示，涉及 1 个文件。"
  `);
});

test("in the body it holds for the next block only", async () => {
  const waived = "<!-- 不检查 dates/signature：原件落款如此 -->";
  const text = await found(/^(?:dates|waiver)\//, {
    right: documentWith(issued, signedLater.replace("2024年", `${waived}\n\n2024年`)),
    tooEarly: documentWith(issued, `${waived}\n\n${signedLater}`),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/tooEarly.md:9  提示  不检查的地方没有问题
        “不检查 dates/signature”管到的地方没有这样的问题。
        改法：问题已经改好的，删去这条；写错地方的，移到问题那一行之前。
        waiver/unused

    documents/tooEarly.md:15  警告  落款日期与成文日期不同
        正文落款是 2024-03-14，成文日期写作 2024-03-04。
        改法：成文日期以落款为准；落款抄错的对照原件改正。
        dates/signature

    0 处错误，1 处警告，1 处提示，涉及 1 个文件。"
  `);
});

test("without a reason, of no rule, of a secret, or for nothing, it is a finding itself", async () => {
  const waivers = [
    "<!-- 不检查 dates/signature -->",
    "<!-- 不检查 dates/signatur：原件如此 -->",
    "<!-- 不检查 secrecy/classification-mark：已经解密 -->",
    "<!-- 不检查 dates/order、dates/future：原件如此 -->",
  ];
  const text = await found(/^(?:dates|waiver|secrecy)\//, {
    a: documentWith(issued, `${waivers.join("\n\n")}\n\n${signedLater}`),
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/a.md:9  警告  不检查却没有写理由
        “不检查 dates/signature”没有写理由，不起作用。
        改法：写成 不检查 dates/signature：理由。
        waiver/no-reason

    documents/a.md:11  警告  不检查的规则不存在
        “dates/signatur”不是检查规则。
        改法：是不是“dates/signature”？
        waiver/unknown-rule

    documents/a.md:13  错误  这条规则不能在文件里免除
        “secrecy/classification-mark”关系保密，不能由一份文件自行免除。
        改法：先做保密审查；确属误报的，由门户负责人在 portal.yaml 的 checks.rules 里调整。
        waiver/not-allowed

    documents/a.md:15  提示  不检查的地方没有问题
        “不检查 dates/order”管到的地方没有这样的问题。
        改法：问题已经改好的，删去这条；写错地方的，移到问题那一行之前。
        waiver/unused

    documents/a.md:15  提示  不检查的地方没有问题
        “不检查 dates/future”管到的地方没有这样的问题。
        改法：问题已经改好的，删去这条；写错地方的，移到问题那一行之前。
        waiver/unused

    documents/a.md:21  警告  落款日期与成文日期不同
        正文落款是 2024-03-14，成文日期写作 2024-03-04。
        改法：成文日期以落款为准；落款抄错的对照原件改正。
        dates/signature

    1 处错误，3 处警告，2 处提示，涉及 1 个文件。"
  `);
});

test("waivers are found with the lines they hold for", () => {
  const lines = [
    "---",
    "a: 1 # 不检查 x/y：甲",
    "---",
    "",
    "文 <!-- 不检查 x/y：乙 -->",
    "",
    "段",
    "段",
    "",
  ];
  expect(findWaivers(lines, 4)).toEqual([
    { line: 2, rules: ["x/y"], reason: "甲", from: 2, to: 2, ofFile: true },
    { line: 5, rules: ["x/y"], reason: "乙", from: 5, to: 8, ofFile: false },
  ]);
});

test("a rule that is switched off, or taken more strictly, is what portal.yaml says", async () => {
  const late = documentWith("issuedOn: 2018-03-08\npublishedOn: 2018-04-18");
  const rules = (lines: string) => ({ "portal.yaml": `checks:\n  rules:\n    ${lines}\n` });
  const subject = /^(?:dates|check)\//;
  expect(await found(subject, { a: late }, rules("dates/late-disclosure: off"))).toBe(
    "0 处错误，0 处警告，0 处提示。",
  );
  expect(await found(subject, { a: late }, rules("dates/late-disclosure: 错误"))).toContain(
    "documents/a.md:6:1  错误  公开晚于期限",
  );
  expect(await found(subject, {}, rules("dates/late-disclosur: off"))).toMatchInlineSnapshot(`
    "portal.yaml  错误  没有这条规则
        “dates/late-disclosur”不是检查规则。
        改法：是不是“dates/late-disclosure”？
        check/unknown-rule

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test.each(["<!-- 不检查 ", "<!-- 不检查 甲：", "<!-- 不检查 甲：乙 -->\n", "甲 # 不检查 乙  "])(
  "%j again and again takes time in proportion",
  (sign) => {
    const linesOf = (times: number) => sign.repeat(times).split("\n");
    const task = (lines: string[]) => {
      findWaivers(lines, 1);
      findWaivers(lines, lines.length + 1);
    };
    expect(growth(linesOf, task, 8000)).toBeLessThan(2.5);
  },
);

test("blanks within a comment of front-matter take time in proportion", () => {
  const lineOf = (blanks: number) => [`甲: 乙 # 不检查 甲${" ".repeat(blanks)}乙`];
  expect(growth(lineOf, (lines) => findWaivers(lines, 2), 1000)).toBeLessThan(2.5);
});
