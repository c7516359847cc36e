import type { Html } from "mdast";
import { TextError } from "../limits.ts";
import { textBounds } from "./bounds.ts";

/** Elements that have no content, or end by themselves where the next of their kind begins. */
const endless = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd td th tr tbody thead tfoot colgroup caption option optgroup rp rt"
  ).split(" "),
);

/** Elements that a parser of HTML opens again in every block that begins before they end. */
const reopened = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/**
 * Refuses HTML that would take minutes to parse or overflow the stack.
 * @throws {TextError} `too-many-tags`, `too-deep`, with the line
 */
export function assertFewTags(written: readonly Html[]): void {
  const open = new Map<string, number>();
  let [tags, depth, again, work] = [0, 0, 0, 0];
  for (const { value, position } of written) {
    const line = position?.start.line;
    for (const [, slash, name = ""] of value.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
      const tag = name.toLowerCase();
      tags += 1;
      work += again;
      if (tags > textBounds.tags || work > textBounds.reopened) {
        throw new TextError("too-many-tags", `${textBounds.tags}`, line);
      }
      if (endless.has(tag)) continue;
      const step = slash ? -1 : 1;
      const count = (open.get(tag) ?? 0) + step;
      if (count < 0) continue;
      open.set(tag, count);
      depth += step;
      if (reopened.has(tag)) again += step;
      if (depth > textBounds.elements)
        throw new TextError("too-deep", `${textBounds.elements}`, line);
    }
  }
}
