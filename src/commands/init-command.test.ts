import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { openMarks } from "../content/unfilled/marks.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { programRoot } from "../program/program-root.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { run as build } from "./build-command.ts";
import { run as check } from "./check-command.ts";
import { atTerminal, type Session, withoutTerminalOf } from "./fixtures/new-session.ts";
import { runHere } from "./fixtures/run-command.ts";
import { runInit } from "./init-command.ts";
import { runNew } from "./new-command.ts";

const organs = {
  county: "青禾县人民政府",
  department: "青禾县水利局",
  township: "青禾县柳溪镇人民政府",
};

const { version } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"));
const tarball = `gongkai-${version}.tgz`;

/** A folder with a name that people give, which holds nothing but the program's file. */
const newFolder = () =>
  join(temporaryFolder({ [`青禾县 公开/${tarball}`]: "packed" }), "青禾县 公开");

const init = (...argv: string[]) => withoutTerminalOf(runInit, ...argv);

/** What stands on the screen, without the places of this machine. */
const told = ({ code, screen }: Session, folder: string) => ({
  code,
  screen: screen.replaceAll(folder, "DIR").replaceAll(version, "VERSION"),
});

const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");

/** What the command has written. */
const written = (folder: string) => filesBelow(folder).filter((file) => file !== tarball);

async function made(...argv: string[]): Promise<string> {
  const folder = newFolder();
  expect((await init(folder, "--yes", ...argv)).code).toBe(0);
  return folder;
}

describe("without a terminal", () => {
  test("options are enough; the rest is left to fill in", async () => {
    const folder = newFolder();
    const session = await init(folder, "--organ", organs.county, "--yes");
    expect(told(session, folder)).toMatchSnapshot();
    expect(written(folder)).toMatchSnapshot();
    for (const file of written(folder))
      expect(read(folder, file), file).toMatch(/^[^\r]+[^\n\r]\n$/);
    expect(read(folder, "content/portal.yaml")).toMatchSnapshot();
    expect(read(folder, "package.json").replace(version, "VERSION")).toMatchSnapshot();
  });

  test("where a launcher brings the program along, nothing has to be installed", async () => {
    vi.stubEnv("GONGKAI_COMMAND", "D:\\离线 包\\gongkai.cmd");
    const folder = newFolder();
    const { screen } = await init(folder, "--organ", organs.county, "--yes");
    vi.unstubAllEnvs();
    expect(screen).not.toContain("npm");
    expect(screen).toContain('2. 新建第一份文件，再打开它写正文："D:\\离线 包\\gongkai.cmd" new');
  });

  test("what options say is written", async () => {
    const given = [
      "--name",
      "政务公开",
      "--url",
      "https://www.qinghe.example/zwgk/",
      "--code",
      "QH001",
    ];
    const folder = await made("--organ", organs.county, "--level", "乡镇", ...given);
    expect(parse(read(folder, "content/portal.yaml"))).toMatchObject({
      name: "政务公开",
      organ: organs.county,
      url: "https://www.qinghe.example/zwgk/",
      indexNumber: { pattern: "{unit}-{year}-{serial}", unitCode: "QH001", serialWidth: 5 },
    });
    expect(read(folder, "content/publishers.yaml")).toContain("id: township-government");
    expect(read(folder, "content/catalog.yaml")).toContain("宅基地");
  });

  test("what is missing is named, all of it", async () => {
    const folder = newFolder();
    expect(await init(folder)).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "还缺 --organ、--level：这里不能提问（没有终端，或写了 --yes），请写上这些选项，用 --help 查看全部选项。
      没有写 --url、--code：有的请写上；没有的不用写，加上 --yes（不提问，可有可无的不写）。
      没有写任何文件。
      ",
      }
    `);
    expect(written(folder)).toEqual([]);
  });

  test("everything against the options is told in one run", async () => {
    const wrong = [
      "--organ",
      "青禾县",
      "--level",
      "村",
      "--url",
      "www.qinghe.example",
      "--code",
      "青1",
    ];
    const folder = newFolder();
    expect(await init(folder, "--yes", ...wrong)).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "没有“村”这个级别，应是 county（县级人民政府）、department（县级政府部门）或 township（乡、镇人民政府）。
      “网址”写作“www.qinghe.example”，应是完整网址。写成 https://www.qinghe.example。
      “青1”不能作索引号的开头：只用字母、数字和 -，1 至 20 个，如 QH001。
      没有写任何文件。
      ",
      }
    `);
    expect(await init(folder, "--yes", ...wrong, "--lang", "en")).toMatchInlineSnapshot(`
      {
        "code": 2,
        "screen": "There is no level “村”; write county, department or township.
      \`url\` has “www.qinghe.example”; a full URL is wanted. Write https://www.qinghe.example.
      No index number can begin with “青1”: 1 to 20 letters, digits and -, such as QH001.
      Nothing was written.
      ",
      }
    `);
    expect(written(folder)).toEqual([]);
  });

  test.each(["null", "无", " ", "甲".repeat(2000)])(
    "an organ by the name of %s is none",
    async (organ) => {
      expect((await init(newFolder(), `--organ=${organ}`, "--yes")).code).toBe(2);
    },
  );

  test.each([
    ["an address with a query", "https://www.qinghe.example/zwgk/?a=1"],
    ["an address of another kind", "ftp://www.qinghe.example/"],
    ["a path", "/zwgk/"],
  ])("%s is refused", async (_, url) => {
    const { code } = await init(newFolder(), "--organ", organs.county, "--url", url, "--yes");
    expect(code).toBe(2);
  });
});

describe("the folder", () => {
  const given = ["--organ", organs.county, "--yes"];

  test("has to be named, once", async () => {
    expect((await init(...given)).screen).toContain("要写明建在哪个文件夹");
    expect((await init("青禾县", "公开", ...given)).screen).toContain("青禾县, 公开");
  });

  test("that is a file is refused", async () => {
    const folder = temporaryFolder({ 青禾县: "" });
    const { code, screen } = await init(join(folder, "青禾县"), ...given);
    expect([code, screen]).toEqual([2, expect.stringContaining("不是文件夹")]);
  });

  test("that cannot be made is told in words, and leaves nothing", async () => {
    const root = temporaryFolder({ 甲: "" });
    const { code, screen } = await init(join(root, "乙", "门户".repeat(130)), ...given);
    expect([code, screen]).toEqual([3, expect.stringMatching(/写不进 .+已经写的又拿走了/)]);
    expect((await init(join(root, "甲", "门户"), ...given)).screen).toMatch(/不是文件夹|ENOTDIR/);
    expect(readdirSync(root)).toEqual(["甲"]);
  });

  test("keeps what is there: nothing is written beside a file that would be written over", async () => {
    const folder = temporaryFolder({
      "package.json": "{}",
      "content/portal.yaml": "",
      "旧网页.html": "",
    });
    symlinkSync("nowhere", join(folder, "README.md"));
    const before = filesBelow(folder);
    const session = await init(folder, ...given);
    expect(told(session, folder)).toMatchInlineSnapshot(`
      {
        "code": 1,
        "screen": "DIR 里已经有 package.json、README.md、content/portal.yaml，不会覆盖。没有写任何文件。
      请换一个文件夹，或者先把这些文件移走。
      ",
      }
    `);
    expect(filesBelow(folder)).toEqual(before);
    expect(read(folder, "package.json")).toBe("{}");
  });

  test("may hold other things, and gets no folder where a file stands", async () => {
    const folder = temporaryFolder({ "旧网页.html": "", LICENSE: "" });
    mkdirSync(join(folder, ".git"));
    expect((await init(folder, ...given)).code).toBe(0);
    expect(filesBelow(folder)).toContain("旧网页.html");
    const blocked = temporaryFolder({ content: "" });
    const { code, screen } = await init(blocked, ...given);
    expect([code, screen]).toEqual([1, expect.stringContaining("已经有 content，")]);
  });
});

describe("at a terminal", () => {
  test("what portal it is is asked, and asked again with the reason", async () => {
    const folder = newFolder();
    const answers = [
      ...["", organs.township],
      ...["9", ""],
      "",
      ...["qinghe.example/zwgk", "https://qinghe.example/zwgk/"],
      ...["青", "QH101"],
    ];
    const session = await atTerminal([folder], answers, runInit);
    expect(told(session, folder)).toMatchSnapshot();
    expect(parse(read(folder, "content/portal.yaml"))).toMatchObject({ organ: organs.township });
  });

  test("giving up leaves nothing", async () => {
    const folder = newFolder();
    const { code, screen } = await atTerminal([folder], [organs.county, ""], runInit);
    expect([code, screen]).toEqual([130, expect.stringMatching(/已放弃，没有写任何文件。\n$/)]);
    expect(written(folder)).toEqual([]);
  });

  test("nobody is asked in vain", async () => {
    const folder = temporaryFolder({ "package.json": "{}" });
    const { code, screen } = await atTerminal([folder], [], runInit);
    expect(code).toBe(1);
    expect(screen).not.toContain("> ");
  });
});

test.each([
  `青禾县"人民政府'`,
  "青禾县: 人民政府 # 一",
  "- 青禾县\n人民政府",
  "{青禾县}, [人民政府]",
  "yes",
  "0123",
  "&青禾县 *人民政府 !x %y @z `a`",
  "$(touch x) $" + "{x} <script>",
  "{organ}{today}",
  "\\青禾县\t人民政府",
])("an organ by the name of %j stands in every file as it is", async (organ) => {
  const folder = await made(`--organ=${organ}`);
  const portal = parse(read(folder, "content/portal.yaml"));
  expect(portal.organ).toBe(organ.replace("\n", ""));
  expect(portal.description).toBe(`${portal.organ}依法公开的政府信息。`);
  expect(parse(read(folder, "content/publishers.yaml"))).toEqual([
    { id: expect.any(String), name: portal.organ },
  ]);
  const [heading = ""] = read(folder, "README.md").split("\n");
  expect(heading.replace(/\\([!-/:-@[-`{-~])/g, "$1")).toBe(`# ${portal.organ}`);
  const [, head = ""] = read(folder, "content/guide.md").split("---\n");
  expect(parse(head).title).toBe(`${portal.organ.replace(/政府$/, "")}政府信息公开指南`);
  for (const file of filesBelow(join(folder, ".vscode")))
    JSON.parse(read(folder, `.vscode/${file}`));
  const { stdout } = await runHere(check, "--content", join(folder, "content"));
  expect(stdout).toMatch(/已检查 1 份文件：0 处错误/);
});

describe.each(Object.entries(organs))("a portal of a %s", (level, organ) => {
  test("is told, and told exactly, what is left to fill in; and builds without that", async () => {
    const folder = await made("--organ", organ);
    const content = join(folder, "content");
    const asOf = ["--content", content, "--as-of", "2026-11-22"];
    const { code, stdout } = await runHere(check, ...asOf);
    expect({ level, code, stdout }).toMatchSnapshot();
    const marks = filesBelow(content)
      .filter((file) => file !== "rules/disclosure.md")
      .flatMap((file) =>
        openMarks(read(content, file).replace(/^#.*$/gm, "")).map(({ line }) => `${file}:${line}:`),
      );
    for (const place of marks) expect(stdout).toContain(`\n${place}`);
    expect(stdout.match(/\/still-to-fill/g)).toHaveLength(marks.length);
    const out = join(folder, "dist");
    const built = await runHere(build, ...asOf, "--out", out);
    expect(built.code).toBe(0);
    const pages = filesBelow(out).filter((file) => file.endsWith(".html"));
    for (const page of pages) expect(read(out, page), page).not.toContain("待填");
    expect(pages).toContain("guide/index.html");
    // Nothing is headed that is not there.
    expect(read(out, "index.html")).not.toContain("按机构");
    expect(pages.filter((page) => /^documents\/[^/]+\//.test(page))).toEqual([]);
  });
});

test("from an empty folder to a first document: init, new, build, check", async () => {
  const folder = await made("--organ", organs.county, "--code", "QH001");
  const content = join(folder, "content");
  const document = ["--title", "关于公布申请受理方式的公告", "--number", "无"];
  const session = await withoutTerminalOf(runNew, "--content", content, ...document, "--yes");
  expect(session.screen).toContain("QH001-2026-00001");
  const file = join(content, "documents/2026/QH001-2026-00001.md");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(/【待填[^】]*】/g, "受理方式"));
  const asOf = ["--content", content, "--as-of", "2026-11-22"];
  expect((await runHere(check, ...asOf)).stdout).toContain("已检查 2 份文件：0 处错误");
  const out = join(folder, "dist");
  expect((await runHere(build, ...asOf, "--out", out)).code).toBe(0);
  expect(read(out, "documents/QH001-2026-00001/index.html")).toContain(
    "关于公布申请受理方式的公告",
  );
});
