import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { systemDisk } from "../output/disk/disk.ts";
import { caseBlindDisk, dyingDisk, watchedDisk } from "../output/disk/fixtures/test-disks.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { finishPublishing } from "../output/publish/recover.ts";
import { nextPackNumber, packNumber } from "../search/packs/pack-number.ts";
import type { PackedText } from "../search/packs/packed-text.ts";
import { slugsOf } from "../search/tables/slug-column.ts";
import {
  chunkFile,
  type Manifest,
  manifestFile,
  packFile,
  type RankTable,
} from "../search/tables/tables.ts";
import { publishedJson } from "../search/wire/fixtures/published-file.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { buildIn, bytesOf } from "./fixtures/sample-build.ts";
import { turnOf } from "./publishing-order.ts";

const url = "https://qinghe.example/";

const document = (serial: number, more = "", body = "各乡镇人民政府：\n\n请遵照执行。\n") =>
  `---
title: 青禾县第${serial}号办法
indexNumber: QH001-2026-${String(serial).padStart(5, "0")}
documentNumber: 禾政发〔2026〕${serial}号
publisher: 青禾县人民政府
publishedOn: 2026-03-${String(serial).padStart(2, "0")}
${more}
---

${body}`;

const file = (serial: number, name = "") =>
  `content/documents/QH001-2026-${String(serial).padStart(5, "0")}${name}`;

/** Enough that an edit changes less than half of it. */
const serials = Array.from({ length: 20 }, (_, index) => index + 1);

const contentBefore = {
  "content/portal.yaml": `name: 政府信息公开\norgan: 青禾县人民政府\nurl: ${url}\n`,
  ...Object.fromEntries(serials.map((serial) => [`${file(serial)}.md`, document(serial)])),
  [file(2, "/名册.csv")]: "姓名\n甲\n",
  [file(3, "/biao.csv")]: "列\n1\n",
  [file(4, "/附表.csv")]: "列\n2\n",
  [`${file(2)}.md`]: document(2, "attachments: [QH001-2026-00002/名册.csv]"),
  [`${file(3)}.md`]: document(3, "attachments: [QH001-2026-00003/biao.csv]"),
  [`${file(4)}.md`]: document(4, "attachments: [QH001-2026-00004/附表.csv]"),
};

/** What an office does on a busy day: publish, amend, repeal, remove, give attachments other names. */
function edit(root: string): void {
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  const rename = (serial: number, from: string, to: string) =>
    renameSync(join(root, file(serial, `/${from}`)), join(root, file(serial, `/${to}`)));
  write(
    `${file(21)}.md`,
    document(
      21,
      "repeals: 禾政发〔2026〕5号\nbasedOn: 禾政发〔2026〕22号",
      "见[新办法](QH001-2026-00022.md)。\n",
    ),
  );
  write(
    `${file(22)}.md`,
    document(22, "", "见[实施办法](QH001-2026-00021.md)和[原来的](QH001-2026-00006.md)。\n"),
  );
  write(`${file(6)}.md`, document(6, "", "改为见[新办法](QH001-2026-00021.md)。\n"));
  rename(2, "名册.csv", "名单.csv");
  write(`${file(2)}.md`, document(2, "attachments: [QH001-2026-00002/名单.csv]"));
  rename(3, "biao.csv", "Biao.CSV");
  write(`${file(3)}.md`, document(3, "attachments: [QH001-2026-00003/Biao.CSV]"));
  rmSync(join(root, `${file(4)}.md`));
  rmSync(join(root, file(4)), { recursive: true });
}

const pid = process.pid;
let root: string;
let fresh: Map<string, string>;
/** Paths that both outputs have. */
let lasting: Set<string>;
/** As a build leaves it that dies when it has begun to publish. */
let begun: string;

beforeAll(async () => {
  root = temporaryFolder(contentBefore);
  expect((await buildIn(root)).errors).toEqual([]);
  const before = filesBelow(join(root, "dist"));
  edit(root);
  const dying = vi.spyOn(systemDisk, "rename").mockImplementation(() => {
    throw new Error("the power has failed");
  });
  await expect(buildIn(root)).rejects.toMatchObject({ state: { name: "partly", done: 0 } });
  dying.mockRestore();
  begun = join(root, "begun");
  mkdirSync(begun);
  for (const name of readdirSync(root).filter((name) => name.includes("dist"))) {
    renameSync(join(root, name), join(begun, name));
  }
  expect(readdirSync(begun)).toEqual([
    ".dist.ledger",
    `.dist.patch-${pid}`,
    `.dist.staging-${pid}`,
    "dist",
  ]);
  expect((await buildIn(root)).errors).toEqual([]);
  fresh = bytesOf(join(root, "dist"));
  lasting = new Set(before.filter((path) => fresh.has(path)));
});

afterAll(() => rmSync(root, { recursive: true }));

/** The broken off build in a folder of its own: links, for nothing here is written in place. */
function again(): string {
  const folder = join(root, `again-${Math.random()}`);
  const paths = filesBelow(begun);
  for (const below of new Set(paths.map((path) => dirname(path)))) {
    mkdirSync(join(folder, below), { recursive: true });
  }
  for (const path of paths) linkSync(join(begun, path), join(folder, path));
  return join(folder, "dist");
}

/** Tells a file from all others; its links are one file. */
const identity = (path: string) => statSync(path, { bigint: true }).ino;

/** Which file stands at each path of a folder: what never changes in place need not be read to be compared. */
function identitiesIn(folder: string): Map<string, bigint> {
  const paths = filesBelow(folder).sort();
  return new Map(paths.map((path) => [path, identity(join(folder, path))]));
}

/** What is read out of a file at a path, once for all its links. */
function readOnce<Found>(read: (file: string, path: string) => Found) {
  const known = new Map<string, Found>();
  return (out: string, path: string): Found => {
    const file = join(out, path);
    const key = `${identity(file)} ${path}`;
    const found = known.get(key) ?? read(file, path);
    known.set(key, found);
    return found;
  };
}

/** The file that an address of the portal stands for. */
const fileAt = (address: string) => (/(?:^|\/)$/.test(address) ? `${address}index.html` : address);

/** Where a page, a feed or a sitemap leads within the portal. */
const leadsFrom = readOnce((file, path) => {
  const text = readFileSync(file, "utf8");
  const found = path.endsWith(".html")
    ? text.matchAll(/ (?:href|src|action)="([^"]*)"/g)
    : text.matchAll(/(?:<loc>|href=")([^"<]*)/g);
  return [...found].flatMap(([, target = ""]) => {
    const to = new URL(target, url + path);
    return to.origin === new URL(url).origin
      ? [fileAt(decodeURIComponent(to.pathname.slice(1)))]
      : [];
  });
});

/** Follows all links from every page that the last output had and the next one has. */
function deadLinks(out: string): string[] {
  const dead: string[] = [];
  const isRead = (path: string) => /\.(?:html|xml)$/.test(path);
  const toRead = [...lasting].filter(isRead);
  const known = new Set(toRead);
  for (const path of toRead) {
    for (const target of leadsFrom(out, path)) {
      if (known.has(target)) continue;
      known.add(target);
      if (!existsSync(join(out, target))) dead.push(`${path} -> ${target}`);
      else if (isRead(target)) toRead.push(target);
    }
  }
  return dead;
}

const tableIn = readOnce((file, path) => publishedJson(file.slice(0, -path.length), path));

/** What a search would load and not find. */
function missingOfSearch(out: string): string[] {
  const { tables, indexes, packs } = tableIn(out, `pagefind/${manifestFile}`) as Manifest;
  const slugs = slugsOf((tableIn(out, `pagefind/${tables.ranks}`) as RankTable).slugs);
  const needed = [
    ...Object.values(tables).map((name) => `pagefind/${name}`),
    ...indexes.flatMap(({ folder, chunks }) =>
      Array.from({ length: chunks }, (_, chunk) => `pagefind/${chunkFile(folder, chunk)}`),
    ),
    ...slugs.map((slug) => `documents/${slug}/index.html`),
  ];
  const isPacked = (slug: string) =>
    [packNumber(slug, packs), nextPackNumber(slug, packs)].some((pack) => {
      const path = `pagefind/${packFile(pack)}`;
      const texts = existsSync(join(out, path)) ? (tableIn(out, path) as PackedText[]) : [];
      return texts.some((text) => text.slug === slug);
    });
  // Of a document that goes, the text may go a moment before the manifest that still names it.
  const stays = (slug: string) => lasting.has(`documents/${slug}/index.html`);
  return [
    ...needed.filter((path) => !existsSync(join(out, path))),
    ...slugs.filter((slug) => stays(slug) && !isPacked(slug)),
  ];
}

test("a build that dies at any step of publishing leaves no link and no search that fails", async () => {
  let steps = 0;
  const counted = again();
  await finishPublishing(counted, { turnOf, disk: watchedDisk(() => steps++) });
  expect(bytesOf(counted)).toEqual(fresh);
  const whole = identitiesIn(counted);
  expect(steps).toBeGreaterThan(60);
  for (let done = 0; done <= steps; done++) {
    const out = again();
    await finishPublishing(out, { turnOf, disk: dyingDisk(done) }).catch(() => {});
    expect([done, deadLinks(out), missingOfSearch(out)]).toEqual([done, [], []]);
    await finishPublishing(out, { turnOf });
    expect(identitiesIn(out)).toEqual(whole);
    // What has been published by then is left to the next build.
    expect(readdirSync(dirname(out))).not.toContain(`.dist.patch-${pid}`);
    rmSync(dirname(out), { recursive: true });
  }
});

test("the crawl notices a page that comes before what it leads to", async () => {
  const out = again();
  await finishPublishing(out, { turnOf, disk: dyingDisk(0) }).catch(() => {});
  const page = "documents/QH001-2026-00006/index.html";
  renameSync(join(dirname(out), `.dist.staging-${pid}`, page), join(out, page));
  expect(deadLinks(out)).not.toEqual([]);
  rmSync(dirname(out), { recursive: true });
});

test("where the file system passes over case, an attachment renamed in case only stays", async () => {
  const out = again();
  await finishPublishing(out, { turnOf, disk: caseBlindDisk(dirname(out)) });
  expect(bytesOf(out)).toEqual(fresh);
});

test("the next build goes on from there, and one more finds nothing to do", async () => {
  const folder = dirname(again());
  for (const name of ["content", "cache"])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const { summary } = await buildIn(folder);
  expect(summary?.writtenFiles).toBe(0);
  expect(bytesOf(join(folder, "dist"))).toEqual(fresh);
});
