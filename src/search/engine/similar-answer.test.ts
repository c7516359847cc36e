import { describe, expect, test } from "vitest";
import { unwrap, wrap } from "../wire/envelope.ts";
import { Files } from "./files.ts";
import { hostOf, type IndexedDocument, publishedIndex } from "./fixtures/published-index.ts";
import { onHost } from "./received/host.ts";
import { Search } from "./search.ts";
import type { QueryOptions } from "./search-index.ts";

const base = "https://example.gov.cn/zwgk/";

const others = Array.from({ length: 40 }, (_, i) => ({
  slug: `QH9-${i}`,
  title: `关于公布第${i + 1}批行政事项清单的通知`,
  blocks: ["现将有关事项通知如下，请认真贯彻执行。", "各单位要加强组织领导。"],
}));
const documents: IndexedDocument[] = [
  { slug: "QH1", title: "养犬管理条例", blocks: ["养犬应当登记。", "携带犬只出户应当束犬链。"] },
  { slug: "QH2", title: "烟花爆竹管理规定", blocks: ["禁止在学校周边燃放烟花爆竹。"] },
  ...others.slice(0, 20),
  { slug: "QH3", title: "养犬收费标准", blocks: ["养犬登记不收费。"] },
  { slug: "QH4", title: "学校安全工作办法", blocks: ["学校应当制定应急预案。", "学校应当演练。"] },
  ...others.slice(20),
];

async function open(shards = 2, files = publishedIndex(documents, "1", shards)) {
  const asked: string[] = [];
  const host = hostOf(() => files, base);
  const request: typeof fetch = (address, options) => {
    asked.push(String(address).slice(base.length));
    return host(address, options);
  };
  const search = await Search.open(new Files(onHost(new URL(base), request)), 1);
  const ask = async (text: string, options: QueryOptions = {}) => {
    const { similar, ...answer } = await search.query(text, options);
    return { ...answer, similar, likes: similar?.results.map((result) => result.indexNumber) };
  };
  return { ask, asked };
}

describe("the second, inexact answer", () => {
  test("finds what is meant where nothing holds the question word for word", async () => {
    const { ask } = await open();
    const { total, similar, likes } = await ask("养犬要登记吗");
    expect(total).toBe(0);
    expect(likes).toEqual(expect.arrayContaining(["QH1", "QH3"]));
    expect(similar?.total).toBe(likes?.length);
  });

  test("marks the whole of what documents say for it, though half of that stands everywhere", async () => {
    const managed = others.map(({ title, ...each }) => ({ ...each, title: `管理${title}` }));
    const dogs = { slug: "QH1", title: "养犬通告", blocks: ["养犬管理工作由街道负责。"] };
    const { ask } = await open(1, publishedIndex([...managed, dogs], "1", 1));
    const { similar } = await ask("溜狗");
    const marked = similar?.results.flatMap(({ excerpt }) => excerpt.filter(({ match }) => match));
    expect(marked).toEqual([{ text: "养犬管理", match: true }]);
  });

  test("is the same however the documents are divided into indexes", async () => {
    const question = "学校能不能放烟花爆竹";
    const one = await (await open(1)).ask(question);
    const three = await (await open(3)).ask(question);
    expect(one.likes?.[0]).toBe("QH2");
    expect(three.similar).toEqual(one.similar);
  });

  test("has none of the exact results, and none with an excluded phrase", async () => {
    const { ask } = await open();
    const { results, likes } = await ask("养犬登记");
    expect(results.map(({ indexNumber }) => indexNumber)).toEqual(["QH3"]);
    expect(likes).toEqual(["QH1"]);
    expect((await ask("养犬要登记吗 -收费")).likes).toEqual(["QH1"]);
  });

  test("is not looked for where there are enough exact results, nor where nobody wants it", async () => {
    const { ask, asked } = await open();
    expect((await ask("行政事项")).similar).toBeNull();
    expect((await ask("养犬要登记吗", { similar: false })).similar).toBeNull();
    expect((await ask("")).similar).toBeNull();
    expect((await ask("！？")).similar).toBeNull();
    expect(asked.filter((path) => path.includes("similar"))).toEqual([]);
  });

  test("is empty for nonsense", async () => {
    const { ask } = await open();
    for (const nonsense of ["qwxz", "龘靐齉龗", "000000"]) {
      expect(await ask(nonsense)).toMatchObject({ total: 0, similar: { total: 0, results: [] } });
    }
  });

  test("is filtered and counted as the exact one is", async () => {
    const { ask } = await open();
    const all = await ask("养犬要登记吗");
    expect(all.similar?.facets?.year).toEqual({ 2024: all.similar?.total });
    const none = await ask("养犬要登记吗", { year: "2023" });
    expect(none.similar).toMatchObject({ total: 0, choices: { year: all.similar?.facets?.year } });
    expect((await ask("养犬要登记吗", { facets: false })).similar?.facets).toBeNull();
  });

  test("comes in pages, and by time where that is asked for", async () => {
    const { ask } = await open();
    const { likes = [], similar } = await ask("养犬要登记吗");
    const second = await ask("养犬要登记吗", { offset: 1, limit: 1 });
    expect([second.likes, second.similar?.total]).toEqual([[likes[1]], similar?.total]);
    expect((await ask("养犬要登记吗", { sort: "oldest" })).likes).toEqual(["QH1", "QH3"]);
    expect((await ask("养犬要登记吗", { sort: "newest" })).likes).toEqual(["QH3", "QH1"]);
  });

  test("marks the words that were found, joined where they touch", async () => {
    const { ask } = await open();
    const { similar } = await ask("学校周边可以燃放爆竹吗");
    const found = similar?.results.find(({ indexNumber }) => indexNumber === "QH2");
    const marked = found?.excerpt.filter(({ match }) => match).map(({ text }) => text);
    expect(marked).toEqual(["学校周边燃放", "爆竹"]);
  });

  test("reads each of its files once", async () => {
    const { ask, asked } = await open(3);
    await ask("养犬要登记吗");
    const read = asked.filter((path) => path.includes("similar"));
    expect(read).toHaveLength(3);
    expect(new Set(read).size).toBe(3);
  });
});

describe("where a file of the second answer", () => {
  const portal = () => publishedIndex(documents, "1", 2);
  const bucket = "pagefind/similar-1-1/0.js";
  const broken = {
    "is missing": null,
    "is no file of a search": Buffer.from("<!doctype html>"),
    "holds something else": wrap(bucket, Buffer.from("a damaged bucket")),
    "ends too early": wrap(
      bucket,
      unwrap(bucket, portal().get(bucket) ?? new Uint8Array()).slice(0, -1),
    ),
  };

  test.each(Object.entries(broken))(
    "%s, the exact answer is there, and later both",
    async (_, bytes) => {
      const files = portal();
      const whole = files.get(bucket) ?? new Uint8Array();
      if (bytes) files.set(bucket, bytes);
      else files.delete(bucket);
      const { ask } = await open(2, files);
      const { results, total, similar, facets } = await ask("养犬登记");
      expect(results.map(({ indexNumber }) => indexNumber)).toEqual(["QH3"]);
      expect({ total, similar, year: facets?.year }).toEqual({
        total: 1,
        similar: null,
        year: { 2024: 1 },
      });
      expect(await ask("养犬要登记吗")).toMatchObject({ total: 0, similar: null });
      files.set(bucket, whole);
      expect((await ask("养犬登记")).likes).toEqual(["QH1"]);
    },
  );

  test("is missing and a phrase is excluded, the exact answer leaves it out all the same", async () => {
    const files = portal();
    files.delete(bucket);
    const { ask } = await open(2, files);
    expect(await ask("养犬 -收费")).toMatchObject({ total: 1, similar: null });
  });
});

describe("the one document that is named", () => {
  test("is told by its whole title or number, however it is written", async () => {
    const { ask } = await open();
    for (const name of ["养犬管理条例", "《养犬管理條例》", "ＱＨ1"]) {
      expect((await ask(name)).direct?.indexNumber).toBe("QH1");
    }
    expect((await ask("养犬管理")).direct).toBeNull();
    expect((await ask("学校")).direct).toBeNull();
    expect((await ask("")).direct).toBeNull();
  });
});
