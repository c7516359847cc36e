import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from "mdast";
import type { Plugin } from "unified";
import { walk } from "../walk.ts";

/**
 * Keeps the text of definitions that Markdown would swallow. `[注]: 见说明` at the start of a line
 * is a link definition and `[^1]: …` a footnote: neither appears on the page unless something refers
 * to it, and a second one of the same label never does. Such a line becomes a paragraph as written.
 * A link definition counts only when it points somewhere (an address, a path or a file name).
 */
export const remarkUnusedDefinitions: Plugin<[], Root> = () => {
  return (tree, file) => {
    const used = usedIdentifiers(tree);
    const seen = new Set<string>();
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type !== "definition" && node.type !== "footnoteDefinition") return undefined;
      const key = `${node.type} ${node.identifier}`;
      if (used.has(key) && !seen.has(key) && pointsSomewhere(node)) {
        seen.add(key);
        return undefined;
      }
      parent.children.splice(index, 1, ...asText(node, String(file)));
      return index;
    });
  };
};

/** What the text refers to, and what the footnotes refer to that it refers to. */
function usedIdentifiers(tree: Root): Set<string> {
  const used = new Set<string>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const collect = (node: Nodes) => {
    if (node.type === "linkReference" || node.type === "imageReference")
      used.add(`definition ${node.identifier}`);
    if (node.type === "footnoteReference") used.add(`footnoteDefinition ${node.identifier}`);
    if (node.type !== "footnoteDefinition") return undefined;
    const key = `footnoteDefinition ${node.identifier}`;
    if (!footnotes.has(key)) footnotes.set(key, node);
    return false;
  };
  walk<Nodes>(tree, collect);
  // A set yields what is added to it while it is gone through.
  for (const key of used) {
    const footnote = footnotes.get(key);
    if (footnote) walk<Nodes>(footnote, collect);
  }
  return used;
}

function pointsSomewhere(node: Definition | FootnoteDefinition): boolean {
  return (
    node.type === "footnoteDefinition" ||
    /^(?:https?:|mailto:|tel:|#|\.{0,2}\/)|\.[A-Za-z][0-9A-Za-z]{0,4}(?:#.*)?$/.test(node.url)
  );
}

function asText(node: Definition | FootnoteDefinition, source: string): RootContent[] {
  const start = node.position?.start.offset ?? 0;
  if (node.type === "definition")
    return [paragraph(source.slice(start, node.position?.end.offset ?? start))];
  const label = { type: "text" as const, value: `[^${node.label ?? node.identifier}]: ` };
  const [first, ...rest] = node.children;
  if (first?.type !== "paragraph") return [paragraph(label.value), ...node.children];
  return [{ ...first, children: [label, ...first.children] }, ...rest];
}

function paragraph(value: string): RootContent {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
