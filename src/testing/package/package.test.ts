import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { bytesOf, sharedSample, smallSampleFolder } from "../../site/fixtures/sample-build.ts";
import { configurationExamples, exampleDocument } from "../examples/configuration-examples.ts";
import { runExamples } from "../examples/examples.ts";
import { functionExamples, functionFolder } from "../examples/function-examples.ts";
import { writeExample } from "../examples/project-examples.ts";
import { type Ran, run, withoutNetwork } from "../run-program.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";
import { installedPackage, oldestNode } from "./installed.ts";

const installed = await installedPackage();
const oldest = installed && (await oldestNode());
const node = oldest ?? process.execPath;
const today = ["--as-of", "2026-11-22"];
/** Node would be asked to strip types, and cannot. */
const env = { NODE_OPTIONS: "--no-experimental-strip-types" };

describe.skipIf(!installed)("the package, installed in an empty folder", () => {
  const { root = "", site = "", script = "" } = installed ?? {};
  const program = join(site, "node_modules", "gongkai");

  /** As `npx gongkai …` runs it; without a network, where that can be had. */
  function gongkai(
    argv: readonly string[],
    { cwd = site, node = process.execPath } = {},
  ): Promise<Ran> {
    const [command = "", ...rest] = [...withoutNetwork, node, script, ...argv];
    return run(command, rest, { cwd, env });
  }

  test("holds what runs, and nothing of its making", () => {
    const files = filesBelow(program).filter((file) => !file.startsWith("node_modules/"));
    const idle = /\.test\.|(?<!\.d)\.ts$|(?:^|\/)(?:fixtures|testing|src)\//;
    expect(files.filter((file) => idle.test(file))).toEqual([]);
    const tops = new Set(files.map((file) => file.split("/")[0]));
    expect([...tops].sort()).toEqual(
      "CHANGELOG.md LICENSE README.md docs lib package.json public scripts".split(" "),
    );
  });

  test.runIf(process.platform === "linux")("takes what the README says", () => {
    const libraries = join(site, "node_modules");
    const own = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/;
    const files = readdirSync(libraries, { recursive: true, encoding: "utf8" });
    const packages = files.filter((file) => own.test(`node_modules/${file}`)).length;
    // A file under two names is on the disk once.
    const sizes = new Map(
      files
        .filter((file) => !file.includes(".cache"))
        .map((file) => lstatSync(join(libraries, file)))
        .filter((stat) => stat.isFile())
        .map(({ ino, size }) => [ino, size]),
    );
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const readme = readFileSync(join(program, "README.md"), "utf8");
    expect(readme).toContain(`${packages} 个包`);
    expect(readme).toContain(`${packages} packages`);
    const [, stated] = /个包、(\d+) MB/.exec(readme) ?? [];
    expect(Math.abs(Number(stated) - bytes / 1e6)).toBeLessThan(5);
  });

  test("says where it is typed how its commands are typed there", async () => {
    const { said, code } = await gongkai(["check", "--help"]);
    expect(said).toContain("npx gongkai check [选项]");
    expect(code).toBe(0);
    const { said: none } = await gongkai(["preview", "--out", "nothing"]);
    expect(none).toContain("请先运行 npx gongkai build");
  });

  // On this Node, the package builds fewer documents below; the offline archive compares these with the checkout's.
  test("builds on the oldest Node that can be had what the checkout builds, byte for byte, and then nothing", async () => {
    const { said, code } = await gongkai(["build", ...today], { node });
    expect(said).toContain("已生成");
    expect(code).toBe(0);
    const built = join(await sharedSample("/zwgk/"), "dist");
    expect(bytesOf(join(site, "dist"))).toEqual(bytesOf(built));
    expect((await gongkai(["build", ...today], { node })).said).toContain("没有变化");
    expect((await gongkai(["verify-text"])).said).toMatch(
      /核对 \d+ 份文件、\d+ 行文字，有缺失的 0 份/,
    );
  });

  test("checks, makes a document, imports a page, and builds what came", async () => {
    const project = smallSampleFolder();
    mkdirSync(join(project, "old"));
    writeFileSync(join(project, "old", "通知.html"), page);
    const documents = filesBelow(join(project, "content", "documents"));
    const before = documents.filter((file) => file.endsWith(".md")).length;
    const here = { cwd: project };
    const made = await gongkai(
      [
        "new",
        "--title",
        "关于防汛的通知",
        "--publisher",
        "青禾县人民政府",
        "--number",
        "青政发〔2026〕9号",
        "--day",
        "2026-11-20",
        "--yes",
      ],
      here,
    );
    expect(made.said).toContain("已新建 content/documents/");
    const imported = await gongkai(["import", "old", "--assign"], here);
    expect(imported.said).toContain("导入 1 个");
    const [, file = ""] = /已新建 (\S+)/.exec(made.said) ?? [];
    const unfilled = await gongkai(["check", "--format", "json", ...today], here);
    expect(unfilled.said).toContain('"code": "text/placeholder"');
    expect(unfilled.code).toBe(1);
    const written = readFileSync(join(project, file), "utf8");
    writeFileSync(join(project, file), written.replace(/【待填[^】]*】/g, "防汛"));
    const built = await gongkai(["build", ...today], here);
    expect(built.said).toContain(`已生成：${before + 2} 份文件`);
    expect(built.code).toBe(0);
    rmSync(project, { recursive: true });
  });

  test("makes the folder of a new portal, with its own file in it, and builds what it has made", async () => {
    const folder = "新 门户";
    const made = await gongkai(["init", folder, "--organ", "青禾县柳溪镇人民政府", "--yes"]);
    expect(made.said).toContain("已建好");
    expect(made.said).not.toContain("找不到");
    const { dependencies } = JSON.parse(readFileSync(join(site, folder, "package.json"), "utf8"));
    const [, name = ""] = dependencies.gongkai.split(":");
    expect(readFileSync(join(site, folder, name))).toEqual(readFileSync(join(site, name)));
    for (const path of Object.keys(
      JSON.parse(readFileSync(join(site, folder, ".vscode/settings.json"), "utf8"))["yaml.schemas"],
    )) {
      expect(existsSync(join(site, path)), path).toBe(true);
    }
    const here = { cwd: join(site, folder) };
    expect((await gongkai(["check"], here)).said).toContain("0 处错误");
    expect((await gongkai(["build"], here)).said).toContain("已生成：0 份文件");
    rmSync(join(site, folder), { recursive: true });
  });

  test("builds with a component of the project, whatever the name of its folder", async () => {
    const files = {
      "gongkai.config.ts":
        'import { defineConfig } from "gongkai/config";\nexport default defineConfig({ components: { Footer: "./components/Footer.astro" } });\n',
      "components/Footer.astro":
        '---\nimport { href } from "gongkai/components";\nimport Default from "gongkai/components/Footer.astro";\n---\n<Default><a href={href("guide/")}>怎样申请</a></Default>\n',
    };
    mkdirSync(join(site, "components"));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(site, path), text);
    const content = join(smallSampleFolder(), "content");
    const build = ["build", "--content", content, "--out", "own", "--cache", "own-cache", ...today];
    const { said } = await gongkai(build);
    expect(said).toContain("已生成");
    expect(readFileSync(join(site, "own", "index.html"), "utf8")).toContain(
      '</dl><a href="./guide/index.html">怎样申请</a></div></footer>',
    );
    expect((await gongkai(build)).said).toContain("没有变化");
    for (const path of ["gongkai.config.ts", "components", "own", "own-cache", ".own.ledger"]) {
      rmSync(join(site, path), { recursive: true });
    }
  });

  test("serves what it has built", async () => {
    const child = spawn(process.execPath, [script, "preview", "--port", "0"], { cwd: site });
    const lines = createInterface({ input: child.stdout });
    const [url] = (await once(lines, "line")) as [string];
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      readFileSync(join(site, "dist", "index.html"), "utf8"),
    ]);
    child.kill();
    await once(child, "close");
  });

  test("runs where nobody may write into it", async ({ skip }) => {
    const project = temporaryFolder({ "content/documents/a.md": documentText(1) });
    mkdirSync(join(project, "home"));
    const mode = (to: number) => {
      for (const file of ["", ...filesBelow(program)]) chmodSync(join(program, file), to);
    };
    const isRoot = process.getuid?.() === 0;
    for (const folder of [dirname(root), root, project]) chmodSync(folder, 0o755);
    // What root may do knows no rights: somebody else has to run it.
    if (isRoot) await run("chown", ["-R", "65534", project], { cwd: project });
    else mode(0o555);
    const surroundings = {
      cwd: project,
      env: { ...env, HOME: join(project, "home"), TMPDIR: join(project, "home") },
      ...(isRoot ? { uid: 65534 } : {}),
    };
    const look = ["-e", "require('node:fs').accessSync(process.argv[1])", script];
    const reaches = await run(process.execPath, look, surroundings).catch(() => null);
    if (isRoot && reaches?.code !== 0) {
      skip("Root's own folders hold this checkout: nobody else can run it there.");
    }
    const { said, code } = await run(process.execPath, [script, "build"], surroundings);
    if (!isRoot) mode(0o755);
    expect(said).toContain("已生成：1 份文件");
    expect(code).toBe(0);
    rmSync(project, { recursive: true });
  });

  // Also those that only other commands load, or a document that this content has not.
  test.skipIf(!oldest)(
    "has no module that the oldest Node that it allows cannot read",
    async () => {
      const node = oldest ?? "";
      const modules = filesBelow(join(program, "lib")).filter((file) => file.endsWith(".js"));
      const load = `for (const file of process.argv.slice(1)) new (await import("node:vm")).SourceTextModule(await (await import("node:fs/promises")).readFile(file, "utf8"))`;
      const parsed = await run(
        node,
        [
          "--experimental-vm-modules",
          "--no-warnings",
          "--input-type=module",
          "-e",
          load,
          "--",
          ...modules,
        ],
        { cwd: join(program, "lib") },
      );
      expect(parsed).toEqual({ code: 0, said: "" });
    },
  );

  // The checkout runs the same examples on this Node: `testing/examples`.
  test("has functions whose examples run as they stand, on the oldest Node that can be had", async () => {
    const project = functionFolder();
    symlinkSync(join(site, "node_modules"), join(project, "node_modules"), "junction");
    const examples = functionExamples();
    const ran = await runExamples(project, examples, node);
    for (const [at, { heading, says }] of examples.entries()) {
      expect(ran[at]?.said, heading).toMatch(says);
      expect(ran[at]?.code).toBe(0);
    }
    rmSync(project, { recursive: true });
  });

  test("takes a configuration in TypeScript, with what it adds, on the oldest Node that can be had", async () => {
    const project = temporaryFolder({ "content/documents/a.md": exampleDocument });
    symlinkSync(join(site, "node_modules"), join(project, "node_modules"), "junction");
    for (const example of configurationExamples()) {
      writeExample(project, example);
      const { code, said } = await gongkai(["build", ...today], { cwd: project, node });
      expect(said, example.heading).toMatch(example.says);
      const [path, pattern] = example.shows;
      expect(readFileSync(join(project, path), "utf8"), example.heading).toMatch(pattern);
      expect(code).toBe(0);
    }
    rmSync(project, { recursive: true });
  });

  test("has types that a strict consumer can use", async () => {
    cpSync(join(import.meta.dirname, "../examples/consumer.ts"), join(site, "consumer.ts"));
    const libraries = join(import.meta.dirname, "../../../node_modules");
    const options = [
      ..."--noEmit --strict --exactOptionalPropertyTypes --skipLibCheck".split(" "),
      ..."--module nodenext --target es2024 --types node --typeRoots".split(" "),
      join(libraries, "@types"),
    ];
    const tsc = join(libraries, "typescript/bin/tsc");
    expect(await run(process.execPath, [tsc, ...options, "consumer.ts"], { cwd: site })).toEqual({
      code: 0,
      said: "",
    });
  });
});

const page = `<!doctype html><meta charset="utf-8"><title>关于做好春耕的通知</title>
<h1>关于做好春耕的通知</h1><p>发布机构：青禾县人民政府</p><p>发布日期：2026-03-01</p><p>各乡镇人民政府：</p><p>请做好春耕。</p>`;
