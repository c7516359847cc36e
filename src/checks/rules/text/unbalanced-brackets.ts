import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

const openings = "《〔【“（(";
const closings = "》〕】”）)";
const brackets = new RegExp(`[${openings}${closings}]`);
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
      const first = written.search(brackets);
      if (first === -1) continue;
      const text = written.includes("](")
        ? written.replace(target, (address) => " ".repeat(address.length))
        : written;
      let number: number | undefined;
      for (let index = first; index < text.length; index += 1) {
        const kind = kinds[text.charCodeAt(index)] ?? 0;
        if (kind === 0) continue;
        const opened = open[kind - 1];
        if (openings.includes(text.charAt(index))) {
          opened?.push({ text, line, index });
        } else if (!opened?.pop()) {
          number ??= numbered.exec(text)?.[0].length ?? -1;
          if (index !== number) single.push({ text, line, index });
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

/**
 * Of each UTF-16 unit that is a bracket its kind, counted from 1. Half-width and full-width parentheses close each
 * other: which width is right is not the question here.
 */
const kinds = new Uint8Array(0x10000);
for (const signs of [openings, closings]) {
  for (const [kind, sign] of Array.from(signs).entries()) kinds[sign.charCodeAt(0)] = kind + 1;
}
for (const sign of "()") kinds[sign.charCodeAt(0)] = closings.indexOf("）") + 1;
