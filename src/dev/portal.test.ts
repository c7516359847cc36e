import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { listFolder } from "../content/folder/folder.ts";
import { type LoadedPortal, loadPortal } from "../site/load/load-portal.ts";
import { Stopwatch } from "../site/progress/stopwatch.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { textKeysIn } from "../text/kept/text-cache.ts";
import { LivePortal } from "./portal.ts";

const progress = { update: () => {}, clear: () => {} };
const asOf = "2026-11-22";

function open() {
  const content = temporaryFolder({
    "documents/1.md": documentText(1, "", "见[第二件](2.md)。\n"),
    "documents/2.md": documentText(2),
    "documents/3.md": documentText(3, "repeals: [QH001-2020-00002]\n"),
    "guide.md": "指南\n",
  });
  const [cache, other] = ["live", "other"].map((name) =>
    join(mkdtempSync(join(tmpdir(), "gongkai-dev-")), name),
  ) as [string, string];
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  return { content, cache, other, write, live: new LivePortal({ content, cache, asOf, progress }) };
}

async function built(content: string, cache: string): Promise<LoadedPortal> {
  const options = { content: listFolder(content), cache, asOf, workers: 1 };
  return loadPortal(options, progress, new Stopwatch());
}

test("after every kind of change the portal is what a build would make of the folder", async () => {
  const { content, other, write, live } = open();
  const changes: (() => void)[] = [
    () => {},
    () => write("documents/2.md", documentText(2, "", "改了正文，见[第三件](3.md)。\n")),
    () => write("documents/2.md", documentText(2, "documentNumber: 青政发〔2020〕2号\n")),
    () => write("documents/4.md", documentText(4, "basedOn: [青政发〔2020〕2号]\n")),
    () => write("documents/4/名单.csv", "甲\n"),
    () => write("documents/4/名单.csv", "乙\n"),
    () => renameSync(join(content, "documents/2.md"), join(content, "documents/二.md")),
    () => write("documents/1.md", documentText(1)),
    () => rmSync(join(content, "documents/3.md")),
    () => write("portal.yaml", "name: 公开\n"),
    () => write("publishers.yaml", "- { id: xzf, name: 青禾县人民政府 }\n"),
    () => write("rules/制度.md", "制度\n"),
    () => write("guide.md", "新的指南\n"),
  ];
  for (const change of changes) {
    change();
    const loaded = await live.load();
    const diagnostics = [...loaded.diagnostics, ...(await live.check())];
    expect({ ...loaded, diagnostics }).toEqual(await built(content, other));
  }
});

test("a changed body is taken in by itself, as a build would have it", async () => {
  const { content, other, write, live } = open();
  const { portal } = await live.load();
  for (const body of [
    "改了，见[第三件](3.md)。\n",
    "又改了，见[第一件](1.md)和[指南](../guide.md)。\n",
  ]) {
    write("documents/2.md", documentText(2, "", body));
    expect(await live.takeBody(["documents/2.md", "documents/2.md~"])).toBe(true);
    expect(portal).toEqual((await built(content, other)).portal);
  }
});

test.each([
  ["another title", ["documents/2.md"], documentText(9)],
  ["an error", ["documents/2.md"], "---\n"],
  ["a link that leads nowhere", ["documents/2.md"], documentText(2, "", "见[无](无.md)。\n")],
  ["another file", ["documents/2.md", "documents/1.md"], documentText(2, "", "改了。\n")],
  ["a new file", ["documents/4.md"], documentText(2)],
])("%s is left to the next loading, and the portal stays as it is", async (_, changed, text) => {
  const { write, live } = open();
  const { portal } = await live.load();
  const before = structuredClone(portal);
  write("documents/2.md", text);
  write("documents/4.md", documentText(4));
  expect(await live.takeBody(changed)).toBe(false);
  expect(portal).toEqual(before);
});

test("only the text that has changed is rendered", async () => {
  const { cache, write, live } = open();
  await live.load();
  rmSync(join(cache, "texts"), { recursive: true });
  write("documents/2.md", documentText(2, "", "改了。\n"));
  const { portal } = await live.load();
  expect([...textKeysIn(cache)]).toEqual([portal.bySlug.get("QH001-2020-00002")?.textKey]);
});

test("texts that have gone from the cache come back", async () => {
  const { cache, live } = open();
  await live.load();
  const texts = textKeysIn(cache);
  rmSync(join(cache, "texts"), { recursive: true });
  live.forgetTexts();
  await live.load();
  expect(textKeysIn(cache)).toEqual(texts);
});

test("a document with an error stays in the portal as it was, with its text, and the error is told", async () => {
  const { write, live } = open();
  const before = await live.load();
  write("documents/2.md", "---\ntitle: 只有标题\n---\n改了。\n");
  const { portal, diagnostics } = await live.load();
  expect(portal.documents).toEqual(before.portal.documents);
  expect(diagnostics.map(({ file, severity }) => [file, severity])).toContainEqual([
    "documents/2.md",
    "error",
  ]);
  write("documents/2.md", documentText(2));
  expect((await live.load()).diagnostics).toEqual([]);
});

test("drafts and what waits for its day are shown, marked, and so is what is still to be filled in", async () => {
  const { content, other, write, live } = open();
  write("documents/4.md", documentText(4, "draft: true\n"));
  write("documents/5.md", documentText(5).replace("2020-01-02", "2027-01-01"));
  write("rules/制度.md", "由【待填：机构】解释。\n");
  const shown = await live.load();
  expect(shown.portal.documents.map(({ slug, heldBack }) => `${slug} ${heldBack}`)).toEqual([
    "QH001-2020-00005 future",
    "QH001-2020-00001 null",
    "QH001-2020-00002 null",
    "QH001-2020-00003 null",
    "QH001-2020-00004 draft",
  ]);
  expect(shown.portal.rules).toHaveLength(1);
  const { portal, heldBack } = await built(content, other);
  expect(portal.documents.map(({ heldBack }) => heldBack)).toEqual([null, null, null]);
  expect(portal.rules).toEqual([]);
  expect(heldBack.map(({ file }) => file)).toEqual(["documents/5.md", "documents/4.md"]);
});
