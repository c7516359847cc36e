import { expect, test } from "vitest";
import { finding } from "../diagnostics/catalogue.ts";
import { errorNote, withNotes } from "./notes.ts";

const missing = (file: string) =>
  finding("link/not-found", { file, line: 3 }, { found: "<script>alert(1)</script>" });

test("an error is told with place, words and cure; what stands in the content is never markup", () => {
  const note = errorNote([missing("documents/<b>.md")], null, "zh");
  expect(note).toContain("内容有 1 处错误");
  expect(note).toContain("<code>documents/&lt;b&gt;.md:3</code>");
  expect(note).toContain("&lt;script&gt;");
  expect(note).not.toContain("<script");
  expect(note).toContain("改法：");
});

test("warnings are for the terminal, and where nothing is wrong nothing is told", () => {
  const warning = { ...missing("a.md"), severity: "warning" as const };
  expect(errorNote([warning], null, "zh")).toBe("");
});

test("of many errors a page tells the first, and how many there are", () => {
  const note = errorNote(
    Array.from({ length: 30 }, (_, i) => missing(`${i}.md`)),
    null,
    "en",
  );
  expect(note).toContain("Errors in the content: 30, the first 20 here");
  expect(note.match(/<li>/g)).toHaveLength(20);
});

test("why the content could not be loaded is told", () => {
  expect(errorNote([], "EACCES: <content>", "zh")).toContain("EACCES: &lt;content&gt;");
});

test("notes stand first on the page, and what they need is referred to", () => {
  const page = "<html><head><title>$&</title></head><body class='a'><p>甲</p></body></html>";
  expect(withNotes(page, "<aside>$1</aside>", "/zwgk/.preview/", "7")).toBe(
    "<html><head><title>$&</title>" +
      '<link rel="stylesheet" href="/zwgk/.preview/notes.css">' +
      '<script defer src="/zwgk/.preview/reload.js" data-version="7"></script>' +
      "</head><body class='a'><aside>$1</aside><p>甲</p></body></html>",
  );
});
