import type { Element, ElementContent, Root } from "hast";
import type { OutlineEntry, TextSection } from "../text.ts";
import { plainTextOf } from "./text-of.ts";

const blockTags = new Set(
  (
    "blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre " +
    "section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/**
 * Cuts the finished page text at its anchors. Every paragraph, list item, table cell, footnote and
 * code block is one block, so that a phrase search can match within one; nothing is left out.
 */
export function sectionsOf(tree: Root, outline: OutlineEntry[]): TextSection[] {
  const titles = new Map(outline.map((entry) => [entry.id, entry.title]));
  let section: TextSection = { id: null, title: "", titleInText: false, blocks: [] };
  const sections = [section];
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    const id = String(child.properties.id ?? "");
    const title = titles.get(id);
    const heading = /^h[1-6]$/.test(child.tagName);
    if (title !== undefined) {
      section = {
        id,
        title: heading ? plainTextOf(child) : title,
        titleInText: !heading,
        blocks: [],
      };
      sections.push(section);
    } else if (child.properties.dataFootnotes !== undefined) {
      section = { id: "footnote-label", title: "脚注", titleInText: false, blocks: [] };
      sections.push(section);
    }
    if (!heading) addBlocks(child, section);
  }
  return sections.filter(({ id, blocks }) => id !== null || blocks.length > 0);
}

function addBlocks(element: Element, section: TextSection): void {
  if (element.properties.id === "footnote-label") return;
  const first = section.blocks.length;
  let loose: ElementContent[] = [];
  const endBlock = () => {
    const text = plainTextOf({
      type: "element",
      tagName: "p",
      properties: {},
      children: loose,
    }).trim();
    if (text !== "") section.blocks.push(text);
    loose = [];
  };
  for (const child of element.children) {
    if (child.type === "element" && blockTags.has(child.tagName)) {
      endBlock();
      addBlocks(child, section);
    } else {
      loose.push(child);
    }
  }
  endBlock();
  const cells = section.blocks.length - first;
  if (element.tagName === "tr" && cells > 1) {
    section.rows ??= [];
    section.rows.push([first, cells]);
  }
}

/** The body's own text, once: without titles that are ours (脚注) or that stand in the text. */
export function textOfSections(sections: TextSection[]): string {
  return sections
    .flatMap(({ id, title, titleInText, blocks }) =>
      titleInText || id === "footnote-label" ? blocks : [title, ...blocks],
    )
    .join("\n");
}
