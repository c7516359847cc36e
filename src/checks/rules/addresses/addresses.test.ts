import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { temporaryRepository } from "../../../history/fixtures/temporary-repository.ts";
import { documentText } from "../../../testing/temporary-folder.ts";
import { diagnosticsOf } from "../../fixtures/found.ts";
import { describe as words } from "../../reports/describe.ts";
import { formatDiagnostics } from "../../reports/pretty.ts";

const a = "documents/a.md";
const b = "documents/b 件.md";

const found = (content: string) => diagnosticsOf(content, /^addresses\//);

/** Ids of commits differ with everything in them. */
const text = (diagnostics: readonly Diagnostic[]) =>
  formatDiagnostics(diagnostics, { language: "zh", color: false }).replace(
    /\b[0-9a-f]{10}\b/g,
    "0123456789",
  );

/** Adds a line below the index number. */
function added(file: string, line: string): string {
  return readFileSync(file, "utf8").replace(/^(indexNumber: .*)$/m, `$1\n${line}`);
}

/** The line that a cure says to write. */
function lineOf(diagnostic: Diagnostic | undefined): string {
  const { cure } = words(diagnostic as Diagnostic, "zh");
  return /aliases: \[.*\]/.exec(cure)?.[0] ?? "";
}

test("a changed number is told at its line, and the line to add settles it", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1), [b]: documentText(2) });
  commit("2024-01-03", { [a]: documentText(11) });
  write({ [b]: documentText(12) });
  const diagnostics = await found(content);
  expect(text(diagnostics)).toMatchInlineSnapshot(`
    "documents/a.md:3:1  错误  公开过的网址打不开了
        索引号在 2024-01-03 的提交里由 QH001-2020-00001 改成了 QH001-2020-00011，旧网址 /documents/QH001-2020-00001/ 打不开了。
        改法：网址一经公开就不再变。在索引号下面加一行“aliases: [QH001-2020-00001]”。
        addresses/changed

    documents/b 件.md:3:1  错误  公开过的网址打不开了
        索引号由 QH001-2020-00002 改成了 QH001-2020-00012（还没有提交），旧网址 /documents/QH001-2020-00002/ 打不开了。
        改法：网址一经公开就不再变。在索引号下面加一行“aliases: [QH001-2020-00002]”。
        addresses/changed

    2 处错误，0 处警告，0 处提示，涉及 2 个文件。"
  `);
  const [first, second] = diagnostics.map(lineOf);
  write({ [a]: added(join(content, a), first ?? ""), [b]: added(join(content, b), second ?? "") });
  expect(await found(content)).toEqual([]);
});

test("what may be no former address any more is not asked for again", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1, "aliases: [/x.php, /.well-known/a]\n") });
  write({ [a]: documentText(1) });
  expect(await found(content)).toEqual([]);
});

test("former addresses that are there already stay in the line", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1, "aliases:\n  - OLD-2019-1\n  - /旧/1, 2.html\n") });
  write({ [a]: documentText(3, "aliases:\n  - OLD-2019-1\n") });
  const diagnostics = await found(content);
  expect(text(diagnostics)).toMatchInlineSnapshot(`
    "documents/a.md:3:1  错误  公开过的网址打不开了
        索引号由 QH001-2020-00001、/旧/1, 2.html 改成了 QH001-2020-00003（还没有提交），旧网址 /documents/QH001-2020-00001/ 打不开了。
        改法：网址一经公开就不再变。把从第 6 行开始的旧地址整个换成一行“aliases: [OLD-2019-1, QH001-2020-00001, "/旧/1, 2.html"]”。
        addresses/changed

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
  write({ [a]: documentText(3, `${lineOf(diagnostics[0])}\n`) });
  expect(await found(content)).toEqual([]);
});

test("a former address that is struck out is told", async () => {
  const { content, commit } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1, "aliases: [OLD-2019-1]\n") });
  commit("2024-01-03", { [a]: documentText(1) });
  expect(text(await found(content))).toMatchInlineSnapshot(`
    "documents/a.md:3:1  错误  公开过的网址打不开了
        旧地址 OLD-2019-1 在 2024-01-03 的提交里去掉了，网址 /documents/OLD-2019-1/ 打不开了。
        改法：网址一经公开就不再变。在索引号下面加一行“aliases: [OLD-2019-1]”。
        addresses/changed

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("a removed document is told with the commit, and each cure settles it", async () => {
  const { content, commit, git, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1), [b]: documentText(2, "aliases: OLD-2019-1\n") });
  commit("2024-01-03", { [b]: null });
  const diagnostics = await found(content);
  expect(text(diagnostics)).toMatchInlineSnapshot(`
    "documents/b 件.md  错误  公开过的文件不见了
        《关于第2件事的通知》（QH001-2020-00002）在 2024-01-03 的提交（0123456789）里删去了，网址 /documents/QH001-2020-00002/ 打不开了。
        改法：在内容文件夹里运行 git checkout 0123456789~1 -- "documents/b 件.md" 恢复原文件，不应再公开的加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因；有后继文件的，也可以在后继文件的索引号下面加一行“aliases: [QH001-2020-00002, OLD-2019-1]”。
        addresses/vanished

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
  const { restore = "" } = diagnostics[0]?.values ?? {};
  execSync(restore, { cwd: content });
  expect(await found(content)).toEqual([]);
  git("reset", "--quiet", "--hard");
  write({ [a]: added(join(content, a), lineOf(diagnostics[0])) });
  expect(await found(content)).toEqual([]);
});

test("a document with the same title is named as what may have taken its place", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1), [b]: documentText(2) });
  const again = documentText(3).replace("第3件", "第1件");
  write({ [a]: null, "documents/c.md": again });
  const diagnostics = await found(content);
  expect(text(diagnostics)).toMatchInlineSnapshot(`
    "documents/a.md  错误  公开过的文件不见了
        《关于第1件事的通知》（QH001-2020-00001）删去了（还没有提交），网址 /documents/QH001-2020-00001/ 打不开了。
        改法：已经并入 documents/c.md 的，在那里的索引号下面加一行“aliases: [QH001-2020-00001]”；不是的，在内容文件夹里运行 git checkout HEAD -- "documents/a.md" 恢复原文件，不应再公开的加上 withdrawal（写明 on 和 reason）。
        addresses/vanished

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
  write({ "documents/c.md": added(join(content, "documents/c.md"), lineOf(diagnostics[0])) });
  expect(await found(content)).toEqual([]);
});

test("what was public cannot be put off", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1) });
  write({ [a]: documentText(1).replace("2020-01-02", "2027-01-01") });
  expect(text(await found(content))).toMatchInlineSnapshot(`
    "documents/a.md:5:1  错误  公开过的文件收了回去
        这份文件已经公开过，现在发布日期改成了还没有到的 2027-01-01，网址 /documents/QH001-2020-00001/ 打不开了。
        改法：发布日期不写 2027-01-01，写真正公开的那一天；要收回的，改回来，加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因。
        addresses/held-back-again

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
  write({ [a]: documentText(1) });
  expect(await found(content)).toEqual([]);
  write({ [a]: documentText(1, "draft: true\n") });
  expect((await found(content)).map((one) => words(one, "zh").cure)).toEqual([
    "删去 draft 这一行；要收回的，再加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因。",
  ]);
  write({ [a]: documentText(1, "withdrawal:\n  on: 2026-11-20\n  reason: 有误\n") });
  expect(await found(content)).toEqual([]);
});

test("withdrawn, moved, not yet public, added elsewhere, or unreadable: nothing is told", async () => {
  const { content, commit, write } = temporaryRepository();
  const withdrawal = "withdrawal: { on: 2024-01-03, reason: 有误 }\n";
  const future = documentText(4).replace("2020-01-02", "2026-12-01");
  commit("2024-01-02", {
    [a]: documentText(1),
    [b]: documentText(2),
    "documents/c.md": documentText(3),
    "documents/d.md": future,
    "documents/e.md": documentText(5),
  });
  write({
    [a]: documentText(1, withdrawal),
    [b]: null,
    "documents/moved/b.md": documentText(2),
    "documents/c.md": null,
    "documents/n.md": documentText(33, "aliases: qh001-2020-00003\n"),
    "documents/d.md": null,
    "documents/e.md": "---\ntitle: 坏\nindexNumber: {\n---\n",
    "documents/new.md": documentText(77),
  });
  expect(await found(content)).toEqual([]);
  write({ "documents/new.md": null });
  expect(await found(content)).toEqual([]);
});

test("an alias that cannot be read has its error; nothing is told of the others", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1, "aliases: [/old/1.html, /old/2.html]\n") });
  write({ [a]: documentText(1, "aliases: [/old/1.html, /old/%32.html]\n") });
  expect(await found(content)).toEqual([]);
});

test("what was public and is a draft again stops the build, with the line to delete", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1) });
  write({ [a]: documentText(1, "draft: true\n") });
  expect(text(await found(content))).toMatchInlineSnapshot(`
    "documents/a.md:3:1  错误  公开过的文件收了回去
        这份文件已经公开过，现在又成了草稿，网址 /documents/QH001-2020-00001/ 打不开了。
        改法：删去 draft 这一行；要收回的，再加上 withdrawal（写明 on 和 reason）：网页只留名称、编号和原因。
        addresses/held-back-again

    1 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("the rules can be switched off", async () => {
  const { content, commit, write } = temporaryRepository();
  commit("2024-01-02", { [a]: documentText(1), [b]: documentText(2) });
  write({ [b]: null, "portal.yaml": "checks:\n  rules: { addresses/vanished: 关闭 }\n" });
  expect(await found(content)).toEqual([]);
});
