import { expect, test } from "vitest";
import { organOfSite } from "./site-organ.ts";

test.each([
  ["青禾县人民政府", "青禾县人民政府"],
  ["青禾县人民政府门户网站", "青禾县人民政府"],
  ["青禾县人民政府官网", "青禾县人民政府"],
  ["青禾县水利局网站", "青禾县水利局"],
  ["青禾县政府网", "青禾县政府"],
  ["青禾县人民政府 信息公开专栏", "青禾县人民政府"],
  ["青禾县人民政府政府信息公开", "青禾县人民政府"],
  ["中国青禾县人民政府网", "青禾县人民政府"],
  ["欢迎访问青禾县教育局网站", "青禾县教育局"],
])("the name of a site gives its organ: %s", (name, organ) => {
  expect(organOfSite(name)).toBe(organ);
});

test.each([
  "政府信息公开系统",
  "青禾网",
  "中国青禾网",
  "青禾县门户网站",
  "规范性文件",
  "",
  "网站",
  "公开".repeat(100),
])("a name without an organ gives none: %s", (name) => {
  expect(organOfSite(name)).toBeNull();
});
