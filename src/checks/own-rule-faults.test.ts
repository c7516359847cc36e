import { expect, test } from "vitest";
import { ruleFaults } from "./own-rule-faults.ts";

const good = {
  id: "county/no-seal",
  looksAt: "document",
  severity: "warning",
  zh: { title: "没有印章", message: ["甲{found}", "甲"], cure: "补上" },
  check() {},
};

test("a rule as docs/configuration.md has it has nothing wrong", () => {
  const en = { title: "a", message: "b", cure: "c" };
  expect(ruleFaults([good, { ...good, id: "county/b", basis: null, en, off: true }])).toEqual([]);
});

test("all that is wrong with rules is said, each with its place", () => {
  const faults = ruleFaults([
    3,
    { ...good, id: "NoSeal", looksAt: "documents", severity: "fatal" },
    { ...good, id: "dates/own", zh: { title: "甲", message: "", cure: [] }, en: "text" },
    { ...good, id: "check/own", check: async () => {}, chekc() {}, off: false },
    good,
    { ...good, check: undefined, basis: 3 },
  ]);
  expect(
    faults.map(({ path, zh, en }) => `${path} ${zh}\n${path} ${en}`).join("\n\n"),
  ).toMatchInlineSnapshot(`
    "rules[0] 应是 defineRule({ … })
    rules[0] takes defineRule({ … })

    rules[1].id 应写作 前缀/名称，如 county/no-seal，用小写字母、数字、-，现为：NoSeal
    rules[1].id takes a prefix and a name, such as county/no-seal, of a-z, 0-9 and -, not: NoSeal

    rules[1].looksAt 应是 document、file、portal 之一，现为：documents
    rules[1].looksAt takes one of document, file, portal, not: documents

    rules[1].severity 应是 error、warning、hint 之一，现为：fatal
    rules[1].severity takes one of error, warning, hint, not: fatal

    rules[2].id 的前缀 dates 是程序自己的，请换一个，如 county：dates/own
    rules[2].id has the prefix dates, which is the program's; take another, such as county: dates/own

    rules[2].zh 应是 { title, message, cure }：题目、发现了什么、怎样改，都是文字
    rules[2].zh takes { title, message, cure }: texts that say what it is, what was found, how to mend it

    rules[2].en 应是 { title, message, cure }：题目、发现了什么、怎样改，都是文字
    rules[2].en takes { title, message, cure }: texts that say what it is, what was found, how to mend it

    rules[3].id 的前缀 check 是程序自己的，请换一个，如 county：check/own
    rules[3].id has the prefix check, which is the program's; take another, such as county: check/own

    rules[3].off 应是 true，或者不写
    rules[3].off takes true, or is left out

    rules[3].check 不能是 async 函数
    rules[3].check must not be an async function

    rules[3] 不认识 chekc。可用的是：id、looksAt、severity、basis、zh、en、off、guards、check
    rules[3] does not know chekc. Known are: id, looksAt, severity, basis, zh, en, off, guards, check

    rules[5].basis 应是文字
    rules[5].basis takes a text

    rules[5].check 应是函数
    rules[5].check takes a function

    rules[5].id 重复：county/no-seal
    rules[5].id stands twice: county/no-seal"
  `);
});
