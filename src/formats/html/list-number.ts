import { numberInFormat } from "../docx/number-format.ts";
import { attribute, childrenOf, type HtmlElement, isElement } from "./elements.ts";
import { declarationsOf } from "./style.ts";

/** Kinds of numbers, by `type` of a list and by its style, with the format and what stands behind the number. */
const marks: Record<string, [format: string, behind: string] | undefined> = {
  "1": ["decimal", ". "],
  a: ["lowerLetter", ". "],
  A: ["upperLetter", ". "],
  i: ["lowerRoman", ". "],
  I: ["upperRoman", ". "],
  decimal: ["decimal", ". "],
  "decimal-leading-zero": ["decimalZero", ". "],
  "lower-alpha": ["lowerLetter", ". "],
  "lower-latin": ["lowerLetter", ". "],
  "upper-alpha": ["upperLetter", ". "],
  "upper-latin": ["upperLetter", ". "],
  "lower-roman": ["lowerRoman", ". "],
  "upper-roman": ["upperRoman", ". "],
  "cjk-ideographic": ["chineseCounting", "、"],
  "simp-chinese-informal": ["chineseCounting", "、"],
  "trad-chinese-informal": ["chineseCounting", "、"],
  "cjk-decimal": ["ideographDigital", "、"],
};

/**
 * The numbers a browser shows before the items of an `<ol>`, which are not in the text of the page: `3. `, `B. `, `二、`.
 * Items without a mark, or with one that pages of offices do not use, are not in the answer.
 */
export function itemNumbers(list: HtmlElement): Map<HtmlElement, string> {
  const items = childrenOf(list).filter((node) => isElement(node) && node.tagName === "li");
  const isReversed = attribute(list, "reversed") !== null;
  const ofList = styled(list) ?? attribute(list, "type") ?? "1";
  const numbers = new Map<HtmlElement, string>();
  let number = wholeNumber(list, "start") ?? (isReversed ? items.length : 1);
  for (const item of items) {
    if (!isElement(item)) continue;
    number = wholeNumber(item, "value") ?? number;
    const mark = marks[styled(item) ?? attribute(item, "type") ?? ofList];
    if (mark) numbers.set(item, `${numberInFormat(number, mark[0])}${mark[1]}`);
    number += isReversed ? -1 : 1;
  }
  return numbers;
}

/** What the style says of the mark: `none`, `upper-alpha`; null: nothing. */
function styled(element: HtmlElement): string | null {
  const style = declarationsOf(element);
  const value = style.get("list-style-type") ?? style.get("list-style");
  const words = value?.split(/\s+/) ?? [];
  return words.find((word) => word === "none" || Object.hasOwn(marks, word)) ?? null;
}

function wholeNumber(element: HtmlElement, name: string): number | null {
  const value = Number.parseInt(attribute(element, name) ?? "", 10);
  return Number.isSafeInteger(value) ? value : null;
}
