import { expect, test } from "vitest";
import type { OutlineEntry } from "../../text/text.ts";
import { shownOutline } from "./outline.ts";

const entry = (kind: OutlineEntry["kind"], level: number, id: string): OutlineEntry => ({
  id,
  level,
  title: id,
  kind,
});
const articles = ["a1", "a2", "a3"].map((id) => entry("article", 4, id));

test("headings of the upper levels are shown, deeper ones and articles are not", () => {
  const headings = [
    entry("heading", 1, "一"),
    entry("heading", 2, "（一）"),
    entry("heading", 3, "1."),
  ];
  const outline = [...headings, entry("heading", 4, "（1）"), ...articles];
  expect(shownOutline(outline)).toEqual({ kind: "headings", entries: headings });
});

test("articles are shown where there are too few headings", () => {
  expect(shownOutline([entry("heading", 1, "总则"), ...articles])).toEqual({
    kind: "articles",
    entries: articles,
  });
});

test("a short text has no outline", () => {
  expect(shownOutline([entry("heading", 1, "一"), entry("heading", 1, "二")])).toBeNull();
});
