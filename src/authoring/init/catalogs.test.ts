import { expect, test } from "vitest";
import { parse } from "yaml";
import { type CatalogEntry, catalogSchema } from "../../schema/index.ts";
import { levelOf, levelOfOrgan, levels, levelWords } from "./levels.ts";
import { templateFile } from "./template-file.ts";

const nodesOf = (entries: readonly CatalogEntry[]): CatalogEntry[] =>
  entries.flatMap((entry) => [entry, ...nodesOf(entry.children)]);

const catalogOf = (level: string) =>
  catalogSchema.parse(parse(templateFile(`catalog-${level}.yaml`)));

const items = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五".split(" ");

test.each(levels)("every column of a %s meets an article", (level) => {
  for (const { name, article } of nodesOf(catalogOf(level))) {
    expect(article, name).toMatch(/^条例第二十(?:条第（[一二三四五六七八九十]+）项|一条)$/);
  }
});

test("a county and a department have a column for each item of Art. 20, and for Art. 21", () => {
  const wanted = [...items.map((item) => `条例第二十条第（${item}）项`), "条例第二十一条"];
  for (const level of ["county", "department"]) {
    const met = new Set(nodesOf(catalogOf(level)).map(({ article }) => article));
    expect(wanted.filter((article) => !met.has(article))).toEqual([]);
  }
});

test("the matters of Art. 21 are those of the level", () => {
  const named = (level: string) =>
    catalogOf(level)
      .find(({ id }) => id === "local-matters")
      ?.children.map(({ name }) => name)
      .join("、");
  expect(named("county")).toBe(
    "市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助",
  );
  expect(named("township")).toBe(
    "农业农村政策、农田水利工程、农村土地承包经营权流转、宅基地使用情况审核、土地征收、房屋征收、筹资筹劳、社会救助",
  );
});

test("a level is told by its name, by words of people, by the name of the organ", () => {
  for (const level of levels) {
    expect(levelOf(level)).toBe(level);
    expect(levelOf(levelWords[level])).toBe(level);
  }
  expect(["县", "部门", "乡镇", "省"].map(levelOf)).toEqual([
    "county",
    "department",
    "township",
    null,
  ]);
  const organs = [
    "青禾县人民政府",
    "青禾县柳溪镇人民政府",
    "石桥乡人民政府",
    "青禾县水利局",
    "县政府办公室",
  ];
  expect(organs.map(levelOfOrgan)).toEqual([
    "county",
    "township",
    "township",
    "department",
    "department",
  ]);
});
