import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryRepository } from "../history/fixtures/temporary-repository.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { atTerminal, withoutTerminal } from "./fixtures/new-session.ts";

const publishers = `- { id: government, name: 青禾县人民政府, shortName: 县政府, code: QH001 }
- { id: office, name: 青禾县人民政府办公室, shortName: 县政府办公室, code: QH002 }
- { id: water, name: 青禾县水利局, shortName: 县水利局, predecessors: [青禾县水务局] }
`;
const portal = `url: https://www.qinghe.example/zwgk/
organ: 青禾县人民政府
indexNumber: { pattern: "{unit}-{year}-{serial}", unitCode: QH000 }
`;

/** A content folder with a document that has the given front-matter beside a title and so on. */
function contentFolder(more = ""): string {
  return temporaryFolder({
    "portal.yaml": portal,
    "publishers.yaml": publishers,
    "documents/2020/a.md": documentText(1, more),
  });
}

/** What stands on the screen, without the place of the temporary folder. */
const inFolder = (content: string, screen: string) => screen.replaceAll(content, "content");

describe("at a terminal", () => {
  test("what cannot be derived is asked for, and asked again with the reason", async () => {
    const content = contentFolder("documentNumber: 禾水〔2026〕3号\n");
    const { code, screen } = await atTerminal(
      ["--content", content],
      [
        ...["", "青禾县水务局关于加强山塘管理的通知"],
        ...["40", ""],
        ...["县水力局", "县水务局", "青禾县水务局"],
        ...["禾水〔201604〕", "禾水[2026]03号", "禾水[2026]04号"],
        ...["2026年11月2日", "2026-11-02"],
        ...["QH/1", "qh001-2020-00001", ""],
      ],
    );
    expect(inFolder(content, screen)).toMatchSnapshot();
    expect(code).toBe(0);
    expect(
      readFileSync(join(content, "documents/2026/QH000-2026-00001.md"), "utf8"),
    ).toMatchSnapshot();
  });

  test("options are not asked for, unless there is something against them", async () => {
    const content = contentFolder();
    const { code, screen } = await atTerminal(
      ["--content", content, "--title", "关于甲的函", "--publisher", "县政府", "--number", "无"],
      ["", "", ""],
    );
    expect(code).toBe(0);
    expect(screen).not.toMatch(/^(名称|发布机构|文号)：/m);
    const asked = await atTerminal(
      ["--content", content, "--publisher", "县长"],
      ["关于乙的函", ""],
    );
    expect(asked.screen).toContain("发布机构“县长”没有登记");
  });

  test("giving up leaves nothing", async () => {
    const content = contentFolder();
    const before = filesBelow(content);
    const { code, screen } = await atTerminal(["--content", content], ["关于甲的函", "", "1"]);
    expect(code).toBe(130);
    expect(screen).toMatch(/已放弃，没有写任何文件。\n$/);
    expect(filesBelow(content)).toEqual(before);
    expect(readdirSync(join(content, "documents"))).toEqual(["2020"]);
  });

  test("--yes asks nothing", async () => {
    const content = contentFolder();
    const given = ["--content", content, "--title", "关于甲的函", "--publisher", "县政府", "--yes"];
    const { code, screen } = await atTerminal(given, []);
    expect(code).toBe(0);
    expect(screen).not.toContain("> ");
  });
});

describe("without a terminal", () => {
  const all = [
    "--title",
    "关于甲的函",
    "--publisher",
    "县政府办公室",
    "--number",
    "禾政办函〔2026〕1号",
  ];

  test("options are enough; what can be proposed is", async () => {
    const content = contentFolder();
    const { code, screen } = await withoutTerminal("--content", content, ...all);
    expect({ code, screen: inFolder(content, screen) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "screen": "
      已新建 content/documents/2026/QH002-2026-00001.md
      发布后的网址 https://www.qinghe.example/zwgk/documents/QH002-2026-00001/

      接下来：
        1. 打开它，把【待填】的地方填好；附件放进同名文件夹。
        2. 边写边看：npm run dev -- --content content
        3. 写完检查：npm run check -- --content content
      ",
      }
    `);
    const text = readFileSync(join(content, "documents/2026/QH002-2026-00001.md"), "utf8");
    expect(text).toMatch(/\ngenre: 函\npublishedOn: 2026-11-22\n---\n/);
  });

  test("what is missing is named, all of it", async () => {
    const content = temporaryFolder({ "documents/a.md": documentText(1) });
    expect(await withoutTerminal("--content", content)).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "还缺 --title、--index-number：这里不能提问（没有终端，或写了 --yes），请写上这些选项，用 --help 查看全部选项。
      没有单位代码，提不出索引号：在 publishers.yaml 写 code，或在 portal.yaml 写 indexNumber.unitCode。
      没有写 --genre、--number：有的请写上；没有的不用写，加上 --yes（不提问，可有可无的不写）。
      没有写任何文件。
      ",
      }
    `);
    expect(await withoutTerminal("--content", content, "--lang", "en")).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "Missing --title, --index-number, and nothing can be asked here (no terminal, or --yes). Give these options; --help lists them all.
      There is no unit code to make an index number of: give the publisher a \`code\` in publishers.yaml, or set indexNumber.unitCode in portal.yaml.
      Neither given nor left out: --genre, --number. Give what there is; where there is none add --yes, which asks nothing and leaves out what is optional.
      Nothing was written.
      ",
      }
    `);
  });

  test("what is optional is told apart from what is needed, and --yes leaves it out", async () => {
    const options = [
      "--content",
      contentFolder(),
      "--title",
      "关于甲的函",
      "--publisher",
      "县政府",
    ];
    const { code, screen } = await withoutTerminal(...options);
    expect({ code, screen }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "没有写 --number：有的请写上；没有的不用写，加上 --yes（不提问，可有可无的不写）。
      没有写任何文件。
      ",
      }
    `);
    expect(await withoutTerminal(...options, "--yes")).toMatchObject({ code: 0 });
  });

  test("everything against the options is told in one run", async () => {
    const content = contentFolder("documentNumber: 禾政办函〔2026〕1号\n");
    const wrong = ["--day", "11月2日", "--index-number", "青1", "--year", "2025"];
    const { code, screen } = await withoutTerminal("--content", content, ...all, ...wrong);
    expect({ code, screen }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "文号“禾政办函〔2026〕1号”已被占用：documents/2020/a.md 第 6 行。
      “发布日期”写作“11月2日”，应写作 2018-04-18，后面可以加时间 19:28。写成四位年、两位月、两位日，用 - 连接；不知道就整行删去。
      “索引号”写作“青1”，应是 5 至 40 个半角字母、数字或 / _ -。去掉空格、汉字和其他符号。
      这类文件用不着 --year，请去掉。
      没有写任何文件。
      ",
      }
    `);
    expect(readdirSync(join(content, "documents"))).toEqual(["2020"]);
  });

  test("a taken number is refused with the file and line where it stands", async () => {
    const aliases = "aliases: [QH001-2019-00007]\n";
    const content = contentFolder(`documentNumber: 禾政办函(2026)01号\n${aliases}`);
    const refused = await withoutTerminal("--content", content, ...all);
    expect(refused).toMatchInlineSnapshot(`
      {
        "code": 1,
        "screen": "文号“禾政办函〔2026〕1号”已被占用：documents/2020/a.md 第 6 行（写作“禾政办函(2026)01号”，算同一个）。
      没有写任何文件。
      ",
      }
    `);
    const free = [...all.slice(0, 4), "--number", "无"];
    for (const [number, line] of [
      ["qh001-2020-00001", 3],
      ["QH001-2019-00007", 7],
    ] as const) {
      const { code, screen } = await withoutTerminal(
        ...["--content", content, ...free, "--index-number", number],
      );
      expect(code).toBe(1);
      expect(screen).toContain(`documents/2020/a.md 第 ${line} 行`);
    }
  });

  test("a number used in a file with errors is taken too", async () => {
    const content = temporaryFolder({
      "portal.yaml": portal,
      "documents/a.md": "---\nindexNumber: QH000-2026-00007\nissuedOn: 某日\n---\n",
      "documents/QH000-2026-00009.md": "没有文件信息\n",
    });
    const { screen } = await withoutTerminal("--content", content, ...all);
    expect(screen).toContain("documents/2026/QH000-2026-00010.md");
  });

  test("no file is overwritten", async () => {
    const content = temporaryFolder({ "documents/2026/QH-1-2.md": "原样\r\n" });
    const { code, screen } = await withoutTerminal(
      ...["--content", content, ...all, "--index-number", "qh/1-2", "--day", "2026-01-02"],
    );
    expect({ code, screen }).toEqual({ code: 0, screen: expect.stringContaining("qh_1-2.md") });
    const again = await withoutTerminal(
      ...["--content", content, ...all.slice(0, 4), "--number", "无"],
      ...["--index-number", "QH-1-2"],
    );
    expect(again).toMatchInlineSnapshot(`
      {
        "code": 1,
        "screen": "已经有 documents/2026/QH-1-2.md，不会覆盖它。
      没有写任何文件。
      ",
      }
    `);
    expect(readFileSync(join(content, "documents/2026/QH-1-2.md"), "utf8")).toBe("原样\r\n");
  });

  test("a doubtful value is taken, with a warning", async () => {
    const content = contentFolder();
    const { code, screen } = await withoutTerminal(
      ...["--content", content, "--title", "关于甲的函", "--publisher", "县水力局", "--yes"],
    );
    expect(code).toBe(0);
    expect(screen).toContain("是不是“县水利局”？");
  });

  test("settings with an error are told first: the rule for index numbers stands there", async () => {
    const content = temporaryFolder({
      "portal.yaml": "indexNumber: { serialWidth: 五 }\n",
      "documents/a.md": documentText(1),
    });
    const { code, screen } = await withoutTerminal("--content", content, ...all);
    expect(code).toBe(1);
    expect(screen).toContain("portal.yaml:1:16  错误  应是正整数");
  });

  test("used up serials are told, and another number may be given", async () => {
    const content = temporaryFolder({
      "portal.yaml":
        "indexNumber: { unitCode: QH001, pattern: '{unit}-{year}-{serial}', serialWidth: 1 }\n",
      "documents/a.md": "---\nindexNumber: QH001-2026-9\n---\n",
    });
    expect(await withoutTerminal("--content", content, ...all)).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "还缺 --index-number：这里不能提问（没有终端，或写了 --yes），请写上这些选项，用 --help 查看全部选项。
      按 portal.yaml 的索引号规则编不出下一个：流水号已用完，或式样编出的不是索引号。
      没有写任何文件。
      ",
      }
    `);
    const given = await withoutTerminal("--content", content, ...all, "--index-number", "QH001-X1");
    expect(given.code).toBe(0);
  });
});

describe("an annual report", () => {
  test("is begun for last year, under the name of the portal's organ", async () => {
    const content = contentFolder();
    const { code, screen } = await atTerminal(
      ["--content", content, "--genre", "年报"],
      ["", "", "", ""],
    );
    expect({ code, screen: inFolder(content, screen) }).toMatchSnapshot();
    expect(readFileSync(join(content, "annual-reports/2025.md"), "utf8")).toMatchSnapshot();
  });

  test("is known by its title, and its year with it", async () => {
    const content = contentFolder();
    const title = "青禾县人民政府2024年政府信息公开工作年度报告";
    const { code } = await withoutTerminal("--content", content, "--title", title, "--yes");
    expect(code).toBe(0);
    expect(readdirSync(join(content, "annual-reports"))).toEqual(["2024.md"]);
  });

  test("of another organ stands in the folder of that organ", async () => {
    const content = contentFolder();
    const report = ["--content", content, "--genre", "年报", "--publisher", "县水利局", "--yes"];
    const { code, screen } = await withoutTerminal(...report);
    expect(code).toBe(0);
    expect(readdirSync(join(content, "publishers/water/annual-reports"))).toEqual(["2025.md"]);
    expect(screen).toContain(
      "https://www.qinghe.example/zwgk/publishers/water/annual-reports/2025/",
    );
    expect((await withoutTerminal(...report)).screen).toContain(
      "已经有 publishers/water/annual-reports/2025.md",
    );
  });

  test("has no numbers, and there is one a year", async () => {
    const content = temporaryFolder({ "portal.yaml": portal, "annual-reports/2025.md": "旧\n" });
    const report = ["--content", content, "--genre", "年报", "--yes"];
    expect(await withoutTerminal(...report)).toMatchInlineSnapshot(`
      {
        "code": 1,
        "screen": "已经有 annual-reports/2025.md，不会覆盖它。
      没有写任何文件。
      ",
      }
    `);
    expect(
      await withoutTerminal(...report, "--year", "二〇二四", "--number", "禾政〔2025〕1号"),
    ).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "“二〇二四”不是四位年份。
      这类文件用不着 --number，请去掉。
      没有写任何文件。
      ",
      }
    `);
  });
});

test("a number once given is not given again, be it removed, changed, or a former one", async () => {
  const { content, commit, write } = temporaryRepository();
  const document = (number: number, more = "") =>
    documentText(number, more).replace("QH001-2020", "QH001-2026");
  commit("2026-01-02", {
    "portal.yaml": portal,
    "publishers.yaml": publishers,
    "documents/a.md": document(1),
    "documents/b.md": document(5),
    "documents/c.md": document(7, "draft: true\n"),
  });
  commit("2026-01-03", { "documents/b.md": document(2), "documents/c.md": null });
  const options = ["--content", content, "--yes", "--publisher", "县政府", "--title", "关于丙的函"];
  const { screen } = await withoutTerminal(...options);
  expect(screen).toContain("QH001-2026-00008");
  write({ "documents/a.md": null });
  const taken = await withoutTerminal(...options, "--index-number", "qh001-2026-00001");
  expect(taken).toMatchObject({ code: 1 });
  expect(taken.screen).toContain("索引号“qh001-2026-00001”以前给过 documents/a.md");
});
