import { describe, expect, test } from "vitest";
import { finding } from "../../../diagnostics/catalogue.ts";
import { bounded } from "./bounded.ts";
import { inside, onlyBelow } from "./inside.ts";
import { keptMarks, sameText } from "./kept-text.ts";
import { noPage } from "./no-page.ts";
import { noScript } from "./no-script.ts";
import { sameAnswer } from "./same-answer.ts";
import { toldWithPlace } from "./told-with-place.ts";

/** Each law holds for what is right, and tells each fault that is planted. */
describe("a law can fail", () => {
  test("text that is lost without a word", () => {
    expect(keptMarks("甲〖1〗乙〖2〗", "〖2〗甲〖1〗")).toEqual([]);
    expect(keptMarks("甲〖1〗乙〖2〗", "甲〖1〗", "没有收进来：〖2〗")).toEqual([]);
    expect(keptMarks("甲〖1〗乙〖2〗", "甲〖1〗乙")[0]?.seen).toBe("lost: 〖2〗");
    expect(keptMarks("〖1〗〖12〗", "〖12〗")[0]?.seen).toBe("lost: 〖1〗");
  });

  test("a page that says something else than the text", () => {
    expect(sameText("<p>防汛</p>演练", "演练\n防汛")).toEqual([]);
    expect(sameText("防汛演练", "防汛")[0]?.seen).toBe("演: 1 on the page, 0 in the text");
    expect(sameText("防", "防防")[0]?.seen).toBe("防: 1 on the page, 2 in the text");
  });

  test.each([
    "",
    "/etc/passwd",
    "../a.md",
    "documents/../../a.md",
    "a\\..\\b",
    "C:/a",
    "a\0b",
    `${"甲".repeat(86)}.md`,
  ])("a path that leads outside or that no system takes: %j", (path) => {
    expect(inside(path)).toHaveLength(1);
  });

  test("files that are written elsewhere", () => {
    expect(inside("documents/2023/QH001_2023-00005.md")).toEqual([]);
    expect(onlyBelow("出", ["a.md"], ["a.md", "出", "出/documents/b.md"])).toEqual([]);
    expect(onlyBelow("出", ["a.md"], ["a.md", "出外/b.md"])[0]?.seen).toBe("出外/b.md");
  });

  test.each([
    "<script>x</script>",
    "<p onclick=x>",
    "<p style=x>",
    "<a href=javascript:x>",
    "<a href=' java\nscript:x'>",
    "<img src=//elsewhere.cn/x.png>",
    "<iframe srcdoc=x>",
    "<svg onload=x>",
    "<form action=x>",
  ])("a page that runs or fetches something: %s", (html) => {
    expect(noScript(`<p>甲</p>${html}`)).not.toEqual([]);
    expect(noScript("<p>甲<a href='https://www.gov.cn'>乙</a><a href='../a/b.pdf'>丙</a>")).toEqual(
      [],
    );
  });

  test("an attachment that a browser takes for a page", () => {
    const text = (words: string, encoding: BufferEncoding = "utf8") => Buffer.from(words, encoding);
    expect(noPage("a.txt", text("不得使用“<b>”标记"))).toEqual([]);
    for (const page of [text("\ufeff \n<HTML >"), text("\ufeff<script>", "utf16le"), text("<!--")])
      expect(noPage("a.txt", page)).toHaveLength(1);
  });

  const sources = new Map([["documents/a.md", "---\ntitle: 甲\n---"]]);
  const told = (line: number, file = "documents/a.md", found = "甲") =>
    toldWithPlace(
      [finding("field/no-such-day", { file, line, column: 1 }, { field: "on", found })],
      sources,
    );

  test("a finding without its place", () => {
    expect(told(3)).toEqual([]);
    expect(told(4)[0]?.seen).toContain("which has 3 lines");
    expect(told(0)).toHaveLength(1);
    expect(told(1, "")[0]?.seen).toContain("no file");
  });

  test.each(["undefined", "NaN", "[object Object]"])("a message that says %s", (word) => {
    expect(told(1, "documents/a.md", word)[0]?.seen).toContain(word);
    expect(told(1, "documents/a.md", "甲undefinedly")).toEqual([]);
  });

  test("a search that finds too little or too much", () => {
    expect(sameAnswer("甲", ["1", "2"], ["2", "1"])).toEqual([]);
    expect(sameAnswer("甲", ["1"], ["1", "2"])[0]?.seen).toContain("missing 2");
    expect(sameAnswer("甲", ["1", "3"], ["1"])[0]?.seen).toContain("too many 3");
  });

  test("an input that costs too much", () => {
    expect(bounded(1)).toEqual([]);
    expect(bounded(99)[0]?.seen).toBe("99.0 s of processor time");
  });
});
