import { findPhrases } from "../words/find-phrase.ts";
import type { Unit } from "../words/tokens.ts";
import { element } from "./element.ts";

const blockTags =
  "p, li, dt, dd, td, th, caption, figcaption, pre, blockquote, h1, h2, h3, h4, h5, h6, div";

/** Marks the phrases in the text below an element and returns the marks in reading order. */
export function markText(root: Element, phrases: readonly (readonly Unit[])[]): HTMLElement[] {
  return blocksOf(root).flatMap((block) => markBlock(block, phrases));
}

/** Text nodes that belong to one block: a phrase may run over the borders of what is inline. */
function blocksOf(root: Element): Text[][] {
  const blocks: Text[][] = [];
  let current: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = (node as Text).parentElement?.closest(blockTags) ?? root;
    if (block !== current) blocks.push([]);
    blocks.at(-1)?.push(node as Text);
    current = block;
  }
  return blocks;
}

function markBlock(nodes: Text[], phrases: readonly (readonly Unit[])[]): HTMLElement[] {
  const text = nodes.map(({ data }) => data).join("");
  const places: { node: Text; start: number; end: number }[] = [];
  for (const node of nodes) {
    const start = places.at(-1)?.end ?? 0;
    places.push({ node, start, end: start + node.length });
  }
  const firstMarks: HTMLElement[] = [];
  // From the end: what is split off stands behind what is still to come.
  for (const range of findPhrases(text, phrases).reverse()) {
    const marks = places.flatMap(({ node, start, end }) => {
      const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)];
      return from < to ? [wrap(node, from - start, to - start)] : [];
    });
    firstMarks.unshift(...marks.slice(0, 1));
  }
  return firstMarks;
}

/** Wraps a stretch of a text node; the node itself keeps what stands before. */
function wrap(node: Text, from: number, to: number): HTMLElement {
  const marked = node.splitText(from);
  marked.splitText(to - from);
  const mark = element("mark");
  marked.replaceWith(mark);
  mark.append(marked);
  return mark;
}
