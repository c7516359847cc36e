import type { Html, Nodes, Root } from "mdast";
import type { Plugin } from "unified";
import { assertFewTags } from "../bounds/tags.ts";
import { droppedTags, keptTags, rawTextTags, transparentTags } from "../html/safety.ts";
import { walk } from "../walk.ts";

const htmlTags = new Set([...keptTags, ...transparentTags, ...droppedTags]);

const flowParents = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

/** Elements within a line: without its end, `<A>` or `<b>` is a letter in brackets, as in 若a<b>c. */
const endedTags = new Set(
  (
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong " +
    "sub sup time tt u var acronym blink marquee"
  ).split(" "),
);

/**
 * Shows as text what only looks like HTML: `<ABC>公司`, `<!X>`, `a<b>c`, a comment or script that never ends
 * (a browser would swallow the rest of the page). Notes on `file.data.html` whether any HTML is left,
 * so that the HTML parser runs only where it is needed.
 */
export const remarkForeignTags: Plugin<[], Root> = () => {
  return (tree, file) => {
    const written: Html[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type === "html") written.push(node);
    });
    if (written.length === 0) return;
    assertFewTags(written);
    const ended = endedOpenings(written.map(({ value }) => value));
    let passed = 0;
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type !== "html") return;
      const start = passed;
      passed += node.value.length;
      const value = escapeForeign(node.value, (offset) => ended.has(start + offset));
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

/** The same for what plugins of a project have written: a step of its own, for unified takes each but once. */
export const remarkOwnTags: Plugin<[], Root> = function () {
  return remarkForeignTags.call(this);
};

/** Where an element within a line begins that ends somewhere below: places in all HTML put together. */
function endedOpenings(written: readonly string[]): Set<number> {
  const ended = new Set<number>();
  const open = new Map<string, number[]>();
  for (const { 1: slash, 2: name = "", index } of written
    .join("")
    .matchAll(/<(\/?)([a-z]+)(?![a-z0-9-])/gi)) {
    const tag = name.toLowerCase();
    if (!endedTags.has(tag)) continue;
    const starts = open.get(tag) ?? [];
    open.set(tag, starts);
    const start = slash ? starts.pop() : undefined;
    if (start !== undefined) ended.add(start);
    if (!slash) starts.push(index);
  }
  return ended;
}

function escapeForeign(value: string, isEnded: (offset: number) => boolean): string {
  const lastOf = lastPlaces(value.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()));
  return value.replace(
    /<(?:(!--)|(!doctype)|!|(\/?)([a-z][a-z0-9-]*)?)/gi,
    (opening, comment, doctype, slash, name, offset) => {
      const tag = String(name).toLowerCase();
      const isMarkup =
        doctype !== undefined ||
        (comment !== undefined && lastOf("-->") >= offset + 2) ||
        (htmlTags.has(tag) &&
          (slash !== "" || !rawTextTags.has(tag) || lastOf(`</${tag}`) > offset) &&
          (slash !== "" || !endedTags.has(tag) || isEnded(offset)));
      return isMarkup ? opening : opening.replace("<", "&lt;");
    },
  );
}

/** Where words stand for the last time, each looked for once: there may be a hundred thousand tags that ask. */
function lastPlaces(text: string): (words: string) => number {
  const places = new Map<string, number>();
  return (words) => {
    const place = places.get(words) ?? text.lastIndexOf(words);
    places.set(words, place);
    return place;
  };
}
