import { expect, test } from "vitest";
import type { Block } from "../blocks/source-page.ts";
import { picturesNote } from "./pictures-note.ts";

const plain = {
  kind: "text",
  markdown: null,
  level: null,
  listItem: false,
  align: null,
  line: 1,
} as const;
const text = (words: string): Block => ({ ...plain, text: words });
const picture: Block = { kind: "image", alt: "", src: "1.jpg", line: 1 };

test("a page that holds little beside pictures is told, whatever stands around them", () => {
  const scanned = [text("公告如下："), picture, text("青禾县水利局"), text("2026年11月2日")];
  expect(picturesNote(scanned)).toEqual([{ code: "pictures-of-text", values: { count: "1" } }]);
  const inCell = { text: "", markdown: "![](<1.jpg>)", header: false };
  expect(picturesNote([{ kind: "table", rows: [[inCell, inCell]], line: 1 }])).toHaveLength(1);
  expect(
    picturesNote([text("现将方案印发，请遵照执行。"), ...Array(9).fill(picture)]),
  ).toHaveLength(1);
});

test("a text that speaks for itself may have pictures, and one without pictures is none", () => {
  expect(picturesNote([text("现将工作方案印发你们，请遵照执行。"), picture])).toEqual([]);
  expect(picturesNote([text("公告如下：")])).toEqual([]);
});
