import { expect, test } from "vitest";
import type { FoundValue, HowFound, Offer } from "../metadata/candidates/found-page.ts";
import { chooseTitle } from "./choose-title.ts";

const found = (value: string, confidence: "sure" | "unsure"): FoundValue => ({
  ...{ field: "title", value, found: value, how: "title", confidence, line: 2 },
});

const offer = (value: string, how: HowFound): Offer => ({
  ...{ field: "title", value, found: value, how, line: 9, element: null },
});

const made = offer("做好防汛工作……", "first-sentence");

function chosen(value: FoundValue | undefined, offers: Offer[], source = "旧网页/content_17.html") {
  const choice = chooseTitle(value, offers, source);
  if (!choice) return null;
  const others = (choice.candidates ?? []).map((one) => one.value);
  return [choice.value, choice.how, choice.confidence, ...others];
}

test("a title without doubt needs nothing else", () => {
  expect(chosen(found("关于防汛的通知", "sure"), [offer("值班安排", "first-line"), made])).toEqual([
    ...["关于防汛的通知", "title", "sure"],
  ]);
});

test("a doubtful title is told with what else it may be, which is never a made one", () => {
  const offers = [offer("关于防汛的通知", "first-line"), offer("值班安排", "first-line"), made];
  expect(chosen(found("关于防汛的通知", "unsure"), offers)).toEqual([
    ...["关于防汛的通知", "title", "unsure", "值班安排"],
  ]);
});

test("the name of the file goes before a made title, where it says something", () => {
  expect(chosen(undefined, [made], "旧网页/防汛值班安排.html")).toEqual([
    ...["防汛值班安排", "file-name", "unsure"],
  ]);
  for (const name of ["content_17.html", "新建文本文档.txt", "通知.txt", "003_0e87e8.txt"])
    expect(chosen(undefined, [made], name), name).toEqual([
      ...["做好防汛工作……", "first-sentence", "unsure"],
    ]);
});

test("a line above the text goes before the breadcrumb, and this before the name of the file", () => {
  const trail = offer("关于做好防汛工作的通知", "breadcrumb");
  expect(
    chosen(undefined, [offer("值班安排", "first-line"), trail, made], "防汛值班安排.html"),
  ).toEqual([...["值班安排", "first-line", "unsure", "关于做好防汛工作的通知", "防汛值班安排"]]);
  expect(chosen(undefined, [trail, made])).toEqual([
    ...["关于做好防汛工作的通知", "breadcrumb", "unsure"],
  ]);
});

test("without anything there is no title", () => {
  expect(chosen(undefined, [])).toBeNull();
});
