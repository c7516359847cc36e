import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Plugin } from "unified";

const phrasing = new Set(
  (
    "a abbr b br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup u " +
    "var"
  ).split(" "),
);

/**
 * Makes the text a plain sequence of blocks: containers without meaning (`div` of imported pages)
 * are opened, loose words become paragraphs, a paragraph with line breaks becomes several, blanks
 * used for indentation go, blank paragraphs too.
 */
export const rehypeBlocks: Plugin<[], Root> = () => {
  return (tree) => {
    tree.children = blocksOf(tree.children);
  };
};

function blocksOf(children: RootContent[]): Element[] {
  const blocks: Element[] = [];
  let loose: ElementContent[] = [];
  const endParagraph = () => {
    const content = trimmed(loose);
    if (content.some(isVisible))
      blocks.push({ type: "element", tagName: "p", properties: {}, children: content });
    loose = [];
  };
  const addPhrasing = (node: ElementContent) => {
    if (node.type === "element" && node.tagName === "br") endParagraph();
    else loose.push(node);
  };
  for (const child of children) {
    if (child.type === "text" || (child.type === "element" && phrasing.has(child.tagName))) {
      addPhrasing(child);
      continue;
    }
    endParagraph();
    if (child.type !== "element") continue;
    if (child.tagName === "p") {
      for (const part of child.children) addPhrasing(part);
      endParagraph();
    } else if (child.tagName === "div" || isWrapper(child)) {
      blocks.push(...blocksOf(child.children));
    } else {
      blocks.push(child);
    }
  }
  endParagraph();
  return blocks;
}

function isWrapper(node: Element): boolean {
  return node.tagName === "section" && node.properties.dataFootnotes === undefined;
}

/** Indentation and layout by blanks (also U+3000 and U+00A0) is the style sheet's business. */
function trimmed(children: ElementContent[]): ElementContent[] {
  const kept = [...children];
  for (let first = kept[0]; first?.type === "text"; first = kept[0]) {
    const value = first.value.trimStart();
    if (value !== "") {
      kept[0] = { ...first, value };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last?.type === "text"; last = kept.at(-1)) {
    const value = last.value.trimEnd();
    if (value !== "") {
      kept[kept.length - 1] = { ...last, value };
      break;
    }
    kept.pop();
  }
  return kept;
}

function isVisible(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && (node.tagName === "img" || node.children.some(isVisible));
}

/** Puts each block on a line of its own, for people who read or compare the HTML. */
export const rehypeBlockLines: Plugin<[], Root> = () => {
  return (tree) => {
    tree.children = tree.children.flatMap((block) => [block, { type: "text", value: "\n" }]);
  };
};
