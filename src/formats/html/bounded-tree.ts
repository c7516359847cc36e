import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from "parse5";
import { limits, tooMany } from "../bounds/limits.ts";
import { Refusal } from "../bounds/refusal.ts";

/** Elements whose text is no text of the page. */
const programs = new Set(["script", "style"]);

/**
 * Builds the tree of one page and counts while it grows. What makes the parser of HTML slow shows in the elements that it
 * opens anew (unclosed marks are repeated in each paragraph) and in how many stand open (each closing tag looks through
 * them): both are bounded, and with them its work.
 */
export function boundedTree(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let open = 0;
  let characters = 0;
  const count = (text: string, parent: DefaultTreeAdapterMap["parentNode"]) => {
    if ("tagName" in parent && programs.has(parent.tagName)) return;
    characters += text.length;
    if (characters > limits.characters) throw tooMany("characters");
  };
  return {
    ...defaultTreeAdapter,
    createElement(...made) {
      elements += 1;
      if (elements > limits.elements) throw tooMany("elements");
      return defaultTreeAdapter.createElement(...made);
    },
    insertText(parent, text) {
      count(text, parent);
      defaultTreeAdapter.insertText(parent, text);
    },
    insertTextBefore(parent, text, next) {
      count(text, parent);
      defaultTreeAdapter.insertTextBefore(parent, text, next);
    },
    onItemPush() {
      open += 1;
      if (open > limits.depth) throw new Refusal("too-deep");
    },
    onItemPop() {
      open -= 1;
    },
  };
}
