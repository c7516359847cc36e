import { attribute, type HtmlElement } from "./elements.ts";

/** Longer ones are no styles: nobody writes so much by hand or by program. */
const longest = 20_000;

/** The declarations in an element's own `style`, names and values in lower case, the last of a name. */
export function declarationsOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attribute(element, "style");
  return style === null ? none : new Map(pairsIn(style.slice(0, longest).toLowerCase()));
}

const none: ReadonlyMap<string, string> = new Map();

function* pairsIn(style: string): Generator<[string, string]> {
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0) yield [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
  }
}
