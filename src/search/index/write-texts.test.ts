import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesBelow } from "../../output/folder/output-files.ts";
import { Output } from "../../output/output.ts";
import type { PortalDocument } from "../../portal/model/portal.ts";
import { DamagedCacheError } from "../../state/damaged-cache.ts";
import { keepText, packText, saveTexts } from "../../text/kept/text-cache.ts";
import { textPacks } from "../../text/kept/text-files.ts";
import type { RenderedText } from "../../text/text.ts";
import { packNumber } from "../packs/pack-number.ts";
import type { PackedText } from "../packs/packed-text.ts";
import { publishedJson } from "../wire/fixtures/published-file.ts";
import { headLine } from "./heads.ts";
import { writeTexts } from "./write-texts.ts";

const root = mkdtempSync(join(tmpdir(), "gongkai-texts-"));
afterAll(() => rmSync(root, { recursive: true }));
const cacheDir = join(root, "cache");

/** A document with a text of so many characters in the cache. */
function documentOf(serial: number, characters: number, more: object = {}): PortalDocument {
  const slug = `QH001-2026-${String(serial).padStart(5, "0")}`;
  const textKey = (serial * 1e6 + characters).toString(16).padStart(64, "0");
  const blocks = [`第${serial}份。`, "防汛抗旱".repeat(characters / 4)];
  const sections = [{ id: null, title: "", titleInText: false, blocks, rows: [[0, 2]] }];
  const text = { html: "", outline: [], sections, references: [], characters, language: "zh-Hans" };
  keepText(cacheDir, textKey, packText(textKey, text as unknown as RenderedText));
  saveTexts(cacheDir);
  const meta = { title: `第${serial}份文件`, indexNumber: slug, ...more };
  return { slug, meta, textKey, characters, language: "zh-Hans" } as unknown as PortalDocument;
}

const documents = Array.from({ length: 60 }, (_, i) => documentOf(i, 400 * (i % 7)));

async function write(name: string, of: readonly PortalDocument[], inPassing?: number) {
  const out = join(root, name);
  const output = new Output(out, null);
  const limit = inPassing !== undefined && { inPassing };
  const packs = await writeTexts(of, of.map(headLine), { output, cacheDir, ...limit });
  const units = [...output.units()].map((unit) => (typeof unit === "number" ? "" : unit[1].key));
  return { out, packs, files: filesBelow(out).sort(), made: [...output.made()], units };
}

/** Which packs differ between two outputs, or are in one of them only. */
function changed(one: string, other: string): string[] {
  const all = new Set([one, other].flatMap((out) => filesBelow(out)));
  const said = (out: string, path: string) =>
    statSync(join(out, path), { throwIfNoEntry: false }) ? publishedJson(out, path) : null;
  return [...all].filter(
    (path) => JSON.stringify(said(one, path)) !== JSON.stringify(said(other, path)),
  );
}

test("every text stands whole in the pack that its slug says, in the order of slugs", async () => {
  const { out, packs, files } = await write("all", documents);
  expect(packs).toBeGreaterThan(5);
  const filled = new Set(
    documents.map(({ slug }) => `pagefind/texts/${packNumber(slug, packs)}.js`),
  );
  expect(files).toEqual([...filled].sort());
  for (const { slug, meta } of documents) {
    const pack = publishedJson<PackedText[]>(out, `pagefind/texts/${packNumber(slug, packs)}.js`);
    expect(pack.map((text) => text.slug)).toEqual(pack.map((text) => text.slug).sort());
    const text = pack.find((text) => text.slug === slug);
    expect(text).toMatchObject({ title: meta.title, indexNumber: slug, language: "zh-Hans" });
    expect(text?.sections?.[0]?.blocks[0]).toBe(`第${Number(slug.slice(-5))}份。`);
  }
});

test("the order of documents says nothing, nor does what was built before", async () => {
  const { out } = await write("one way", documents);
  const { out: other } = await write("other way", documents.toReversed());
  expect(changed(out, other)).toEqual([]);
});

test("what a process of its own packs is what is packed here, and the output knows of it", async () => {
  const here = await write("here", documents);
  const there = await write("there", documents, 0);
  expect(there.packs).toBe(here.packs);
  for (const path of here.files) {
    expect(readFileSync(join(there.out, path)), path).toEqual(readFileSync(join(here.out, path)));
  }
  const facts = ({ made }: typeof here) => made.map(({ mtimeMs, ...file }) => file);
  expect(facts(there)).toEqual(facts(here));
  expect(there.files).toEqual(here.files);
});

test.each([undefined, 0])(
  "a text that is not there stops the build, here and in a process of its own (%s)",
  async (inPassing) => {
    const lost = documentOf(7, 7000);
    textPacks(cacheDir).drop(lost.textKey);
    const [before, after] = [documents.slice(0, 30), documents.slice(30)];
    await expect(write("lost", [...before, lost, ...after], inPassing)).rejects.toBeInstanceOf(
      DamagedCacheError,
    );
  },
);

test("a document that is changed changes its pack; one that is new splits one more at most", async () => {
  const { out } = await write("before", documents);
  const edited = documents.map((document, i) => (i === 3 ? documentOf(3, 1204) : document));
  const { out: afterEdit } = await write("edited", edited);
  expect(changed(out, afterEdit)).toHaveLength(1);
  const { out: afterNew, packs } = await write("added", [...documents, documentOf(99, 7900)]);
  const three = changed(out, afterNew);
  expect(three.length).toBeLessThanOrEqual(3);
  expect(three).toContain(`pagefind/texts/${packs - 1}.js`);
});

test("whatever a pack holds of a document has a say in its key", async () => {
  const one = documentOf(1, 1200);
  const { meta } = one;
  const withdrawal = { on: "2026-05-01", reason: "内容有误" };
  const others = [
    ...["title", "indexNumber", "documentNumber", "registrationNumber"].map((name) => {
      return { meta: { ...meta, [name]: "另一个" } };
    }),
    { meta: { ...meta, withdrawal } },
    { language: "en" },
    { textKey: documentOf(2, 1200).textKey },
    { slug: "QH001-2026-00009" },
  ].map((other) => ({ ...one, ...other }) as PortalDocument);
  const keys = [];
  for (const [at, of] of [one, ...others].entries()) {
    const { units } = await write(`key ${at}`, [of]);
    keys.push(units.join());
  }
  expect(new Set(keys).size).toBe(1 + others.length);
  expect((await write("key again", [one])).units.join()).toBe(keys[0]);
});

test("a withdrawn document leaves title and numbers, and no word of its text", async () => {
  const withdrawal = { on: "2026-05-01", reason: "内容有误" };
  const one = documentOf(7, 1200, { withdrawal, documentNumber: "禾政发〔2026〕7号" });
  const { out } = await write("withdrawn", [one]);
  expect(publishedJson(out, "pagefind/texts/0.js")).toEqual([
    {
      slug: one.slug,
      title: "第7份文件",
      indexNumber: one.slug,
      documentNumber: "禾政发〔2026〕7号",
    },
  ]);
});

test("a text longer than many packs has one to itself, or shares it with what falls there", async () => {
  const long = documentOf(1, 100_000);
  const { packs, out } = await write("long", [long, documentOf(2, 400)]);
  expect(packs).toBeGreaterThan(10);
  const pack = publishedJson<PackedText[]>(
    out,
    `pagefind/texts/${packNumber(long.slug, packs)}.js`,
  );
  expect(pack[0]?.sections?.[0]?.blocks[1]).toHaveLength(100_000);
});

test("without documents there is no pack", async () => {
  const { packs, out } = await write("none", []);
  expect(packs).toBe(0);
  expect(readdirSync(root)).not.toContain(out);
});
