import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runScriptIn } from "../commands/fixtures/run-command.ts";
import { bytesOf } from "../site/fixtures/sample-build.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { check } from "./check.ts";
import { build, ContentError, loadConfig } from "./index.ts";

const asOf = "2026-11-22";

/** A project with rules, which are written as an expression each. */
const project = (rules: string, files: Record<string, string> = {}) =>
  temporaryFolder({
    "gongkai.config.ts": configuration(rules),
    "content/documents/a.md": documentText(1, "", "盖章处\n\n正文。\n"),
    "content/documents/b.md": documentText(2),
    ...files,
  });

const configuration = (
  rules: string,
) => `import { bodyLines, defineConfig, defineRule, positionIn } from "gongkai/config";
const zh = { title: "题目", message: "发现{found}。", cure: "改。" };
const common = { severity: "warning", zh } as const;
export default defineConfig({ rules: [${rules}] });`;

const seal = `defineRule({
  ...common, id: "county/seal", basis: "县政府办〔2026〕3号", looksAt: "document",
  en: { title: "Seal", message: "{found} is found.", cure: "Mend it." },
  check(document, report) {
    for (const { text, line } of bodyLines(document)) {
      if (text.includes("盖章处")) report({ line, column: 1 }, { found: "盖章处" });
    }
  },
})`;

const titles = `defineRule({
  ...common, id: "county/titles", looksAt: "portal",
  check({ documents }, report) {
    for (const { source, meta, positions } of documents) {
      report({ file: source.file, ...positionIn(positions, "title") }, { found: meta.title });
    }
  },
})`;

const codes = (findings: readonly { code: string; file: string }[]) =>
  findings.map(({ code, file }) => `${code} ${file}`);

async function checked(root: string, options: Parameters<typeof check>[0] = {}) {
  const config = await loadConfig({ cwd: root });
  return (await check({ ...config, cwd: root, asOf, ...options })).findings;
}

test("rules of a project find what they look for, in its words, beside those of the program", async () => {
  const root = project(`${seal}, ${titles}`, {
    "content/documents/c.md": documentText(3, "foo: 1\n"),
  });
  const found = await checked(root, { lang: "en" });
  expect(codes(found)).toEqual([
    "county/titles documents/a.md",
    "county/seal documents/a.md",
    "county/titles documents/b.md",
    "county/titles documents/c.md",
    "field/unknown documents/c.md",
  ]);
  expect(found[1]).toMatchObject({
    line: 7,
    column: 1,
    title: "Seal",
    message: "盖章处 is found.",
  });
  expect(found[0]).toMatchObject({ line: 2, message: "发现关于第1件事的通知。" });
  expect(codes((await check({ cwd: root, asOf })).findings)).toEqual([
    "field/unknown documents/c.md",
  ]);
});

test("portal.yaml takes them as strictly as it says, and a comment waives them", async () => {
  const settings =
    "checks:\n  rules:\n    county/seal: error\n    county/titles: off\n    county/title: off\n";
  const root = project(`${seal}, ${titles}`, {
    "content/portal.yaml": settings,
    "content/documents/b.md": documentText(2, "", "<!-- 不检查 county/seal：是引文 -->\n盖章处\n"),
    "content/documents/c.md": documentText(3, "", "<!-- 不检查 county/stamp：无 -->\n正文\n"),
  });
  const found = await checked(root);
  expect(codes(found).filter((line) => /county|rule|waiver/.test(line))).toEqual([
    "county/seal documents/a.md",
    "waiver/unknown-rule documents/c.md",
    "check/unknown-rule portal.yaml",
  ]);
  expect(found.find(({ code }) => code === "county/seal")?.severity).toBe("error");
  expect(found.find(({ code }) => code === "check/unknown-rule")?.cure).toContain("county/titles");
});

test("a rule that guards is taken back by nobody, and one that is off is run where portal.yaml says so", async () => {
  const guarding = seal.replace("...common,", "...common, guards: true,");
  const settings = "checks:\n  rules:\n    county/seal: off\n    county/titles: hint\n";
  const root = project(`${guarding}, ${titles.replace("...common,", "...common, off: true,")}`, {
    "content/portal.yaml": settings,
    "content/documents/b.md": documentText(2, "", "<!-- 不检查 county/seal：无 -->\n盖章处\n"),
  });
  const county = async () =>
    (await checked(root)).filter(({ code }) => /county|guard|waiver/.test(code));
  expect(codes(await county())).toEqual([
    "county/titles documents/a.md",
    "county/seal documents/a.md",
    "county/titles documents/b.md",
    "waiver/not-allowed documents/b.md",
    "county/seal documents/b.md",
    "check/guard-rule portal.yaml",
  ]);
  const told = (await county()).map(({ message }) => message);
  expect(told[3]).toBe("“county/seal”是这个门户不许免除的规则。");
  expect(told[5]).toBe("“county/seal”是这个门户不许改轻的规则。");
  writeFileSync(join(root, "content/portal.yaml"), "name: 甲\n");
  expect(codes(await county()).filter((line) => line.includes("titles"))).toEqual([]);
});

test("every format of a report knows them", async () => {
  const root = project(seal);
  const report = async (format: string) =>
    (await runScriptIn(root, "check", "--as-of", asOf, "--format", format)).stdout;
  expect(await report("pretty")).toContain("county/seal");
  expect(JSON.parse(await report("json"))).toMatchObject([{ code: "county/seal", line: 7 }]);
  expect(await report("github")).toContain(
    "::warning file=content/documents/a.md,line=7,col=1,title=题目 (county/seal)::发现盖章处。 改。",
  );
  const { tool, results } = JSON.parse(await report("sarif")).runs[0];
  expect(tool.driver.rules).toMatchObject([
    { id: "county/seal", help: { text: "改。\n县政府办〔2026〕3号" } },
  ]);
  expect(results).toHaveLength(1);
});

test("a rule that fails is told of with its name, file and place, and the build stands still", async () => {
  const failing = (id: string, looksAt: string) => `defineRule({
    ...common, id: "county/${id}", looksAt: "${looksAt}",
    check(looked) {
      // 注
      if (!("file" in looked) || looked.file.endsWith("b.md")) (looked as any).none.more;
    },
  } as any)`;
  const root = project(`${failing("one", "document")}, ${failing("all", "portal")}, ${seal}`);
  const found = await checked(root);
  expect(codes(found)).toEqual([
    "county/seal documents/a.md",
    "check/rule-failed documents/b.md",
    "check/rule-failed portal.yaml",
  ]);
  expect(found[1]?.message).toMatch(
    /^规则“county\/one”在这里没有运行完：gongkai\.config\.ts:8:85: Cannot read properties of undefined \(reading 'more'\)$/,
  );
  // It is not kept as if it had been checked.
  expect(codes(await checked(root))).toEqual(codes(found));
  await expect(build({ ...(await loadConfig({ cwd: root })), cwd: root, asOf })).rejects.toThrow(
    ContentError,
  );
});

test("threads run them too", async () => {
  const long = `盖章处\n\n${"正文。".repeat(90_000)}\n`;
  const inFiles = `defineRule({
    ...common, id: "county/file", looksAt: "file",
    check({ file, bytes, text }, report) {
      report({}, { found: file + bytes + text?.map((piece) => piece.text).join() });
    },
  })`;
  const root = project(`${seal}, ${inFiles}`, {
    "content/documents/c.md": documentText(3, "", long),
    "content/documents/c/a.txt": "盖章处",
  });
  const found = (await checked(root)).filter(({ code }) => code.startsWith("county"));
  expect(codes(found)).toEqual([
    "county/seal documents/a.md",
    "county/seal documents/c.md",
    "county/file documents/c/a.txt",
  ]);
  expect(found[2]?.message).toBe("发现documents/c/a.txt9盖章处。");
});

test("a changed rule is run on all that has not changed: as if everything were built anew", async () => {
  const root = project(seal);
  const made = async (options: object = {}) => {
    const config = await loadConfig({ cwd: root });
    return build({ ...config, cwd: root, asOf, ...options });
  };
  const first = await made();
  expect(codes(first.findings)).toEqual(["county/seal documents/a.md"]);
  expect((await made()).summary.writtenFiles).toBe(0);
  writeFileSync(
    join(root, "gongkai.config.ts"),
    configuration(seal.replaceAll("盖章处", "各乡镇")),
  );
  const changed = await made();
  expect(codes(changed.findings)).toEqual(["county/seal documents/b.md"]);
  const full = await made({ out: "full", cache: "other", full: true });
  expect(full.findings).toEqual(changed.findings);
  expect(bytesOf(changed.out)).toEqual(bytesOf(full.out));
  const without = await build({ cwd: root, asOf });
  expect(without.findings).toEqual([]);
});
