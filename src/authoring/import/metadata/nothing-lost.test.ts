import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../formats/blocks/source-page.ts";
import { readPlainText } from "../../../formats/plain/read-plain-text.ts";
import { importedFields } from "../front-matter.ts";
import { findMetadata } from "./find-metadata.ts";

/** All that someone gets to see of a text: its fields, what is to be reviewed, the text itself. */
function shown(text: string): string {
  const { values, unread, body } = findMetadata(readPlainText(text));
  const { frontMatter, review } = importedFields(values, unread);
  return JSON.stringify([frontMatter, review.map(({ found }) => found), body.map(textOf)]);
}

function textOf(block: Block): string {
  return block.kind === "text" ? block.text : "";
}

const around = (line: string) =>
  `索引号：QH001/2023-00005\n${line}\n发布机构：青禾县人民政府\n关于印发防汛预案的通知\n各乡镇：\n请认真执行。`;

test.each([
  ["发布日期：2023年2023年2023年", "2023年2023年2023年"],
  ["发布日期：2023年13月40日", "2023年13月40日"],
  ["生成日期：待定", "待定"],
  ["有效性：见附件说明", "见附件说明"],
  ["发布日期：昨天  主题分类：农业", "昨天"],
])("what stands behind a label and makes no value is to be reviewed: %s", (line, lost) => {
  expect(shown(around(line))).toContain(lost);
});

test("a line too long for a label's value stays text", () => {
  const line = `发布日期：${"2023年".repeat(2000)}`;
  expect(shown(around(line))).toContain(line);
});

test("a word behind a label of days is in the fields, in the text or to be reviewed", () => {
  const label = fc.constantFrom("发布日期", "成文日期", "生效日期", "有效性", "公开日期");
  const mark = fc.nat(99_999).map((number) => `某${number}号处`);
  fc.assert(
    fc.property(label, mark, (name, word) => {
      expect(shown(around(`${name}：${word}`))).toContain(word);
    }),
    { numRuns: 100 },
  );
});
