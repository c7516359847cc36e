import { scriptOf } from "../../../text/language.ts";
import { charactersOf } from "../characters-of.ts";
import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";

/** Simplified characters that are Traditional ones too: conversion by machine leaves them all through a text. */
const either = "并范筑云";

interface Stray {
  character: string;
  line: number;
  column: number;
}

/**
 * Stray Traditional characters in a Simplified text, or the reverse. Only a hint: what was converted by machine
 * mixes both throughout, and a title or a name may be right as it stands. Never corrected.
 */
export const mixedScripts: DocumentRule = {
  id: "text/mixed-scripts",
  severity: "hint",
  basis: null,
  zh: {
    title: "繁体字和简体字混用",
    message: "{script}里有{other}“{found}”（全文 {count} 处）。",
    cure: "对照原件核对；人名、书名等本来如此的不用改。",
  },
  en: {
    title: "Traditional and Simplified mixed",
    message: "“{found}” are out of place in this text ({script}; {count} places).",
    cure: "Compare with the original; names and titles may be right as they stand.",
  },
  looksAt: "document",
  check(document, report) {
    // Almost every text is of one script throughout.
    if (!isMixed(charactersOf(document))) return;
    const strays: Record<"zh-Hant" | "zh-Hans", Stray[]> = { "zh-Hant": [], "zh-Hans": [] };
    for (const { text, line } of bodyLines(document)) {
      for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        const script = scriptBy(character);
        if (script) strays[script].push({ character, line, column: at + 1 });
      }
    }
    const isTraditional = strays["zh-Hant"].length > strays["zh-Hans"].length;
    const few = strays[isTraditional ? "zh-Hans" : "zh-Hant"];
    const [first] = few;
    if (!first) return;
    report(
      { line: first.line, column: first.column },
      {
        script: isTraditional ? "繁体文本" : "简体文本",
        other: isTraditional ? "简体字" : "繁体字",
        found: [...new Set(few.map(({ character }) => character))].slice(0, shown).join(""),
        count: String(few.length),
      },
    );
  },
};

function isMixed(characters: string): boolean {
  let first: ReturnType<typeof scriptBy> = null;
  for (let at = 0; at < characters.length; at += 1) {
    const script = scriptBy(characters.charAt(at));
    if (script === null || script === first) continue;
    if (first !== null) return true;
    first = script;
  }
  return false;
}

/** The script that a character stands for; null for one that stands in both. */
function scriptBy(character: string) {
  const script = scriptOf(character);
  return script === null || either.includes(character) ? null : script;
}

/** Characters shown in the message. */
const shown = 8;
