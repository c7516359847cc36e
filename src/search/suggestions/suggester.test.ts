import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packEncoding } from "../packs/packed-text.ts";
import { suggestionHead, suggestionPack } from "./pack.ts";
import { planPacks, type Suggested, type SuggestedDocument } from "./plan-packs.ts";
import { Suggester } from "./suggester.ts";

/** A portal with these suggestions, and the files that were read of it. */
function portalOf(suggested: Partial<Suggested>) {
  const packs = planPacks({ documents: [], organs: [], ...suggested });
  const read: string[] = [];
  const files = new Map<string, string>([
    [`pagefind/${suggestionHead}`, JSON.stringify({ format: 1, packs: packs.length })],
    ...packs.map((pack, n) => [`pagefind/${suggestionPack(n)}`, JSON.stringify(pack)] as const),
  ]);
  const suggester = new Suggester({
    url: (path) => `/zwgk/${path}`,
    async json(path, check) {
      read.push(path);
      const value: unknown = JSON.parse(files.get(path) ?? "null");
      if (!check(value)) throw new TypeError(path);
      return value;
    },
  });
  return { suggester, read, packs };
}

const documentOf = (slug: string, title: string, ...numbers: string[]): SuggestedDocument => ({
  slug,
  title,
  numbers,
  indexNumber: slug,
  isEnded: false,
});

const documents = [
  documentOf("QH001-2019-00003", "关于防汛的通知", "GNps-04-2017-0346"),
  documentOf("QH001-2019-00004", "防汛应急预案", "青政发〔2020〕18号"),
  documentOf("QH001-2020-00001", "城區防汛辦法", "青政发〔2020〕8号"),
  { ...documentOf("QH001-2021-00001", "防汛旧规定", "青禾县人民政府令第3号"), isEnded: true },
];
const organs = [{ id: "water", name: "青禾县水利局" }];
const { suggester } = portalOf({
  documents,
  organs,
  synonyms: [{ asked: "养狗", added: ["养犬"] }],
});
const slugs = async (text: string, limit = 8) =>
  (await suggester.suggest(text, limit)).map(({ url }) => url.split("/").at(-2));

describe("suggestions", () => {
  test("are titles that begin with the text, then the newest, then what has ended", async () => {
    expect(await slugs("防汛")).toEqual([
      ...["QH001-2019-00004", "QH001-2021-00001", "QH001-2020-00001", "QH001-2019-00003"],
    ]);
    expect(await slugs("防汛", 1)).toEqual(["QH001-2019-00004"]);
  });

  test("find numbers from their beginning, whatever stands between", async () => {
    expect(await suggester.suggest("gnps04", 8)).toEqual([
      {
        kind: "number",
        title: "关于防汛的通知",
        number: "GNps-04-2017-0346",
        url: "/zwgk/documents/QH001-2019-00003/",
      },
    ]);
    expect(await slugs("青政[2020]8")).toEqual([]);
    expect(await slugs("青政发[2020]8")).toEqual(["QH001-2020-00001"]);
    expect(await slugs("青政发（2020）18號")).toEqual(["QH001-2019-00004"]);
    expect(await slugs("QH001")).toHaveLength(4);
    expect(await slugs("QH001-2019-3")).toEqual(["QH001-2019-00003"]);
    expect(await slugs("青禾县人民政府令3号")).toEqual(["QH001-2021-00001"]);
  });

  test("are organs and words, too, each by its kind", async () => {
    expect(await suggester.suggest("水利", 8)).toEqual([
      { kind: "organ", title: "青禾县水利局", number: null, url: "/zwgk/publishers/water/" },
    ]);
    expect(await suggester.suggest("养", 8)).toEqual([
      {
        kind: "synonym",
        title: "养犬",
        number: null,
        url: `/zwgk/search/?q=${encodeURIComponent("养犬")}`,
      },
    ]);
  });

  test("fold Traditional, and have nothing to say to punctuation", async () => {
    expect(await slugs("城区")).toEqual(["QH001-2020-00001"]);
    expect(await slugs("，")).toEqual([]);
  });

  test("are found by any stretch of a title, as long as few titles share it", async () => {
    const title = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未a-c1-3《，]{1,12}$/);
    const portal = fc.uniqueArray(title, { minLength: 1, maxLength: 6 });
    const bounds = fc.tuple(fc.nat(), fc.nat(11), fc.integer({ min: 1, max: 12 }));
    await fc.assert(
      fc.asyncProperty(portal, bounds, async (titles, [which, from, length]) => {
        const portal = portalOf({ documents: titles.map((each, i) => documentOf(`s${i}`, each)) });
        const at = which % titles.length;
        // A stretch begins where a run does, as somebody types it.
        const rest = (titles[at] as string).slice(from);
        const typed = (/(?<![a-c])[a-c]|(?<!\d)\d|\p{Script=Han}/u.exec(rest) ? rest : "").slice(
          0,
          length,
        );
        if (/^[a-c\d]/.test(typed) && /[a-c\d]$/.test((titles[at] as string).slice(0, from)))
          return;
        const found = await portal.suggester.suggest(typed, 100);
        const hasText = /[\p{L}\p{N}]/u.test(typed);
        expect(found.some(({ url }) => url === `/zwgk/documents/s${at}/`)).toBe(hasText);
      }),
    );
  });
});

describe("numbers near to one", () => {
  const serials = [1, 2, 5, 9, 30, 47];
  const near = portalOf({
    documents: [
      ...serials.map((n) => documentOf(`d${n}`, `通知${n}`, `青政发〔2024〕${n}号`)),
      documentOf("other", "公告", "青禾县公告2024年第5号"),
    ],
  }).suggester;
  const numbers = async (text: string, limit = 3) =>
    (await near.nearNumbers(text, limit)).map(({ number }) => number);

  test("stand in the same series, the nearest first", async () => {
    expect(await numbers("青政发[2024]6号")).toEqual([
      ...["青政发〔2024〕5号", "青政发〔2024〕9号", "青政发〔2024〕2号"],
    ]);
    expect(await numbers("青政发〔2024〕29号", 2)).toEqual([
      "青政发〔2024〕30号",
      "青政发〔2024〕47号",
    ]);
  });

  test("the number itself comes first, however it is written", async () => {
    expect(await numbers("青禾县公告〔2024〕5号")).toEqual(["青禾县公告2024年第5号"]);
  });

  test("without any in the year, numbers of the same 机关代字 stand in", async () => {
    expect(await numbers("青政发〔1999〕6号", 9)).toHaveLength(6);
    expect(await numbers("没有发〔2024〕6号")).toEqual([]);
    expect(await numbers("防汛")).toEqual([]);
  });
});

describe("what is read", () => {
  const many = Array.from({ length: 3000 }, (_, i) =>
    documentOf(
      `QH001-${2000 + (i % 26)}-${String(i).padStart(5, "0")}`,
      `青禾县关于${i}号地块${"甲乙丙丁戊己庚辛"[i % 8]}${"子丑寅卯辰巳午"[i % 7]}规划的公告`,
      `青政发〔${2000 + (i % 26)}〕${i}号`,
    ),
  );
  const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value), packEncoding);

  test("stays as small however many documents there are", async () => {
    for (const documents of [many.slice(0, 300), many]) {
      const { suggester, read, packs } = portalOf({ documents });
      for (const typed of ["青", "青政", "青政发〔2019〕", "关于", "QH001-20", "青禾县关于"]) {
        read.length = 0;
        expect((await suggester.suggest(typed, 8)).length).toBeGreaterThan(0);
        expect(read.length).toBeLessThanOrEqual(7);
      }
      expect(Math.max(...packs.map(size))).toBeLessThan(100_000);
    }
  });

  test("another document changes few packs", () => {
    const before = portalOf({ documents: many }).packs.map((pack) => JSON.stringify(pack));
    const more = [
      ...many,
      documentOf("QH001-2026-99999", "关于养犬登记的通告", "青公通〔2026〕1号"),
    ];
    const after = portalOf({ documents: more }).packs.map((pack) => JSON.stringify(pack));
    const changed = after.filter((pack, n) => pack !== before[n]).length;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(40);
    expect(after.length).toBeGreaterThan(40);
  });
});
