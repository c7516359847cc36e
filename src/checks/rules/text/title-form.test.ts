import fc from "fast-check";
import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { titleForm } from "./title-form.ts";

const told = (title: string) => inDocument(titleForm, `---\ntitle: ${title}\n---\n正文。\n`);
const wanted = (title: string) => /title: (.*)”。$/.exec(told(title)[0] ?? "")?.[1];

test("a title with the extension of a file is told of, with the title to write", () => {
  expect(told("青禾县人民政府关于做好防汛工作的通知.docx")).toMatchInlineSnapshot(`
    [
      "2:1 标题“青禾县人民政府关于做好防汛工作的通知.docx”末尾是文件的扩展名。改法：写成“title: 青禾县人民政府关于做好防汛工作的通知”。",
    ]
  `);
});

test.each([
  ["关于做好防汛工作的通知.doc", "关于做好防汛工作的通知"],
  ["关于做好防汛工作的通知．PDF", "关于做好防汛工作的通知"],
  ["关于做好防汛工作的通知(1).wps", "关于做好防汛工作的通知"],
  ["关于做好防汛工作的通知 - 副本.docx", "关于做好防汛工作的通知"],
  ["关于做好防汛工作的通知.docx.pdf", "关于做好防汛工作的通知"],
  ["“关于做好“防汛”工作的通知”", "关于做好“防汛”工作的通知"],
  ["《青禾县养犬管理办法》", "青禾县养犬管理办法"],
  ["'\"关于做好防汛工作的通知\"'", "关于做好防汛工作的通知"],
  ["1.关于做好防汛工作的通知", "关于做好防汛工作的通知"],
  ["三、关于做好防汛工作的通知", "关于做好防汛工作的通知"],
  ["关于做好防汛工作的通知。", "关于做好防汛工作的通知"],
  ["Microsoft Word - 关于做好防汛工作的通知.docx", "关于做好防汛工作的通知"],
  ["关于做好防汛工作的通知关于做好防汛工作的通知", "关于做好防汛工作的通知"],
  ["“2. 《青禾县养犬管理办法》”.md", "青禾县养犬管理办法"],
])("%s should be %s", (title, name) => {
  expect(wanted(title)).toBe(name);
});

test.each([
  "青禾县人民政府关于做好防汛工作的通知",
  "“一件事”改革和“一次办好”",
  "《青禾县养犬管理办法》和《青禾县养猫管理办法》",
  "《青禾县养犬管理办法》政策解读",
  "2026年第3号公告",
  "3.15消费者权益日活动公告",
  "一件事一次办实施方案",
  "青禾县大数据条例（试行）",
  "关于转发市民政局《关于做好救助工作的通知》的通知",
])("%s is well", (title) => {
  expect(told(title)).toEqual([]);
});

test("the cure, done as it says, ends the finding", () => {
  const part = fc.constantFrom(
    "“",
    "”",
    "《",
    "》",
    "1.",
    "。",
    ".docx",
    "通知",
    "养犬",
    " - 副本",
    "(1)",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const title = JSON.stringify(parts.join(""));
      const cure = wanted(title);
      if (cure !== undefined) expect(told(cure)).toEqual([]);
    }),
  );
});
