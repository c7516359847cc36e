import type { BlockContent, DefinitionContent, ListItem, Nodes, Paragraph } from "mdast";

/** A paragraph of text alone. */
export function paragraphOf(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}

/** How a node was written. */
export function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** What an item holds, as blocks of which the first begins with the marker as it was written. */
export function blocksWithMarker(
  item: ListItem,
  marker: string,
): (BlockContent | DefinitionContent)[] {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return [paragraphOf(marker), ...item.children];
  const text = { type: "text" as const, value: `${marker} ` };
  return [{ ...first, children: [text, ...first.children] }, ...rest];
}
