import { fractionRuns, grouped } from "../blocks/fraction.ts";
import { type Look, plainLook, type Run } from "../blocks/inline.ts";
import { childrenOf, type HtmlElement, type HtmlNode, isElement } from "./elements.ts";

/** Elements that hold a formula a second time. */
const seconds = new Set(["annotation", "annotation-xml"]);

/** A formula in MathML on one line: 1/2, 10³, √(a+b). Depth is that of the page, which is bounded. */
export function formulaRuns(node: HtmlNode, look: Look = plainLook): Run[] {
  if ("value" in node) {
    const text = node.value.trim();
    return text === "" ? [] : [{ ...look, text }];
  }
  if (isElement(node) && seconds.has(node.tagName)) return [];
  const parts = childrenOf(node)
    .filter((child) => isElement(child) || ("value" in child && child.value.trim() !== ""))
    .map((child) => formulaRuns(child, look));
  return isElement(node) ? combined(node, parts) : parts.flat();
}

function combined({ tagName }: HtmlElement, parts: Run[][]): Run[] {
  const [first = [], second = [], third = []] = parts;
  switch (tagName) {
    case "mfrac":
      return fractionRuns(first, second);
    case "msup":
    case "mover":
      return [...first, ...inScript(second, "sup")];
    case "msub":
    case "munder":
      return [...first, ...inScript(second, "sub")];
    case "msubsup":
    case "munderover":
      return [...first, ...inScript(second, "sub"), ...inScript(third, "sup")];
    case "msqrt":
      return [{ ...plainLook, text: "√" }, ...grouped(parts.flat())];
    case "mroot":
      return [...inScript(second, "sup"), { ...plainLook, text: "√" }, ...grouped(first)];
    default:
      return parts.flat();
  }
}

function inScript(runs: readonly Run[], script: Look["script"]): Run[] {
  return runs.map((run) => ({ ...run, script }));
}
