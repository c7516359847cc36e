import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withExtensions } from "../extensions/in-force.ts";
import { openExtensions } from "../extensions/open-extensions.ts";
import { bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { readText } from "../text/kept/text-cache.ts";
import { LiveTexts } from "../text/rendering/live-texts.ts";
import { build, ContentError, loadConfig, PartsError } from "./index.ts";

const asOf = "2026-11-22";

/** A plugin that writes a word in place of another. */
const configuration = (from: string, to: string) => `import { defineConfig } from "gongkai/config";
function remarkWord(word: string) {
  return (tree: any) => {
    for (const { children = [] } of tree.children)
      for (const child of children) if (child.value) child.value = child.value.replaceAll("${from}", word);
  };
}
export default defineConfig({ remarkPlugins: [[remarkWord, "${to}"]] });`;

const project = () =>
  temporaryFolder({
    "gongkai.config.ts": configuration("镇政府", "镇人民政府"),
    "content/documents/a.md": documentText(1, "", "镇政府办理。\n"),
    "content/documents/b.md": documentText(2, "", "县政府办理。\n"),
  });

async function made(root: string, options: object = {}) {
  return build({ ...(await loadConfig({ cwd: root })), cwd: root, asOf, ...options });
}

const page = (out: string, number: number) =>
  readFileSync(join(out, `documents/QH001-2020-0000${number}/index.html`), "utf8");

test("a plugin of the project is used in threads, and what it changes is made anew and nothing else", async () => {
  const root = project();
  const first = await made(root);
  expect(page(first.out, 1)).toContain("<p>镇人民政府办理。</p>");
  expect((await made(root)).summary.writtenFiles).toBe(0);
  writeFileSync(join(root, "gongkai.config.ts"), `// 注\n${configuration("镇政府", "镇人民政府")}`);
  expect((await made(root)).summary.writtenFiles).toBe(0);

  writeFileSync(join(root, "gongkai.config.ts"), configuration("县政府", "县人民政府"));
  const changed = await made(root);
  expect(page(changed.out, 1)).toContain("<p>镇政府办理。</p>");
  expect(page(changed.out, 2)).toContain("<p>县人民政府办理。</p>");
  const full = await made(root, { out: "full", cache: "other", full: true });
  expect(bytesOf(changed.out)).toEqual(bytesOf(full.out));

  const without = await build({ cwd: root, asOf });
  expect(page(without.out, 2)).toContain("<p>县政府办理。</p>");
  const never = await build({ cwd: root, asOf, out: "never", cache: "another" });
  expect(bytesOf(without.out)).toEqual(bytesOf(never.out));
});

test("projects built at the same time have each their own", async () => {
  const [one, other] = [project(), project()];
  writeFileSync(join(other, "gongkai.config.ts"), configuration("办理", "受理"));
  const [a, b] = await Promise.all([made(one), made(other)]);
  expect(page(a.out, 1)).toContain("镇人民政府办理");
  expect(page(b.out, 1)).toContain("镇政府受理");
});

test("nothing is said of navigation that leads to a page whose text a plugin has failed in", async () => {
  const root = temporaryFolder({
    "gongkai.config.ts":
      'import { broken } from "./plugins/hotline";\nexport default { remarkPlugins: [broken] };',
    "plugins/hotline.ts":
      'export function broken() {\n  return (tree: any) => {\n    if (JSON.stringify(tree).includes("热线")) tree.none.more;\n  };\n}\n',
    "content/portal.yaml": `look:
  navigation:
    - { name: 帮助, address: pages/帮助/怎样查找.md }
    - { name: 也是, address: pages/帮助/怎样查找/ }
    - { name: 没有, address: pages/帮助/没有.md }
`,
    "content/pages/帮助/怎样查找.md": "---\ntitle: 怎样查找\n---\n热线。\n",
    "content/documents/a.md": documentText(1),
  });
  const error = await made(root, { lang: "zh" }).catch((thrown: unknown) => thrown);
  const { findings } = error as ContentError;
  const wrong = findings.filter(({ severity }) => severity === "error");
  expect(wrong.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    "text/plugin-failed pages/帮助/怎样查找.md:undefined",
    "look/no-such-page portal.yaml:5",
  ]);
  expect(wrong[0]?.cure).toMatch(/^改 plugins\/hotline\.ts:3:\d+ 的程序，/);
});

test("a plugin that fails is told of once, with the place where it was written", async () => {
  const root = project();
  writeFileSync(
    join(root, "gongkai.config.ts"),
    "function broken() {\n  return (tree: any) => tree.none.more;\n}\nexport default { rehypePlugins: [broken] };",
  );
  const error = await made(root, { lang: "zh" }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  const { findings } = error as ContentError;
  expect(findings).toMatchObject([{ code: "text/plugin-failed", file: "documents/a.md" }]);
  expect(findings[0]?.message).toMatch(
    /^自己加的插件没有处理完这篇正文和另外 1 篇：rehypePlugins\[0\] broken: gongkai\.config\.ts:2:\d+: Cannot read/,
  );
  expect(findings[0]?.cure).toMatch(/^改 gongkai\.config\.ts:2:\d+ 的程序，/);
});

test("a part that was built with another configuration is refused", async () => {
  const root = project();
  for (const part of ["1/2", "2/2"]) await made(root, { part, out: `parts/${part[0]}` });
  const join = ["parts/1", "parts/2"];
  const joined = await made(root, { join, out: "joined" });
  const whole = await made(root, { out: "whole" });
  expect(bytesOf(joined.out)).toEqual(bytesOf(whole.out));
  writeFileSync(`${root}/gongkai.config.ts`, configuration("县", "乡"));
  await expect(made(root, { join, out: "joined" })).rejects.toThrow(PartsError);
});

test("the preview shows what they make", async () => {
  const root = project();
  const { extensions = null } = await loadConfig({ cwd: root });
  const path = join(root, "content/documents/a.md");
  const cacheDir = join(root, "cache");
  const text = await withExtensions(await openExtensions(extensions), async () => {
    const live = new LiveTexts();
    const [summary] = await live.renderAll([{ path, sha256: "1", bytes: 1 }], {
      cacheDir,
      workers: 1,
    });
    return summary && "textKey" in summary ? readText(cacheDir, summary.textKey) : null;
  });
  expect(text?.html).toContain("镇人民政府办理");
});
