import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { importBundle } from "../../../extensions/open-extensions.ts";
import { filesBelow } from "../../../output/folder/output-files.ts";
import { documentText, temporaryFolder } from "../../../testing/temporary-folder.ts";
import { runScriptIn } from "../../fixtures/run-command.ts";
import { keptBundle } from "./kept-bundle.ts";
import { openBundle } from "./open-bundle.ts";

const name = "gongkai.config.ts";

/** What a configuration exports, and where its bundle lies. */
async function opened(root: string, file = name) {
  const { source, files } = await openBundle(join(root, file), "en");
  return { source, files, value: (await importBundle(source)).default };
}

/** What is said of a configuration that cannot be loaded. */
const refusal = (files: Record<string, string>, language: "zh" | "en" = "en") =>
  openBundle(join(temporaryFolder(files), name), language).then(
    () => "",
    ({ message }: Error) => message,
  );

const project = {
  [name]: `import { defineConfig, z } from "gongkai/config";
import { parse } from "small";
import { Level, level } from "./rules/level";
import list from "./list.json";
import words from "./words.txt?raw";
import { readFileSync } from "node:fs";
const read = readFileSync(new URL("./read.txt", import.meta.url), "utf8");
export default [defineConfig.name, typeof z.object, parse("1"), Level.High, level satisfies number, list, words, read, import.meta.dirname];`,
  "rules/level.ts": "export enum Level { Low, High }\nexport const level = Level.Low;",
  "list.json": '["甲"]',
  "words.txt": "词",
  "read.txt": "读",
  "node_modules/small/package.json": '{ "name": "small", "main": "main.cjs" }',
  "node_modules/small/main.cjs": "exports.parse = (text) => [text, __dirname];",
};

test("a configuration comes with what it imports: TypeScript, data, texts, packages, the program that runs", async () => {
  const root = temporaryFolder(project);
  const { value, files } = await opened(root);
  const small = join(root, "node_modules/small");
  expect(value).toEqual([
    ...["defineConfig", "function", ["1", small], 1, 0],
    ...[["甲"], "词", "读", root],
  ]);
  expect(files).toEqual(
    Object.keys(project)
      .map((path) => join(root, path))
      .sort(),
  );
  expect(filesBelow(root).sort()).toEqual(Object.keys(project).sort());
});

test("its hash is that of what it says, wherever it stands and however it is laid out", async () => {
  const { hash } = (await opened(temporaryFolder(project))).source;
  const root = temporaryFolder(project);
  expect((await opened(root)).source.hash).toBe(hash);
  writeFileSync(join(root, name), `// 注\n${project[name].replaceAll(", ", ",\n  ")}\n`);
  expect((await opened(root)).source.hash).toBe(hash);
  for (const path of ["rules/level.ts", "list.json", "words.txt", "read.txt"] as const) {
    const changed = { ...project, [path]: project[path].replace(/= Level.Low|甲|词|读/, "= 7") };
    expect((await opened(temporaryFolder(changed))).source.hash, path).not.toBe(hash);
  }
});

test("it is bundled again only when something of it has changed", async () => {
  const root = temporaryFolder(project);
  const { source } = await opened(root);
  const madeAt = () => statSync(source.file).ino;
  const first = madeAt();
  utimesSync(join(root, "words.txt"), new Date(), new Date());
  expect((await opened(root)).source).toEqual(source);
  expect(madeAt()).toBe(first);
  writeFileSync(join(root, "words.txt"), "另");
  const { value, source: next } = await opened(root);
  expect(value).toContain("另");
  expect(next.file).not.toBe(source.file);
  writeFileSync(next.file, "export default 'damaged';");
  expect((await opened(root)).value).toContain("另");
  rmSync(join(root, "words.txt"));
  await expect(opened(root)).rejects.toThrow("words.txt");
});

test("what Node and Vite know of modules, a configuration knows", async () => {
  const root = temporaryFolder({
    [name]: `import list from "./list.json" with { type: "json" };
const { late } = await import("./late");
const all = import.meta.glob("./all/*.ts", { eager: true, import: "one" });
@named class Own { static kind = "甲"; }
function named(own: typeof Own) { own.kind += "乙"; }
namespace Inner { export const value = 1; }
export default [list, late, Object.values(all), Own.kind, Inner.value];`,
    "list.json": "[1]",
    "late.mts": "export const late = await Promise.resolve(2);",
    "all/a.ts": "export const one = 3;",
  });
  const { value, files } = await opened(root);
  expect(value).toEqual([[1], 2, [3], "甲乙", 1]);
  expect(files).toContain(join(root, "all/a.ts"));
  writeFileSync(join(root, "all/b.ts"), "export const one = 4;");
  expect((await opened(root)).value).toEqual([[1], 2, [3, 4], "甲乙", 1]);
});

test("CommonJS is taken too", async () => {
  const root = temporaryFolder({ "gongkai.config.js": "module.exports = { out: __dirname };" });
  expect((await opened(root, "gongkai.config.js")).value).toEqual({ out: root });
});

test("whatever stands in place of what was kept, it is bundled anew", async () => {
  const root = temporaryFolder(project);
  const { source, value } = await opened(root);
  const folder = dirname(source.file);
  const kept = () => keptBundle(folder, source.root, Date.now());
  expect(kept()?.source).toEqual(source);
  const list = join(folder, "made.json");
  const text = readFileSync(list, "utf8");
  writeFileSync(join(folder, "evil.mjs"), "export default 'evil';");
  for (const other of [
    "{",
    "null",
    text.slice(0, 50),
    text.replace(/"name":"[^"]*"/, '"name":"evil.mjs"'),
  ]) {
    writeFileSync(list, other);
    expect(kept(), other).toBeNull();
  }
  expect((await opened(root)).value).toEqual(value);
});

test.each(["百分 100% a#1 b?c 引'号`$ %E4%B8/site", "百分 100%/a#1/门户/b?c"])(
  "a project may stand in a folder with any signs in its name, or in names one above the other: %s",
  async (folder) => {
    const files = Object.entries(project).map(([path, text]) => [`${folder}/${path}`, text]);
    const root = join(temporaryFolder(Object.fromEntries(files)), folder);
    const { value, files: seen } = await opened(root);
    expect(value).toContain(root);
    expect(seen).toContain(join(root, "rules/level.ts"));
  },
);

test("neither settings of other programs nor an environment have a say in it", async () => {
  const root = temporaryFolder({
    [name]: "export default [import.meta.env.VITE_SAID, process.env.VITE_FROM_FILE];",
    "vite.config.ts": "throw new Error('read');",
    "tsconfig.json": "{ broken",
    "postcss.config.mjs": "throw new Error('read');",
    ".env": "VITE_SAID=yes\nVITE_FROM_FILE=yes",
  });
  expect((await opened(root)).value).toEqual([undefined, undefined]);
  expect(existsSync(join(root, "node_modules"))).toBe(false);
});

test("what stands against it is said with its place", async () => {
  expect(await refusal({ [name]: "export default {\n  content: ,\n};" })).toMatch(
    /^gongkai\.config\.ts cannot be loaded: [\s\S]*gongkai\.config\.ts:2:12/,
  );
  expect(await refusal({ [name]: 'import "./rules/none";' })).toMatch(
    /Could not resolve '\.\/rules\/none' in gongkai\.config\.ts[\s\S]*gongkai\.config\.ts:1:8/,
  );
  expect(await refusal({ [name]: 'import none from "no-such-package"; none();' })).toContain(
    "no-such-package",
  );
  expect(await refusal({ [name]: 'import { none } from "gongkai/none"; none();' })).toContain(
    "Gongkai has no module gongkai/none",
  );
  expect(await refusal({ [name]: 'import { none } from "gongkai/config"; none();' })).toMatch(
    /none/,
  );
  const throwing = {
    [name]: 'import "./a.ts";',
    "a.ts": "// 注\n\nconst go = () => {\n  throw new Error('broken');\n};\ngo();",
  };
  expect(await refusal(throwing)).toBe("gongkai.config.ts cannot be loaded: a.ts:4:9: broken");
  expect(await refusal(throwing, "zh")).toBe("gongkai.config.ts 读不进来：a.ts:4:9: broken");
  expect(await refusal({ [name]: "process.exit(0);" })).toContain("the process has ended with 0");
  expect(await refusal({ [name]: "export default 1;\n", "data.json": "" })).toBe("");
  expect(await refusal({ [name]: 'import "./data.json";', "data.json": "{" })).toMatch(/json/);
});

test("one that never ends is given up", async () => {
  const root = temporaryFolder({ [name]: "for (;;);" });
  await expect(openBundle(join(root, name), "zh", 1)).rejects.toThrow("1 秒还没有运行完");
});

test("what it says on the screen is said once", async () => {
  const root = temporaryFolder({
    "gongkai.config.mjs": "console.log('said'); export default {};",
    "content/documents/a.md": documentText(1),
  });
  const { stderr } = await runScriptIn(root, "check");
  expect(stderr.match(/said/g)).toHaveLength(1);
});
