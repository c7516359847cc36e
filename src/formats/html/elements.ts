import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

/** Children in reading order; what a `<template>` holds is no part of the page. */
export function childrenOf(node: HtmlNode): HtmlNode[] {
  return "childNodes" in node ? node.childNodes : [];
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** All nodes below a node, in order, without recursion: pages can be nested as deep as they like. */
export function* descendants(root: HtmlNode): Generator<HtmlNode> {
  const waiting = [...childrenOf(root)].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
}

export function firstElement(root: HtmlNode, tagName: string): HtmlElement | null {
  for (const node of descendants(root))
    if (isElement(node) && node.tagName === tagName) return node;
  return null;
}

/** All text below a node. */
export function textOf(root: HtmlNode): string {
  let text = "";
  for (const node of descendants(root))
    if (node.nodeName === "#text" && "value" in node) text += node.value;
  return text;
}

/** The words below a node without programs and style sheets, blanks as one. */
export function visibleText(root: HtmlNode): string {
  let text = "";
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("value" in node && node.nodeName === "#text") text += `${node.value} `;
    if (isElement(node) && (node.tagName === "script" || node.tagName === "style")) continue;
    for (const child of childrenOf(node).toReversed()) waiting.push(child);
  }
  return text.replace(/\s+/g, " ").trim();
}
