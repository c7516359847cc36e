import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

const openings = "《〔【“（(";
const closings = "》〕】”）)";
const brackets = new RegExp(`[${openings}${closings}]`, "g");
/** A number at the head of a line may close a bracket that nobody opened: 1) */
const numbered = new RegExp(`^[\\s>*-]*[\\d一二三四五六七八九十a-z]{1,3}(?=[${closings}])`, "i");
/** The target of a link: an address, not text. So long, lest each of many that do not end is followed to the end. */
const target = /(?<=\])\([^)\s]{0,1000}\)/g;

interface Bracket {
  text: string;
  line: number;
  index: number;
}

/** Brackets and quotes without their other half anywhere in the text; they may span paragraphs. */
export const unbalancedBrackets: DocumentRule = {
  id: "text/unbalanced-brackets",
  severity: "hint",
  basis: "GB/T 15834-2011",
  zh: {
    title: "括号或引号不配对",
    message: "“{found}”附近的 {sign} 没有配对（全文 {count} 处）。",
    cure: "补上另一半，或删去多出来的。",
  },
  en: {
    title: "Bracket or quote without its other half",
    message: "{sign} near “{found}” has no other half ({count} places).",
    cure: "Add the other half, or delete it.",
  },
  looksAt: "document",
  check(document, report) {
    const open = closings.split("").map((): Bracket[] => []);
    const single: Bracket[] = [];
    for (const { text: written, line } of bodyLines(document)) {
      const text = written.replace(target, (address) => " ".repeat(address.length));
      const number = numbered.exec(text)?.[0].length;
      for (const { 0: sign, index } of text.matchAll(brackets)) {
        const kind = kindOf(sign);
        if (openings.includes(sign)) open[kind]?.push({ text, line, index });
        else if (!open[kind]?.pop() && index !== number) {
          single.push({ text, line, index });
        }
      }
    }
    // A quotation of several paragraphs opens in each of them and closes in the last.
    const all = single.concat(...open.filter((_, kind) => kind !== quotes));
    const [first] = all.sort((a, b) => a.line - b.line || a.index - b.index);
    if (!first) return;
    const { text, line, index } = first;
    const found = text.slice(Math.max(0, index - 6), index + 7).trim();
    const values = { found, sign: text.charAt(index), count: String(all.length) };
    report({ line, column: index + 1 }, values);
  },
};

const quotes = closings.indexOf("”");
const parentheses = closings.indexOf("）");

/** Half-width and full-width parentheses close each other: which width is right is not the question here. */
function kindOf(sign: string): number {
  if (sign === "(" || sign === ")") return parentheses;
  return Math.max(openings.indexOf(sign), closings.indexOf(sign));
}
