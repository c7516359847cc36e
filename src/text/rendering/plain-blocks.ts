import type { Element, RootContent } from "hast";
import { joinedLines } from "../markdown/lines.ts";
import { isBlankLine, isPlainLine, readPlainHeading } from "../markdown/plain-line.ts";

/** What may become a link. */
const address = /@|:\/\/|www\./i;

/**
 * The blocks of a text that holds nothing but plain lines and headings, as they come out of the whole pipeline after
 * `rehypeBlocks`. Nearly all public documents are such, and most of the time of the pipeline goes into looking for
 * what they do not hold.
 * @returns null where there is anything else in the text
 */
export function plainBlocks(body: string): Element[] | null {
  if (address.test(body)) return null;
  const blocks: Element[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    for (const paragraph of joinedLines(lines)) {
      const text = paragraph.trim();
      if (text !== "") blocks.push(block("p", text));
    }
    lines = [];
  };
  for (const line of body.split("\n")) {
    if (isPlainLine(line)) {
      lines.push(line);
      continue;
    }
    endParagraph();
    if (isBlankLine(line)) continue;
    const heading = readPlainHeading(line);
    if (!heading) return null;
    blocks.push(block(`h${heading.depth}`, heading.title));
  }
  endParagraph();
  return blocks;
}

function block(tagName: string, value: string): Element {
  return { type: "element", tagName, properties: {}, children: [{ type: "text", value }] };
}

/** HTML of such blocks and of what has been given to them since. They hold no character that HTML writes otherwise. */
export function htmlOfPlain(nodes: readonly RootContent[]): string {
  let html = "";
  for (const node of nodes) {
    if (node.type === "text") html += node.value;
    if (node.type !== "element") continue;
    const { tagName, properties, children } = node;
    html += `<${tagName}`;
    for (const name in properties)
      html += ` ${name === "className" ? "class" : name}="${properties[name]}"`;
    html += `>${htmlOfPlain(children)}</${tagName}>`;
  }
  return html;
}
