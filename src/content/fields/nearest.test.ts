import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";
import { nearestTopic } from "./nearest-topic.ts";

test("a slip of the pen finds the word that was meant", () => {
  expect(nearest("pubisher", ["publisher", "publishedOn"])).toBe("publisher");
  expect(nearest("Title", ["title"])).toBe("title");
  expect(nearest("nmae", ["url", "name"])).toBe("name");
  expect(nearest("publishOn", ["publisher", "publishedOn"])).toBe("publishedOn");
  expect(nearest("来原", ["来源", "编辑"])).toBe("来源");
});

test("short words are suggested only where nothing else is meant", () => {
  expect(nearest("公示", ["公报", "公告", "通知"])).toBeNull();
  expect(nearest("县教育局", ["县财政局", "县民政局"])).toBeNull();
  expect(nearest("县教育居", ["县财政局", "县教育局"])).toBe("县教育局");
  expect(nearest("titel", ["title", "topic"])).toBe("title");
});

test("a word that is like none finds none", () => {
  expect(nearest("foo", ["title", "source"])).toBeNull();
  expect(nearest("", ["ab"])).toBeNull();
  expect(nearest("x".repeat(10_000), ["title"])).toBeNull();
});

test("a topic is found by its sub-theme alone, or within its theme", () => {
  expect(nearestTopic("政务公开")).toBe("综合政务/政务公开");
  expect(nearestTopic("综合政务/政府公开")).toBe("综合政务/政务公开");
  expect(nearestTopic("国防/渔业")).toBe("国防");
  expect(nearestTopic("国防建设/其它")).toBeNull();
});
