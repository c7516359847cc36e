import { expect, test } from "vitest";
import { documentWith, found } from "../../fixtures/found.ts";

const publishers = `- { id: xzf, name: 青禾县人民政府, shortName: 县政府, code: QH001 }
- { id: jyj, name: 青禾县教育体育局, code: QH005, parent: xzf, predecessors: [青禾县教育局] }
- { id: mzj, name: 青禾县民政局, parent: xzf }
`;
const told = (documents: Record<string, string>, portal = "") =>
  found(/index-number-(?:unit|year)$/, documents, {
    "publishers.yaml": publishers,
    "portal.yaml": `indexNumber: { pattern: "{unit}-{year}-{serial}" }\n${portal}`,
  });
const none = "0 处错误，0 处警告，0 处提示。";

function numbered(
  number: string,
  publisher = "青禾县人民政府",
  days = "issuedOn: 2026-11-02\npublishedOn: 2026-11-05",
) {
  return documentWith(days)
    .replace(/indexNumber: .*/, `indexNumber: ${number}`)
    .replace(/publisher: .*/, `publisher: ${publisher}`);
}

test("an index number of another organ or another year is told of, with both", async () => {
  expect(
    await told({
      other: numbered("QH005-2019-00500"),
      unknown: numbered("QH055-2026-00501"),
      future: numbered("QH001-2062-00502"),
    }),
  ).toMatchInlineSnapshot(`
    "documents/future.md:3:1  警告  索引号的年份与日期不符
        索引号“QH001-2062-00502”是 2062 年的，这一年还没有到（今天是 2026-11-22）。
        改法：日期写错的，改正日期；索引号编错、还没有发布过的，换一个号（npm run new 会给出下一个号）；已经发布的不要改号，加注 # 不检查 dates/index-number-year：理由。
        dates/index-number-year

    documents/other.md:3:1  警告  索引号的年份与日期不符
        索引号“QH005-2019-00500”是 2019 年的，最早的日期却是 2026-11-02。
        改法：日期写错的，改正日期；索引号编错、还没有发布过的，换一个号（npm run new 会给出下一个号）；已经发布的不要改号，加注 # 不检查 dates/index-number-year：理由。
        dates/index-number-year

    documents/other.md:3:1  警告  索引号的单位代码与发布机构不符
        索引号“QH005-2019-00500”的单位代码 QH005 是“青禾县教育体育局”的，发布机构“青禾县人民政府”的代码是 QH001。
        改法：发布机构写错的，改成 publisher: 青禾县教育体育局；索引号编错、还没有发布过的，换成 QH001 开头的号（npm run new 会给出下一个号）；已经发布的不要改号，加注 # 不检查 identity/index-number-unit：理由。
        identity/index-number-unit

    documents/unknown.md:3:1  警告  索引号的单位代码与发布机构不符
        索引号“QH055-2026-00501”的单位代码 QH055 不在 publishers.yaml 里，发布机构“青禾县人民政府”的代码是 QH001。
        改法：索引号编错、还没有发布过的，换成 QH001 开头的号（npm run new 会给出下一个号）；已经发布的不要改号，加注 # 不检查 identity/index-number-unit：理由。
        identity/index-number-unit

    0 处错误，4 处警告，0 处提示，涉及 3 个文件。"
  `);
});

test.each([
  ["its own", numbered("QH001-2026-00001")],
  ["in lower case", numbered("qh001-2026-00001")],
  ["of a predecessor", numbered("QH005-2026-00001", "青禾县教育局")],
  ["by a short name", numbered("QH001-2026-00001", "县政府")],
  ["by an organ without a code", numbered("QH001-2026-00001", "青禾县民政局")],
  ["of another system", numbered("000014349/2026-00110")],
  ["of other letters", numbered("QHlx-04-2026-0005")],
  [
    "of the year before, in January",
    numbered("QH001-2025-00999", undefined, "issuedOn: 2026-01-04"),
  ],
  [
    "of the year of publication",
    numbered("QH001-2026-00002", undefined, "issuedOn: 2025-11-04\npublishedOn: 2026-01-09"),
  ],
  [
    "given when a portal was moved",
    numbered("QH001-2018-00002", undefined, "publishedOn: 2009-11-04"),
  ],
  [
    "of a year before 1900 by mistake",
    numbered("QH001-2026-00003", undefined, "issuedOn: 0206-11-02\npublishedOn: 2026-11-05"),
  ],
  ["without any form", numbered("abcdef")],
])("a number %s is well", async (_, document) => {
  expect(await told({ a: document })).toBe(none);
});

test("a number is read by the portal's own rule", async () => {
  const text = await found(
    /index-number-(?:unit|year)$/,
    { a: numbered("2019_QH005_00500") },
    {
      "publishers.yaml": publishers,
      "portal.yaml": 'indexNumber: { pattern: "{year}_{unit}_{serial}" }\n',
    },
  );
  expect(text).toContain("单位代码 QH005 是“青禾县教育体育局”的");
  expect(text).toContain("是 2019 年的，最早的日期却是 2026-11-02");
});

test("a pattern that means something to regular expressions is taken as it stands", async () => {
  const portal = 'indexNumber: { pattern: "{unit}(.*)+[-{year}-{serial}" }\n';
  const text = await found(
    /index-number-(?:unit|year)$/,
    { a: numbered("QH005-2026-00500") },
    {
      "publishers.yaml": publishers,
      "portal.yaml": portal,
    },
  );
  expect(text).toContain("单位代码 QH005");
});

test("the cure, done as it says, ends the finding", async () => {
  const text = await told({ a: numbered("QH005-2026-00500") });
  const [, publisher = ""] = /publisher: (.*?)；/.exec(text) ?? [];
  expect(await told({ a: numbered("QH005-2026-00500", publisher) })).toBe(none);
  expect(await told({ a: numbered("QH001-2026-00500") })).toBe(none);
});
