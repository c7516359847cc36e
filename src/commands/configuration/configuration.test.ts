import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { messageLanguages } from "../../diagnostics/wordings/wording.ts";
import { programRoot } from "../../program/program-root.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { run as check } from "../check-command.ts";
import { runHereIn } from "../fixtures/run-command.ts";
import { run as importPages } from "../import-command.ts";
import { findConfiguration } from "./find-configuration.ts";
import { assertConfiguration, loadConfiguration } from "./load-configuration.ts";

const mjs = "gongkai.config.mjs";

/** What is said when a file with this text is loaded. */
const refused = (text: string, language: (typeof messageLanguages)[number] = "zh") => {
  const file = join(temporaryFolder({ [mjs]: text }), mjs);
  return saidBy(loadConfiguration(file, language));
};

/** What is said of a configuration that has been loaded. */
const faulty = (configuration: unknown, language: (typeof messageLanguages)[number] = "zh") =>
  saidBy(assertConfiguration(configuration, mjs, language));

const saidBy = (work: Promise<unknown>) =>
  work.then(
    () => "",
    ({ name, message }: Error) => `${name}: ${message}`,
  );

test("a folder without a configuration, or that is none, has none", () => {
  expect(findConfiguration(temporaryFolder({ "gongkai.config.json": "" }), "zh")).toBeNull();
  expect(findConfiguration("/没有这个文件夹", "zh")).toBeNull();
});

test("of two configurations nobody knows which is meant", () => {
  const root = temporaryFolder({ [mjs]: "", "gongkai.config.ts": "" });
  expect(() => findConfiguration(root, "zh")).toThrow(
    `${root} 里有 gongkai.config.mjs，又有 gongkai.config.ts：只留一个，另一个请删去或改名。`,
  );
  expect(() => findConfiguration(root, "en")).toThrow(
    /keep one, and delete or rename the other\.$/,
  );
});

test.each(["js", "mjs", "ts", "mts"])("gongkai.config.%s is read", async (ending) => {
  const name = `gongkai.config.${ending}`;
  const root = temporaryFolder({
    "package.json": '{ "type": "module" }',
    [name]: 'export default { content: "内容", lang: "en" };',
  });
  const file = findConfiguration(root, "zh");
  expect(file).toBe(join(root, name));
  expect(await loadConfiguration(file ?? "", "zh")).toEqual({ content: "内容", lang: "en" });
});

test("what is wrong with a configuration is said with the file's name", async () => {
  expect(await faulty({ contnet: 1, x: 2 })).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs 不认识 contnet、x。可用的是：content、out、cache、base、lang、fields、rules、remarkPlugins、rehypePlugins、components、head"`,
  );
  expect(await faulty({ lang: "fr" }, "en")).toMatchInlineSnapshot(
    `"UsageError: lang of gongkai.config.mjs takes zh or en, not: fr"`,
  );
  expect(await faulty({ out: ["dist"] })).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs 的 out 应是文字，现为：["dist"]"`,
  );
  expect(await faulty(() => {}, "en")).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs takes an object of options, { … }, not: () => {}"`,
  );
  expect(await refused("export const out = 'dist';")).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs 里没有 export default defineConfig({ … })。"`,
  );
  const inItself: Record<string, unknown> = {};
  inItself.out = inItself;
  expect(await faulty(inItself)).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs 的 out 应是文字，现为：[object Object]"`,
  );
  expect(await refused("throw { message: 3 };", "en")).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs cannot be loaded: 3"`,
  );
  expect(await refused("throw new Error('broken');", "en")).toMatchInlineSnapshot(
    `"UsageError: gongkai.config.mjs cannot be loaded: gongkai.config.mjs:1:7: broken"`,
  );
  expect(await refused("export default {")).toMatch(/^UsageError: gongkai\.config\.mjs/);
});

test("whoever writes content cannot have the program run it as a configuration", async () => {
  const ran = "console.log('ran'); export default {};";
  const root = temporaryFolder({ [mjs]: ran, "documents/a.md": documentText(1) });
  for (const [command, ...options] of [
    [check, "--content", "."],
    [check, "--lang=en", `--content=${root}`],
    [importPages, "--out", "./documents/..", "old.html"],
  ] as const) {
    const { code, stdout, stderr } = await runHereIn(root, command, ...options);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^gongkai\.config\.mjs (?:在内容文件夹|lies in the content folder)/);
  }
  expect(await refused("export default { content: '.' };")).toContain("在内容文件夹");
});

test("what a configuration imports from the content folder is refused too", async () => {
  const root = temporaryFolder({
    [mjs]: "import './content/a.mjs'; export default {};",
    "content/a.mjs": "console.log('ran');",
    "内容/documents/a.md": documentText(1),
  });
  const { code, stdout, stderr } = await runHereIn(root, check);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^gongkai\.config\.mjs 用到了内容文件夹 \S+content 里的 \S+a\.mjs/);
  writeFileSync(join(root, mjs), "import './内容/a.mjs'; export default { content: '内容' };");
  writeFileSync(join(root, "内容/a.mjs"), "");
  expect((await runHereIn(root, check, "--lang=en")).stderr).toContain("makes use of");
  const elsewhere = await runHereIn(root, check, "--content", "content");
  expect(elsewhere.stdout).toContain("已检查 0 份文件");
});

test("all that is wrong is said in one message", async () => {
  expect(
    await refused(
      "export default { out: 1, lang: 'fr', more: 1, rules: {}, components: { Haeder: 'a', Footer: 1 } };",
    ),
  ).toMatchInlineSnapshot(`
    "UsageError: gongkai.config.mjs 的 out 应是文字，现为：1
    gongkai.config.mjs 的 lang 应是zh 或 en，现为：fr
    gongkai.config.mjs 的 rules 应是列表（[ … ]），现为：{}
    gongkai.config.mjs 不认识 more。可用的是：content、out、cache、base、lang、fields、rules、remarkPlugins、rehypePlugins、components、head
    gongkai.config.mjs 的 components.Haeder 没有这个组件。可用的是：Header, Footer, Home, DocumentPage, MetadataTable, ListItem
    gongkai.config.mjs 的 components.Footer 应是文件的路径，如 ./components/Header.astro"
  `);
});

test("it is the default of a command's options, and the command line wins", async () => {
  const defining = pathToFileURL(join(programRoot, "src/commands/configuration/configuration.ts"));
  const root = temporaryFolder({
    [mjs]: `import { defineConfig } from "${defining}";
export default defineConfig({ content: "内容", cache: "kept", lang: "en" });`,
    "内容/documents/a.md": documentText(1),
  });
  const checked = (...options: string[]) => runHereIn(root, check, ...options);
  expect(await checked()).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^1 document checked/),
  });
  const help = (await checked("--help")).stdout;
  expect(help).toContain("content folder (default 内容)");
  expect(help).toContain("language of messages (default en)");
  mkdirSync(join(root, "other/documents"), { recursive: true });
  for (const number of [1, 2]) {
    writeFileSync(join(root, `other/documents/${number}.md`), documentText(number));
  }
  expect((await checked("--content", "other", "--lang", "zh")).stdout).toContain("已检查 2 份文件");
  writeFileSync(join(root, mjs), "export default { contents: '' };");
  expect(await checked()).toMatchObject({ code: 2, stdout: "" });
});
