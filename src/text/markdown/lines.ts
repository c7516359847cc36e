import type { Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import type { Plugin } from "unified";
import { readMark } from "../number-mark.ts";
import { walk } from "../walk.ts";

/** Chinese has no blanks between words: its lines are joined without one. */
const endsInChinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF”’—…]$/u;
const beginsInChinese = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“‘—…]/u;

/** From this length on, a line without a full stop may have been wrapped by an editor. */
const wrappedLine = 30;

/**
 * Keeps the lines of a paragraph. In Chinese documents a line end is an end of paragraph (title,
 * signature, numbered items are written one below the other), whereas Markdown would run the lines
 * together. Only a line that was evidently wrapped is joined to the next: one that ends in a comma,
 * or a long one without number and closing punctuation, when the next one has no number either and is
 * not indented.
 */
export const remarkLines: Plugin<[], Root> = () => {
  return (tree) => {
    walk<Nodes>(tree, (paragraph) => {
      if (paragraph.type !== "paragraph") return;
      if (paragraph.children.some((child) => child.type === "text" && child.value.includes("\n")))
        paragraph.children = keepLines(paragraph);
    });
  };
};

function keepLines(paragraph: Paragraph): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type !== "text") {
      lines.at(-1)?.push(child);
      continue;
    }
    for (const [index, value] of child.value.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (value !== "") lines.at(-1)?.push({ ...child, value });
    }
  }
  const kept: PhrasingContent[] = [];
  let above = "";
  for (const line of lines) {
    const written = line.map(textOf).join("");
    if (kept.length > 0 && !isWrapped(above, written)) kept.push({ type: "break" });
    else if (!runOn(above, written)) kept.push({ type: "text", value: "\n" });
    kept.push(...line);
    above = written.trim();
  }
  return kept;
}

/** The same for the lines of a paragraph of text alone: what stands between its breaks. */
export function joinedLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let above = "";
  for (const written of lines) {
    if (joined.length === 0 || !isWrapped(above, written)) joined.push(written);
    else joined.push(`${joined.pop()}${runOn(above, written) ? "" : "\n"}${written}`);
    above = written.trim();
  }
  return joined;
}

function runOn(above: string, written: string): boolean {
  return endsInChinese.test(above) && beginsInChinese.test(written.trim());
}

function isWrapped(line: string, next: string): boolean {
  if (/^[\u3000\u00A0]|^附件?\s*\d*[：:]/u.test(next) || readMark(next) !== null) return false;
  if (/[，、,]$/u.test(line)) return true;
  const closed = /[。；：！？…”』」》）】.;:!?)\]"']$/u.test(line);
  return line.length >= wrappedLine && !closed && readMark(line) === null;
}

function textOf(node: PhrasingContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
