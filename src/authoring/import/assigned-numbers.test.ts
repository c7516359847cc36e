import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { importFiles } from "./import-files.ts";
import { readPage } from "./read-page.ts";

const portal = 'indexNumber: { pattern: "{unit}-{year}-{serial}", unitCode: QH001 }\n';
const now = new Date("2026-03-01T00:00:00Z");

/** A page without an index number. */
const page = (name: string, day: string | null) =>
  [
    `关于${name}的通知`,
    "各乡镇人民政府：",
    `请做好${name}工作。`,
    ...(day ? ["青禾县水利局", day] : []),
  ].join("\n");

/** Reads pages where the test runs: how threads hand them out is tested where that is done (`read-pages.test.ts`). */
async function* readHere(files: readonly string[]) {
  for (const file of files) yield await readPage(file);
}

async function imported(
  content: string,
  pages: Record<string, string>,
  { force = false, assign = true } = {},
) {
  const folder = temporaryFolder(pages);
  const files = Object.keys(pages).map((name) => join(folder, name));
  const cache = join(temporaryFolder({}), "cache");
  return importFiles(files, {
    ...{ out: content, force, workers: 1, read: readHere },
    assign: assign ? { cache, now } : null,
  });
}

const numbersOf = (results: Awaited<ReturnType<typeof imported>>) =>
  results.map((one) => (one.refusal ? one.refusal.code : one.frontMatter.indexNumber));

const documentsIn = (content: string) =>
  readdirSync(join(content, "documents"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(content, "documents", name), "utf8"));

test("each year has its own numbers, in the order of the pages; one without a day has one of this year", async () => {
  const content = temporaryFolder({
    "portal.yaml": portal,
    "documents/a.md": "---\ntitle: 甲\nindexNumber: QH001-2020-00007\n---\n甲\n",
  });
  const results = await imported(content, {
    "1.txt": page("防汛", "2020年5月6日"),
    "2.txt": page("抗旱", "2021年5月6日"),
    "3.txt": page("防火", "2020年7月8日"),
    "4.txt": page("值班", null),
  });
  expect(numbersOf(results)).toEqual([
    ...["QH001-2020-00008", "QH001-2021-00001", "QH001-2020-00009", "QH001-2026-00001"],
  ]);
});

test("a number that was given is marked in the file; one that the page brings along is not", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  await imported(content, {
    "1.txt": page("防汛", "2020年5月6日"),
    "2.txt": `索引号：QH001-2020-00055\n发布机构：青禾县水利局\n${page("抗旱", "2020年5月6日")}`,
  });
  const lines = documentsIn(content).flatMap((text) => text.match(/^indexNumber.*$/gm) ?? []);
  expect(lines.sort()).toEqual([
    "indexNumber: QH001-2020-00055",
    "indexNumber: QH001-2020-00056 # 导入时按 portal.yaml 的规则新编，不是原文的",
  ]);
});

test("a page that is imported again is there already; with force it keeps its number and its file", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  const pages = { "1.txt": page("防汛", "2020年5月6日"), "2.txt": page("抗旱", "2020年5月6日") };
  expect(numbersOf(await imported(content, pages))).toEqual([
    "QH001-2020-00001",
    "QH001-2020-00002",
  ]);
  expect(numbersOf(await imported(content, pages))).toEqual(["exists", "exists"]);
  const turned = { "2.txt": pages["2.txt"], "1.txt": pages["1.txt"] };
  expect(numbersOf(await imported(content, turned, { force: true }))).toEqual([
    ...["QH001-2020-00002", "QH001-2020-00001"],
  ]);
  expect(documentsIn(content)).toHaveLength(2);
});

test("a page that was imported without a number is given one in its place", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  const pages = { "防汛通知.txt": page("防汛", null) };
  expect(numbersOf(await imported(content, pages, { assign: false }))).toEqual([undefined]);
  expect(numbersOf(await imported(content, pages))).toEqual(["exists"]);
  expect(numbersOf(await imported(content, pages, { force: true }))).toEqual(["QH001-2026-00001"]);
  const [text, ...others] = documentsIn(content);
  expect(others).toEqual([]);
  expect(text).toContain("indexNumber: QH001-2026-00001 #");
});

test("two pages of the same short text and other titles are two documents, whenever they come", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  const short = (title: string) => `<title>${title}</title><h1>${title}</h1><p>详见附件。`;
  await imported(content, { "1.html": short("关于防汛名单的公告") });
  await imported(content, { "2.html": short("关于抗旱名单的公告") });
  expect(documentsIn(content)).toHaveLength(2);
});

test("pages of one name in several folders are all written, with and without numbers", async () => {
  for (const assign of [true, false]) {
    const content = temporaryFolder({ "portal.yaml": portal });
    const results = await imported(
      content,
      { "a/index.txt": page("防汛", "2020年5月6日"), "b/index.txt": page("抗旱", "2020年5月6日") },
      { assign },
    );
    expect(results.every(({ refusal }) => refusal === null)).toBe(true);
    expect(documentsIn(content)).toHaveLength(2);
  }
});

test("units whose numbers cannot be told apart share one series", async () => {
  const content = temporaryFolder({
    "portal.yaml": 'indexNumber: { pattern: "{unit}{year}{serial}", serialWidth: 2 }\n',
    "publishers.yaml":
      "- { id: a, name: 青禾县水利局, code: QH }\n- { id: b, name: 青禾县财政局, code: qh }\n",
  });
  const signed = (name: string, organ: string) =>
    page(name, "2020年5月6日").replace("青禾县水利局", organ);
  const results = await imported(content, {
    "1.txt": signed("防汛", "青禾县水利局"),
    "2.txt": signed("抗旱", "青禾县财政局"),
    "3.txt": signed("防火", "青禾县水利局"),
  });
  expect(numbersOf(results)).toEqual(["QH202001", "qh202002", "QH202003"]);
});

test("however pages are spread over imports, no number is given twice", async () => {
  const day = fc.constantFrom("2020年5月6日", "2021年5月6日", null);
  const own = fc.option(fc.integer({ min: 1, max: 9 }), { nil: null });
  const runs = fc.array(fc.array(fc.tuple(day, own), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(runs, async (all) => {
      const content = temporaryFolder({ "portal.yaml": portal });
      const given: string[] = [];
      for (const [run, pages] of all.entries()) {
        const texts = pages.map(([on, serial], at) => {
          const number =
            serial === null ? "" : `索引号：QH001-2020-0000${serial}\n发布机构：青禾县水利局\n`;
          return [`${at}.txt`, number + page(`第${run}批${at}号`, on)] as const;
        });
        for (const one of await imported(content, Object.fromEntries(texts)))
          if (one.refusal === null) given.push(one.frontMatter.indexNumber ?? "");
      }
      expect(new Set(given).size).toBe(given.length);
    }),
    { numRuns: 12 },
  );
});

test("a page whose own number was given to another document is refused, with and without force", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  await imported(content, { "1.txt": page("防汛", "2020年5月6日") });
  const own = `索引号：QH001-2020-00001\n发布机构：青禾县水利局\n${page("抗旱", null)}`;
  for (const force of [true, false])
    expect(numbersOf(await imported(content, { "2.txt": own }, { force }))).toEqual([
      "number-taken",
    ]);
  expect(documentsIn(content)).toHaveLength(1);
});

test("a page of a number that is there stays one document, though its day was read otherwise", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  const head = "索引号：QH001-2020-00001\n发布机构：青禾县水利局\n";
  await imported(content, { "1.txt": head + page("防汛", null) });
  const dated = { "1.txt": head + page("防汛", "2020年5月6日") };
  expect(numbersOf(await imported(content, dated))).toEqual(["exists"]);
  expect(numbersOf(await imported(content, dated, { force: true }))).toEqual(["QH001-2020-00001"]);
  expect(documentsIn(content)).toEqual([expect.stringContaining("issuedOn: 2020-05-06")]);
});

test("a number that the text may have had is to be looked at beside the one that was given", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  const text =
    "为做好防汛工作，现将有关事项通知如下。\n索引号：QH009-2020-00055\n青禾县水利局\n2020年5月6日";
  const [one] = await imported(content, { "1.txt": text });
  expect(one?.refusal === null && one.review).toContainEqual({
    ...{ field: "indexNumber", value: "QH001-2020-00001", found: "QH001-2020-00001" },
    ...{ how: "assigned", confidence: "unsure", line: null, element: null },
    candidates: [
      {
        ...{ value: "QH009-2020-00055", found: "索引号：QH009-2020-00055", how: "label" },
        ...{ line: 2, element: null },
      },
    ],
  });
});

test("a page of an error is refused, a title without a text is a draft", async () => {
  const content = temporaryFolder({ "portal.yaml": portal });
  const results = await imported(content, {
    "404.html": "<title>404 Not Found</title><h1>404 Not Found</h1><hr>nginx",
    "1.html": "<h1>关于做好防汛工作的通知</h1>",
  });
  expect(results.map((one) => (one.refusal ? one.refusal.code : one.frontMatter.draft))).toEqual([
    ...["no-document", true],
  ]);
});
