import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { formatDiagnostics } from "../checks/reports/pretty.ts";
import { waitingLines } from "../commands/summary/waiting-lines.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { packEncoding } from "../search/packs/packed-text.ts";
import { packFolder } from "../search/tables/tables.ts";
import { publishedBytes } from "../search/wire/fixtures/published-file.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { buildSite } from "./build-site.ts";
import { bytesOf } from "./fixtures/sample-build.ts";

const document = (
  serial: number,
  title: string,
  more = "",
  body = "各乡镇人民政府：\n\n请遵照执行。\n",
) =>
  `---
title: ${title}
indexNumber: QH001-2026-${String(serial).padStart(5, "0")}
documentNumber: 禾政发〔2026〕${serial}号
publisher: 青禾县人民政府
publishedOn: 2026-03-05
${more}
---

${body}`;

const secret = {
  title: "青禾县二道河社区特殊困难家庭名册公示",
  body: "二道河社区第四网格陈姓住户因病致贫，家中三口人，现予登记并按月发给补助。",
  abstract: "概述里写明了某户人家的病情与存款数目，本不该公开。",
  keyword: "慢性肾衰竭患者家庭困难补助名单",
  editor: "不该露面的编辑王某某同志本人",
  file: "姓名,病情\n陈某某,慢性肾衰竭五期并长期透析治疗\n",
};

const withdrawn = (hideTitle: boolean, words = secret) =>
  document(
    2,
    words.title,
    `validity: 有效
repeals: 禾政发〔2026〕1号
abstract: ${words.abstract}
keywords: [${words.keyword}]
editor: ${words.editor}
attachments: [{path: QH001-2026-00002/名册.csv, title: ${words.keyword}}]
withdrawal: {on: 2026-05-01, reason: 内容有误, hideTitle: ${hideTitle}}`,
    `${words.body}\n\n见[名册](QH001-2026-00002/名册.csv)。\n`,
  );

const portal = (hideTitle = false, words = secret) => ({
  "portal.yaml": "name: 政府信息公开\norgan: 青禾县人民政府\nurl: https://qinghe.example/\n",
  "documents/QH001-2026-00001.md": document(1, "青禾县临时救助办法", "validity: 有效"),
  "documents/QH001-2026-00002.md": withdrawn(hideTitle, words),
  "documents/QH001-2026-00002/名册.csv": words.file,
  "documents/QH001-2026-00003.md": document(
    3,
    "青禾县临时救助对象公示办法",
    "replaces: QH001-2026-00002",
    "代替[原来的文件](QH001-2026-00002.md)。\n",
  ),
});

/** Builds what is in `content` of a folder. */
async function build(
  root: string,
  asOf = "2026-11-22",
  more: Partial<Parameters<typeof buildSite>[0]> = {},
) {
  const folders = {
    content: join(root, "content"),
    out: join(root, "dist"),
    cache: join(root, "cache"),
  };
  const { diagnostics, summary } = await buildSite(
    { ...folders, base: "/", asOf, full: false, ...more },
    { update: () => {}, clear: () => {} },
  );
  const told = formatDiagnostics(diagnostics, { language: "zh", color: false });
  const waiting = summary && waitingLines(summary, "zh").join("\n");
  return { out: folders.out, summary, told, waiting };
}

function folderOf(files: Record<string, string>): string {
  return temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`content/${file}`, text])),
  );
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, "content", file)), { recursive: true });
  writeFileSync(join(root, "content", file), text);
}

/** Every file of an output, by path, as text; what is compressed is unpacked. */
function textsOf(out: string): Map<string, string> {
  return new Map(
    filesBelow(out).map((path) => {
      const isOfSearch = path.startsWith("pagefind/");
      const bytes = isOfSearch ? publishedBytes(out, path) : readFileSync(join(out, path));
      const isInPack = path.startsWith(`pagefind/${packFolder}`);
      return [path, `${path}\n${bytes.toString(isInPack ? packEncoding : "utf8")}`];
    }),
  );
}

/** Files of an output that hold twelve characters in a row of some words, which stand nowhere else. */
function filesWith(out: string, words: readonly string[], run = 12): string[] {
  const runs = words.flatMap((text) =>
    Array.from({ length: Math.max(1, text.length - run + 1) }, (_, at) => text.slice(at, at + run)),
  );
  return [...textsOf(out)].flatMap(([path, text]) =>
    runs.some((one) => text.includes(one)) ? [path] : [],
  );
}

describe("a withdrawn document", () => {
  const { title, ...words } = secret;
  let root: string;
  let out: string;

  beforeAll(async () => {
    root = folderOf(portal());
    const published = withdrawn(false).replace(/^withdrawal: .*\n/m, "");
    write(root, "documents/QH001-2026-00002.md", published);
    const before = await build(root);
    out = before.out;
    expect(before.told).not.toContain("错误  ");
    // The test can fail: before it was withdrawn, all of it was there.
    for (const word of Object.values(words)) expect(filesWith(out, [word])).not.toEqual([]);
    write(root, "documents/QH001-2026-00002.md", withdrawn(false));
    expect((await build(root)).summary).not.toBeNull();
  });

  test("leaves none of its words behind, in no file of the output", () => {
    expect(filesWith(out, Object.values(words))).toEqual([]);
    expect(readdirSync(join(out, "documents/QH001-2026-00002")).sort()).toEqual([
      "QH001-2026-00002.json",
      "index.html",
    ]);
  });

  test("is what a build of everything makes of it", async () => {
    const whole = await build(root, "2026-11-22", { full: true, out: join(root, "whole") });
    expect(bytesOf(out)).toEqual(bytesOf(whole.out));
  });

  test("keeps what it did to others, and tells what to read instead", () => {
    const page = (serial: number) =>
      readFileSync(join(out, `documents/QH001-2026-0000${serial}/index.html`), "utf8");
    expect(page(1)).toContain(`被《${title}》废止`);
    for (const shown of [title, "禾政发〔2026〕2号", "2026-05-01", "内容有误", "接替文件："]) {
      expect(page(2)).toContain(shown);
    }
    expect(page(2)).toContain("青禾县临时救助对象公示办法");
    const record = JSON.parse(
      readFileSync(join(out, "documents/QH001-2026-00002/QH001-2026-00002.json"), "utf8"),
    );
    expect(record).toMatchObject({ title, repeals: ["禾政发〔2026〕1号"], keywords: [] });
    expect(Object.keys(record)).not.toEqual(expect.arrayContaining(["sha256"]));
  });

  test("looks the same whatever its words were, its title too where that is hidden", async () => {
    const others = Object.fromEntries(
      Object.entries(secret).map(([name, text]) => [
        name,
        Array.from(text, (sign) => (/[一-龥]/.test(sign) ? "另" : sign)).join(""),
      ]),
    ) as typeof secret;
    const [one, other] = [portal(true), portal(true, others)];
    const first = await build(folderOf(one));
    const second = await build(folderOf(other));
    expect(filesWith(first.out, Object.values(secret))).toEqual([]);
    expect(bytesOf(first.out)).toEqual(bytesOf(second.out));
    const repealed = readFileSync(join(first.out, "documents/QH001-2026-00001/index.html"), "utf8");
    expect(repealed).toContain("被已撤回的文件（禾政发〔2026〕2号）废止");
  });

  test("does not get its files out through another document", async () => {
    const sharing = folderOf({
      ...portal(),
      "documents/a.md": document(7, "甲", "", "见[名册](QH001-2026-00002/名册.csv)。\n"),
      "documents/b.md": document(8, "乙", "attachments: QH001-2026-00002/名册.csv"),
      "guide.md": "# 指南\n\n见[名册](documents/QH001-2026-00002/名册.csv)。\n",
    });
    const { summary, told } = await build(sharing);
    expect(summary).toBeNull();
    expect(told.match(/^.*会带出没有公开的附件$/gm)).toEqual([
      "documents/a.md:10:2  错误  会带出没有公开的附件",
      "documents/b.md:7  错误  会带出没有公开的附件",
      "guide.md:3:2  错误  会带出没有公开的附件",
    ]);
  });

  test("may have lost its text and its attachments for good", async () => {
    const { root: _, ...cleaned } = { root, ...portal() } as Record<string, string>;
    delete cleaned["documents/QH001-2026-00002/名册.csv"];
    cleaned["documents/QH001-2026-00002.md"] = `${withdrawn(false).split("\n---\n")[0]}\n---\n`;
    const { summary, told } = await build(folderOf(cleaned));
    expect(summary).not.toBeNull();
    expect(told).not.toMatch(/没有正文|附件不存在/);
  });
});

describe("what is not published yet", () => {
  const later = {
    title: "青禾县明年才发布的重要办法全文",
    body: "这一段要等到明年元旦那天才可以公开给大家看。",
    file: "名称\n明年元旦才公开的附件里的一行内容\n",
  };
  const draft = {
    title: "青禾县还在起草的某项改革方案",
    body: "起草中的改革方案还没有经过集体讨论决定。",
  };
  const content = () => ({
    "portal.yaml":
      "name: 政府信息公开\norgan: 青禾县人民政府\ncontact:\n  phone: 【待填：电话】\n  address: 政府街1号\n",
    "guide.md": "# 政府信息公开指南\n\n办公时间：【待填：几点到几点】\n办公地址：青禾县政府街1号\n",
    "rules/依申请公开办法.md": "第一条　本办法由【待填：机构】解释。\n",
    "annual-reports/2025.md": "一、总体情况\n\n主动公开【待填】件。\n",
    "documents/a.md": document(
      1,
      "青禾县现行办法",
      "validity: 有效\nexpiresOn: 2026-12-30\ninterprets: QH001-2026-00002\nbasedOn: QH001-2026-00003",
      "见[那份办法](b.md)、[方案](/documents/QH001-2026-00003/)和[制度](../rules/依申请公开办法.md)。\n",
    ),
    "documents/b.md": document(2, later.title, "repeals: QH001-2026-00001", later.body).replace(
      "publishedOn: 2026-03-05",
      "publishedOn: 2027-01-01 09:00\naliases: /old/2.html",
    ),
    "documents/b/附件.csv": later.file,
    "documents/c.md": document(
      3,
      draft.title,
      "草稿: 是\ntopic: 胡乱写的",
      `${draft.body}见[没有的](x.md)。\n`,
    ),
  });

  test("reaches no file of the output, and the summary says what waits for what", async () => {
    const root = folderOf(content());
    const { out, told, waiting, summary } = await build(root);
    expect(told.match(/^.* 错误 .*$/gm)).toBeNull();
    expect(filesWith(out, [...Object.values(later), ...Object.values(draft)])).toEqual([]);
    expect(filesWith(out, ["待填"], 2)).toEqual([]);
    expect(filesWith(out, ["QH001-2026-00002", "QH001-2026-00003"], 16)).toEqual([
      // The author of the document that is published wrote these numbers into it.
      "documents/QH001-2026-00001/QH001-2026-00001.md",
    ]);
    expect(summary?.documents).toBe(1);
    expect(waiting).toMatchInlineSnapshot(`
      "暂不发布 2 份文件，网站上没有它们的任何内容：
        documents/b.md：2027-01-01 发布
        documents/c.md：草稿
      还有 4 处没有填，没有发布：
        annual-reports/2025.md:3 【待填】（整份不发布）
        guide.md:3 【待填：几点到几点】
        portal.yaml:4 【待填：电话】
        rules/依申请公开办法.md:1 【待填：机构】（整份不发布）
      下一次自动变化：2026-12-31（那天要重新生成，见 docs/ci.md）
        青禾县现行办法：期满失效"
    `);
    const page = readFileSync(join(out, "documents/QH001-2026-00001/index.html"), "utf8");
    expect(page).toContain("<a>那份办法</a>、<a>方案</a>和<a>制度</a>");
    const guide = readFileSync(join(out, "guide/index.html"), "utf8");
    expect(guide).toContain("办公地址：青禾县政府街1号");
    expect(guide).not.toContain("办公时间");
  });

  test("comes out on its day, by building again; full and incremental builds agree on every day", async () => {
    const root = folderOf(content());
    for (const day of ["2026-11-22", "2026-12-31", "2027-01-01", "2026-12-31"]) {
      const { out } = await build(root, day);
      const whole = await build(root, day, { full: true, out: join(root, "whole") });
      expect(bytesOf(out)).toEqual(bytesOf(whole.out));
      const isOut = day >= "2027-01-01";
      expect(filesWith(out, [later.body]).length > 0).toBe(isOut);
      expect(filesWith(out, [later.file]).length > 0).toBe(isOut);
    }
    rmSync(join(root, "whole"), { recursive: true });
  });

  test("stays out when it was published once and becomes a draft", async () => {
    const root = folderOf(content());
    await build(root, "2027-02-01");
    write(
      root,
      "documents/b.md",
      content()["documents/b.md"].replace("---\n", "---\ndraft: true\n"),
    );
    const { out } = await build(root, "2027-02-01");
    expect(filesWith(out, Object.values(later))).toEqual([]);
  });

  test("a document with something left to fill in stops the build, a draft with it does not", async () => {
    const unfinished = document(9, "青禾县没有写完的通知", "", "为了【待填：目的】，通知如下。\n");
    const root = folderOf({ ...content(), "documents/d.md": unfinished });
    expect((await build(root)).summary).toBeNull();
    write(root, "documents/d.md", unfinished.replace("---\n", "---\ndraft: true\n"));
    const { out } = await build(root);
    expect(filesWith(out, ["青禾县没有写完的通知"], 10)).toEqual([]);
  });

  test("a draft or a withdrawal without a value is an error: it would be published by accident", async () => {
    for (const [field, word] of [
      ["draft:", "草稿"],
      ["withdrawal:", "日期和原因"],
    ] as const) {
      const root = folderOf({ "documents/a.md": document(1, "甲", field) });
      const { summary, told } = await build(root);
      expect(summary).toBeNull();
      expect(told).toContain(word);
    }
  });
});
