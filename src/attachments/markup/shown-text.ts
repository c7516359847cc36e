import type { TextPiece } from "../../formats/blocks/text-piece.ts";
import { scanMarkup } from "./scan-markup.ts";

/** Attributes that readers see. */
const seen = /^(?:alt|title|content|label|aria-label)$/i;

/** What can be read in a file of markup, comments included, line by line. */
export function shownText(markup: string): TextPiece[] {
  const lines: string[] = [];
  let line = 0;
  const add = (text: string) => {
    for (const [at, part] of text.split("\n").entries()) {
      if (at > 0) line += 1;
      lines[line] = (lines[line] ?? "") + part;
    }
  };
  let end = 0;
  for (const token of scanMarkup(markup)) {
    // Lines within tags count as well.
    const { at } = token;
    for (
      let next = markup.indexOf("\n", end);
      next !== -1 && next < at;
      next = markup.indexOf("\n", next + 1)
    ) {
      line += 1;
    }
    end = at;
    if (token.kind === "text" || token.kind === "data" || token.kind === "comment") {
      add(token.text);
      end = at + token.text.length;
    } else if (token.kind === "tag") {
      const words = token.attributes.filter(({ name }) => seen.test(name));
      for (const { value } of words) lines[line] = `${lines[line] ?? ""} ${value} `;
    }
  }
  return lines.flatMap((text = "", at) =>
    text.trim() === "" ? [] : [{ place: `第${at + 1}行`, text: text.trim() }],
  );
}
