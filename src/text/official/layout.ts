import type { Element, Root } from "hast";
import type { Plugin } from "unified";
import { textOf } from "../html/text-of.ts";
import { readMark } from "../number-mark.ts";
import { isDay } from "./day.ts";

/**
 * Marks the parts of a 公文 that have a place of their own (GB/T 9704-2012 7.3): addressee, note of
 * attachments, signature and date. A document without them is left alone; text copied from a list
 * or a table is never taken for them. A 通知 that carries another document may be signed in the
 * middle, so signatures are looked for everywhere.
 */
export const rehypeOfficialLayout: Plugin<[], Root> = () => {
  return (tree) => {
    const blocks = tree.children.filter((child) => child.type === "element");
    const texts = blocks.map((block) => (block.tagName === "p" ? textOf(block).trim() : ""));
    const mark = (index: number, name: string) => addClass(blocks[index], name);
    const addressee = findAddressee(blocks, texts);
    if (addressee !== -1) mark(addressee, "addressee");
    for (const index of findAttachmentNotes(texts)) mark(index, "attachment-note");
    for (const [index, text] of texts.entries()) {
      if (!isDay(text)) continue;
      const organs = signatureAbove(index, texts);
      for (const organ of organs) mark(organ, "signature");
      if (organs.length > 0 || isLast(index, blocks)) mark(index, "signature-date");
    }
  };
};

const addresseeEnd =
  /[府位门門委局厅廳办辦院会會司关關构構乡鄉镇鎮村区區道处處所校心站组組民志们們业業社团團室部省州市县縣盟旗人][：:]$/u;

/** 主送机关: among the first blocks, before any sentence or number, a line of organs and a colon. */
function findAddressee(blocks: Element[], texts: string[]): number {
  for (const [index, text] of texts.slice(0, 5).entries()) {
    if (blocks[index]?.tagName !== "p" || readMark(text) !== null || /[。；]/u.test(text))
      return -1;
    if (addresseeEnd.test(text) && text.length <= 120 && !/[：:].|如下|下列|以下/u.test(text))
      return index;
  }
  return -1;
}

/** 附件说明: `附件：1.…` and the numbered names below it. */
function findAttachmentNotes(texts: string[]): number[] {
  const found: number[] = [];
  for (const [index, text] of texts.entries()) {
    const follows = found.at(-1) === index - 1 && readMark(text)?.form === "digit";
    if (
      (follows || /^附件?\s*\d*[：:]/u.test(text)) &&
      text.length <= 100 &&
      !/[。；]$/u.test(text)
    )
      found.push(index);
  }
  return found;
}

const organEnd =
  /(?:政府|[会會委局厅廳部办辦室院处處所站署社校馆館队隊组組]|中心|公司|[（(][^（()）]*[)）])$/u;

/** 发文机关署名: the lines of organs right above the day, below the end of a text. */
function signatureAbove(day: number, texts: string[]): number[] {
  const lines: number[] = [];
  for (let index = day - 1; index > 0; index--) {
    const text = texts[index] ?? "";
    const short = /^[\p{Script=Han}\s（）()、·]{2,40}$/u.test(text);
    if (!short || readMark(text) !== null || !(index === day - 1 || organEnd.test(text))) break;
    lines.push(index);
  }
  const above = lines.length > 0 ? (texts[(lines.at(-1) ?? 0) - 1] ?? "") : "";
  const closesText =
    above === "" || /[。；：:！？）)”…》]$/u.test(above) || /^附件?[\d：:]/u.test(above);
  return closesText || /^\d{1,2}[.．、]/u.test(above) ? lines : [];
}

function isLast(index: number, blocks: Element[]): boolean {
  return index > 0 && blocks.slice(index + 1).every((block) => block.tagName === "section");
}

function addClass(block: Element | undefined, name: string): void {
  if (block !== undefined) block.properties.className = [name];
}
