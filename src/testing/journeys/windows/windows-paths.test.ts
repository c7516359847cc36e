import { execFile } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { docx, paragraph } from "../../../authoring/import/fixtures/docx.ts";
import { run as runBuild } from "../../../commands/build-command.ts";
import { run as runCheck } from "../../../commands/check-command.ts";
import { runHereIn } from "../../../commands/fixtures/run-command.ts";
import { run as runImport } from "../../../commands/import-command.ts";
import { filesBelow } from "../../../output/folder/output-files.ts";
import { programRoot } from "../../../program/program-root.ts";
import { pdf } from "../../sample-attachments/pdf.ts";
import { documentText, temporaryFolder } from "../../temporary-folder.ts";

/** Puts a command under the rules of Windows for paths, with all its threads and processes. */
const asWindows = `--import ${new URL("as-windows.ts", import.meta.url).href}`;

/** Node itself takes the path as it is. */
const compiled = join(programRoot, ".gongkai", "compiled");

interface Result {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Commands that are run where the tests are when it is by the rules of this system. */
const here: Record<string, (argv: string[]) => Promise<number>> = {
  build: runBuild,
  check: runCheck,
  import: runImport,
};

/** Runs a command of the project in a folder, and gives what it says. */
async function run(folder: string, name: string, options: string, rules = ""): Promise<Result> {
  const command = here[name];
  if (command && rules === "") return runHereIn(folder, command, ...options.split(" "));
  const script = join(programRoot, "scripts", "gongkai.js");
  return promisify(execFile)(process.execPath, [script, name, ...options.split(" ")], {
    cwd: folder,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, NODE_OPTIONS: rules },
  }).then(
    (output) => ({ code: 0, ...output }),
    (failure: Result) => failure,
  );
}

/** Every file below a folder, by its path with `/`, and what it holds. */
const contents = (folder: string) =>
  new Map(
    filesBelow(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), "base64")]),
  );

/** A county's content: attachments in folders, pages, links between documents. */
const county = () =>
  temporaryFolder({
    "zwgk/portal.yaml":
      "name: 信息公开\norgan: 青禾县人民政府\nurl: https://www.example.gov.cn/zwgk/\n",
    "zwgk/guide.md": "---\ntitle: 指南\nupdatedOn: 2020-01-02\n---\n一、公开的范围\n",
    "zwgk/rules/保密审查.md":
      "---\ntitle: 保密审查制度\nupdatedOn: 2020-01-02\n---\n第一条 先审查，后公开。\n",
    "zwgk/documents/2020/一.md": documentText(
      1,
      "",
      "见[名单](<一/名 单.csv>)和[另一件](../2021/二.md)。\n",
    ),
    "zwgk/documents/2020/一/名 单.csv": "乡镇\n茶岭乡\n",
    "zwgk/documents/2021/二.md": documentText(2, "", "见[图](二/表/图.txt)。\n"),
    "zwgk/documents/2021/二/表/图.txt": "图\n",
  });

const day = "--as-of 2026-01-31";
/** Builds in other tests take their time at once. */
const timeout = 300_000;

describe("the output under the rules of Windows", () => {
  let folder: string;
  let incremental: Result;

  beforeAll(async () => {
    folder = county();
    const build = (options: string, rules = "") =>
      run(folder, "build", `--content zwgk ${day} ${options}`, rules);
    const windows = await build("--out windows --cache windows-cache", asWindows);
    expect(windows).toMatchObject({ code: 0 });
    const documents = join(folder, "zwgk/documents");
    renameSync(join(documents, "2020/一/名 单.csv"), join(documents, "2020/一/名单.csv"));
    writeFileSync(join(documents, "2020/一.md"), documentText(1, "", "见[名单](一/名单.csv)。\n"));
    writeFileSync(join(documents, "三.md"), documentText(3));
    const both = [
      build("--out windows --cache windows-cache", asWindows),
      build("--out system --cache system-cache"),
    ];
    [incremental] = (await Promise.all(both)) as [Result, Result];
  });

  test("is built again where it has to be, and is byte for byte that of this system", () => {
    expect(incremental).toMatchObject({ code: 0 });
    const [, written, all] = /(\d+) 个输出文件（写入 (\d+)）/.exec(incremental.stdout) ?? [];
    expect(Number(all)).toBeLessThan(Number(written));
    expect(contents(join(folder, "windows"))).toEqual(contents(join(folder, "system")));
  });

  test("is joined from a part made here and a part made there", { timeout }, async () => {
    const build = (options: string, rules = "") =>
      run(folder, "build", `--content zwgk ${day} ${options}`, rules);
    const parts = await Promise.all([
      build("--part 1/2 --out parts/1"),
      build("--part 2/2 --out parts/2", asWindows),
    ]);
    expect(parts).toMatchObject([{ code: 0 }, { code: 0 }]);
    const joined = await build("--join parts/* --out joined --cache joined-cache", asWindows);
    expect(joined).toMatchObject({ code: 0 });
    expect(contents(join(folder, "joined"))).toEqual(contents(join(folder, "system")));
  });
});

test("findings under the rules of Windows are those of this system, paths and all", {
  timeout,
}, async () => {
  const folder = county();
  writeFileSync(
    join(folder, "zwgk/documents/2021/三.md"),
    documentText(3, "foo: 1\n", "见[名单](..\\2020\\一\\名单.csv)和[图](二/表/图.TXT)。\n"),
  );
  const check = async (output: string, rules = "") => {
    const options = `--content zwgk ${day} --format sarif --output ${output} --cache ${output}-cache`;
    const { code } = await run(folder, "check", options, rules);
    return { code, report: readFileSync(join(folder, output), "utf8") };
  };
  const [windows, system] = await Promise.all([check("结果/a.sarif", asWindows), check("b.sarif")]);
  expect(windows).toEqual(system);
  expect(system).toMatchObject({ code: 1 });
});

test("pages are imported under the rules of Windows as on this system, paths and all", {
  timeout,
}, async () => {
  const lines = (n: number) => [
    `索引号：QH001-2023-0009${n}`,
    "发布机构：青禾县人民政府",
    `发布日期：2023-05-0${n}`,
    "关于印发防汛预案的通知",
    "各乡镇应当做好防汛工作。",
  ];
  const marked = (n: number) =>
    lines(n)
      .map((line) => `<p>${line}</p>`)
      .join("");
  const folder = temporaryFolder({
    "旧网页/一.docx": Buffer.from(
      docx(
        lines(1)
          .map((line) => paragraph(line))
          .join(""),
      ),
    ),
    "旧网页/二.html": `<meta charset="utf-8">${marked(2)}<p><a href="附件 夹\\名单.csv">名单</a>`,
    "旧网页/附件 夹/名单.csv": "乡镇\n茶岭乡\n",
    "旧网页/三.pdf": Buffer.from(pdf(lines(3)[3] ?? "", lines(3))),
    "旧网页/四.txt": lines(4).join("\r\n"),
  });
  const importPages = async (rules = "") => {
    const { code, stdout } = await run(folder, "import", "旧网页 --out 导入 --json", rules);
    const written = contents(join(folder, "导入"));
    rmSync(join(folder, "导入"), { recursive: true });
    return { code, results: JSON.parse(stdout), written };
  };
  const windows = await importPages(asWindows);
  expect(windows).toEqual(await importPages());
  expect(windows).toMatchObject({ code: 0 });
});

test("the folder of a new portal made under the rules of Windows is that of this system", {
  timeout,
}, async () => {
  const folder = temporaryFolder({});
  const make = async (name: string, rules = "") => {
    const options = `${name} --organ 青禾县柳溪镇人民政府 --code QH101 --yes`;
    const { code } = await run(folder, "init", options, rules);
    return { code, written: contents(join(folder, name)) };
  };
  const windows = await make("新/门户", asWindows);
  expect(windows).toEqual(await make("系统"));
  expect(windows.code).toBe(0);
  expect([...windows.written.keys()]).toContain(".github/workflows/gongkai.yml");
});
