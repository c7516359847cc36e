import { join } from "node:path";
import { expect, test } from "vitest";
import { listFolder } from "../content/folder/folder.ts";
import { formerAddressFault } from "../identifiers/former-address.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { documentAddress, inDocumentFolder } from "../portal/addresses/document-addresses.ts";
import { isFeed, isOlderListPage } from "../portal/addresses/list-addresses.ts";
import { addressOf, fileOf } from "../portal/addresses/page-file.ts";
import { addresses, isSitemapFile } from "../portal/addresses/portal-addresses.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { buildWell, builtSample } from "./fixtures/sample-build.ts";
import { loadPortal } from "./load/load-portal.ts";
import { plannedFiles } from "./planned-files.ts";
import { Stopwatch } from "./progress/stopwatch.ts";

const silent = { update: () => {}, clear: () => {} };
const asOf = "2026-11-22";

function portalOf(root: string) {
  const content = listFolder(join(root, "content"));
  const options = { content, cache: join(root, "cache"), asOf, workers: 1 };
  return loadPortal(options, silent, new Stopwatch());
}

async function planOf(root: string) {
  const { portal } = await portalOf(root);
  return Array.from(plannedFiles(portal), ({ planned }) => planned);
}

/** What a build has written, but for what is named after what it holds. */
function written(root: string): string[] {
  const { searchIndex, assets } = addresses;
  return filesBelow(join(root, "dist"))
    .filter((file) => !file.startsWith(searchIndex) && !file.startsWith(assets))
    .sort();
}

/** Lists of more than a page, former addresses, a picture that is an attachment too, a withdrawn document. */
function madeContent(): string {
  const documents = Array.from({ length: 60 }, (_, number) => [
    `content/documents/${number}.md`,
    documentText(number, `genre: ${number % 2 ? "通知" : "a:b"}\n`),
  ]);
  const attached = "attachments: { path: 甲/图.png, title: 图 }\naliases: [OLD-2019-1, /zwgk/17]\n";
  return temporaryFolder({
    ...Object.fromEntries(documents),
    "content/documents/甲.md": documentText(100, attached, "![图](甲/图.png)和[表](甲/表.csv)\n"),
    "content/documents/甲/图.png": Buffer.from("89504e470d0a1a0a", "hex"),
    "content/documents/甲/表.csv": "甲\n",
    "content/documents/乙.md": documentText(
      101,
      "withdrawal: { on: 2024-05-01, reason: 有误 }\naliases: OLD-2019-2\n",
    ),
    "content/rules/制度.md": "---\ntitle: 制度\n---\n\n见[表](制度/表.csv)。\n",
    "content/rules/制度/表.csv": "甲\n",
  });
}

test.each([
  ["the sample", builtSample],
  [
    "a made portal",
    async () => {
      const root = madeContent();
      await buildWell(root);
      return root;
    },
  ],
])("the plan of %s names the files that a build writes, each once", async (_, built) => {
  const root = await built();
  const plan = await planOf(root);
  const files = plan.map(({ file }) => file);
  expect(files.toSorted()).toEqual(written(root));
  expect(new Set(files.map((file) => file.normalize("NFC").toLowerCase())).size).toBe(files.length);
});

test("an address tells what stands there, and no former address lies in a folder of the portal", async () => {
  const plan = await planOf(madeContent());
  const older = "documents/page/1/";
  expect(plan.map(({ address }) => address)).toContain(older);
  for (const { address, file, kind } of plan) {
    expect(fileOf(address)).toBe(file);
    expect(addressOf(file)).toBe(address);
    expect(isFeed(address), file).toBe(kind === "feed");
    expect(isSitemapFile(address), file).toBe(kind === "sitemap-file");
    if (isOlderListPage(address)) expect(kind).toBe("[...list]");
    if (inDocumentFolder(address)) {
      expect([
        "documents/[slug]",
        "[...folder]/[file]",
        "md",
        "txt",
        "json",
        "attachment",
      ]).toContain(kind);
    }
  }
  expect(isOlderListPage(older) && !inDocumentFolder(older)).toBe(true);
  const folders = new Set(plan.flatMap(({ file }) => /^([^/]+)\//.exec(file)?.[1] ?? []));
  expect(folders.delete("zwgk")).toBe(true);
  for (const folder of folders) {
    expect(formerAddressFault(`/${folder}/x.html`)?.values, folder).toEqual({ own: folder });
  }
});

test("of the folder of a document that is done no file is named but its page", async () => {
  const { portal } = await portalOf(madeContent());
  const [document] = portal.documents.filter(({ attachments }) => attachments.length > 0);
  const folder = documentAddress(document?.slug ?? "");
  const isDone = (unit: string) => unit === folder;
  const named = (files: ReturnType<typeof plannedFiles>) =>
    Array.from(files, ({ planned }) => planned.file);
  const all = named(plannedFiles(portal));
  const left = named(plannedFiles(portal, null, isDone));
  const gone = all.filter((file) => !left.includes(file));
  expect(gone.length).toBeGreaterThan(4);
  expect(gone).toEqual(
    all.filter((file) => file.startsWith(folder) && file !== `${folder}index.html`),
  );
});
