import type { Nodes, Root } from "mdast";
import type { Plugin } from "unified";
import { droppedTags, keptTags, transparentTags } from "../html/safety.ts";
import { walk } from "../walk.ts";

const htmlTags = new Set([...keptTags, ...transparentTags, ...droppedTags]);

const flowParents = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/** Elements whose content a browser reads as raw text up to the closing tag. */
const rawTextTags = new Set(
  "script style iframe noembed noframes noscript plaintext textarea title xmp".split(" "),
);

/**
 * Shows as text what only looks like HTML: `<ABC>公司`, `<!X>`, a comment or script that never ends
 * (a browser would swallow the rest of the page). Notes on `file.data.html` whether any HTML is left,
 * so that the HTML parser runs only where it is needed.
 */
export const remarkForeignTags: Plugin<[], Root> = () => {
  return (tree, file) => {
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type !== "html") return;
      const value = escapeForeign(node.value);
      if (/<[a-z/!]/i.test(value)) {
        node.value = value;
        file.data.html = true;
      } else {
        const text = { type: "text" as const, value: node.value, position: node.position };

        parent.children[index] = flowParents.has(parent.type)
          ? { type: "paragraph", children: [text] }
          : text;
      }
    });
  };
};

function escapeForeign(value: string): string {
  const lower = value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return value.replace(
    /<(?:(!)|(\/?)([a-z][a-z0-9-]*)?)/gi,
    (opening, bang, slash, name, offset) => {
      const tag = String(name).toLowerCase();
      const isMarkup =
        bang === "!"
          ? endsComment(lower, offset)
          : htmlTags.has(tag) &&
            (slash !== "" || !rawTextTags.has(tag) || lower.lastIndexOf(`</${tag}`) > offset);
      return isMarkup ? opening : opening.replace("<", "&lt;");
    },
  );
}

function endsComment(html: string, start: number): boolean {
  if (html.startsWith("<!--", start)) return html.lastIndexOf("-->") >= start + 2;
  return html.startsWith("<!doctype", start);
}
