import { readXml } from "../archive/read-xml.ts";
import { unpack } from "../archive/unpack.ts";
import type { TextPiece } from "../blocks/text-piece.ts";
import { refusePacked } from "../bounds/foreign-kinds.ts";

const main = "word/document.xml";

/** Parts of a Word file that hold text, with what they are called. */
const parts: Record<string, string> = {
  document: "",
  header: "页眉",
  footer: "页脚",
  footnotes: "脚注",
  endnotes: "尾注",
  comments: "批注",
};
const part = /^word\/(document|header|footer|footnotes|endnotes|comments)\d*\.xml$/;

/**
 * Every paragraph of a Word file: those of headers, notes, comments and text boxes too, and text that was deleted
 * with the changes kept: all of it can be read by whoever opens the file.
 * @throws {Refusal}
 */
export function readDocxPieces(bytes: Uint8Array): TextPiece[] {
  const { names, parts: files } = unpack(bytes, (name) => part.test(name));
  if (!files.has(main)) refusePacked(names);
  return [...files].flatMap(([name, xml]) => {
    const where = parts[part.exec(name)?.[1] ?? ""] ?? "";
    return paragraphsOf(xml).map(({ text, number }) => ({ place: `${where}第${number}段`, text }));
  });
}

function paragraphsOf(xml: Uint8Array): { text: string; number: number }[] {
  const paragraphs: { text: string; number: number }[] = [];
  // A text box holds paragraphs inside a paragraph.
  const open: { text: string; number: number }[] = [];
  let count = 0;
  let isText = false;
  readXml(xml, "Word", {
    open({ name }) {
      isText = name === "w:t" || name === "w:delText";
      if (name === "w:p") {
        count += 1;
        open.push({ text: "", number: count });
      } else if (name === "w:tab" || name === "w:br") add(" ");
    },
    text(text) {
      if (isText) add(text);
    },
    close(name) {
      isText = false;
      if (name !== "w:p") return;
      const paragraph = open.pop();
      if (paragraph?.text.trim()) paragraphs.push(paragraph);
    },
  });
  return paragraphs;

  function add(text: string) {
    const paragraph = open.at(-1);
    if (paragraph) paragraph.text += text;
  }
}
