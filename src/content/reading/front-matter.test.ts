import { expect, test } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";

test("the body begins on the line after the front-matter", () => {
  const split = splitFrontMatter("---\ntitle: 甲\n---\n第一段\n");
  expect(split).toMatchObject({ body: "第一段\n", bodyLine: 4, fault: null });
  expect(split.data.root?.toJSON()).toEqual({ title: "甲" });
});

test("line ends of Windows and blanks after the dashes are accepted", () => {
  const split = splitFrontMatter("--- \r\ntitle: 甲\r\n---  \r\n\r\n第一段\r\n");
  expect(split).toMatchObject({ body: "\n第一段\n", bodyLine: 4, fault: null });
  expect(split.data.faults).toEqual([]);
});

test("a line of dashes in the body is left alone", () => {
  expect(splitFrontMatter("---\ntitle: 甲\n---\n一\n\n---\n\n二\n").body).toBe("一\n\n---\n\n二\n");
});

test("days, numbers with zeros and yes stay as they are written", () => {
  const { data } = splitFrontMatter("---\nissuedOn: 2018-04-18\ncode: 007\nflag: yes\n---\n");
  expect(data.root?.toJSON()).toEqual({ issuedOn: "2018-04-18", code: "007", flag: "yes" });
});

test("an empty block is front-matter without fields", () => {
  expect(splitFrontMatter("---\n---\n正文")).toMatchObject({
    body: "正文",
    bodyLine: 3,
    fault: null,
  });
  expect(splitFrontMatter("---\n# 注释\n---\n正文").data.root).toBeNull();
});

test("the end of the file ends the front-matter", () => {
  expect(splitFrontMatter("---\ntitle: 甲\n---")).toMatchObject({
    body: "",
    bodyLine: 3,
    fault: null,
  });
});

test("text without front-matter is all body", () => {
  const split = splitFrontMatter("第一段\n");
  expect(split).toMatchObject({ body: "第一段\n", bodyLine: 1 });
  expect(split.fault).toEqual({ code: "front-matter/missing", line: 1, found: "" });
});

test.each(["----", "———", "－－－", " ---", "\u200B---", "+++", "```yaml"])(
  "a line %j above the fields is told as one that was meant for the dashes",
  (opening) => {
    const fault = { code: "front-matter/missing", line: 1, found: "" };
    expect(splitFrontMatter(`${opening}\ntitle: 甲\n---\n正文`).fault).toEqual({
      ...fault,
      opening,
    });
    expect(splitFrontMatter(`${opening}\n正文`).fault).toEqual(fault);
  },
);

test("fields without dashes above them are told with the line that dashes belong above", () => {
  expect(splitFrontMatter("名称：甲\n---\n正文").fault).toMatchObject({ above: "名称：甲" });
  expect(splitFrontMatter("根据有关规定，现通知：\n正文").fault).not.toHaveProperty("above");
});

test("front-matter that does not end is told with the line that was meant to end it", () => {
  expect(splitFrontMatter("---\ntitle: 甲\n正文").fault).toMatchObject({
    code: "front-matter/unterminated",
    line: 1,
  });
  expect(splitFrontMatter("---\ntitle: 甲\n-----\n正文").fault).toEqual({
    code: "front-matter/unterminated",
    line: 3,
    found: "-----",
  });
});

test("a language after the dashes is never run", () => {
  const split = splitFrontMatter("---js\nglobalThis.hacked = true\n---\n正文");
  expect(split.fault?.code).toBe("front-matter/missing");
  expect("hacked" in globalThis).toBe(false);
});
