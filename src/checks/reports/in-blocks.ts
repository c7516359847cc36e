import { styleText } from "node:util";
import { printable } from "../../characters/printable.ts";
import { countText, plural } from "../../diagnostics/count.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../diagnostics/order.ts";
import type { MessageLanguage, Severity } from "../../diagnostics/wordings/wording.ts";
import { inWords, type WordingOf } from "./in-words.ts";

export interface FormatOptions {
  language: MessageLanguage;
  color: boolean;
  /** Documents that were checked, for the closing line. */
  checked?: number;
}

/** More places than this with the same words, and only the first few are shown. */
const sameWords = 5;
const shownPlaces = 3;

const severityNames = {
  zh: { error: "错误", warning: "警告", hint: "提示" },
  en: { error: "error", warning: "warning", hint: "hint" },
} as const satisfies Record<MessageLanguage, Record<Severity, string>>;

const severityColors = { error: "red", warning: "yellow", hint: "cyan" } as const;

/**
 * Findings for people, sorted by file and line: place, what was found and wanted, how to mend it; a count at
 * the end. Warnings and hints whose words are the same in many places are told once; errors never are.
 */
export function inBlocks(
  diagnostics: readonly Diagnostic[],
  wordingOf: WordingOf,
  options: FormatOptions,
): string {
  const groups = groupSameWords(sortDiagnostics(diagnostics), wordingOf, options.language);
  const blocks = groups.map((group) => formatGroup(group, wordingOf, options));
  return [...blocks, closingLine(diagnostics, options)].join("\n\n");
}

/** Findings to be told together, in the order of the first of each. */
function groupSameWords(
  sorted: Diagnostic[],
  wordingOf: WordingOf,
  language: MessageLanguage,
): Diagnostic[][] {
  const byWords = Map.groupBy(sorted, (diagnostic) => {
    const { message, cure } = inWords(diagnostic, wordingOf, language);
    return [diagnostic.code, message, cure].join("\n");
  });
  const groupOf = new Map<Diagnostic, Diagnostic[]>();
  for (const group of byWords.values()) {
    const together = group.length > sameWords && group[0]?.severity !== "error";
    for (const one of group) groupOf.set(one, together ? group : [one]);
  }
  return [...new Set(sorted.map((one) => groupOf.get(one) ?? [one]))];
}

function formatGroup(
  group: Diagnostic[],
  wordingOf: WordingOf,
  { language, color }: FormatOptions,
): string {
  const [first] = group as [Diagnostic, ...Diagnostic[]];
  const { title, message, cure } = inWords(first, wordingOf, language);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const severity = paint(severityColors[first.severity], severityNames[language][first.severity]);
  const places = group.slice(0, group.length > 1 ? shownPlaces : 1).map(placeText);
  const more = group.length - places.length;
  const others = { zh: `……另有 ${more} 处相同`, en: `… and ${more} more like it` }[language];
  return [
    ...places.map((place, index) =>
      index === 0 ? `${paint("bold", place)}  ${severity}  ${title}` : paint("bold", place),
    ),
    ...(more > 0 ? [others] : []),
    `    ${printable(message)}`,
    `    ${{ zh: "改法：", en: "Mend: " }[language]}${printable(cure)}`,
    `    ${paint("dim", first.code)}`,
  ].join("\n");
}

/** The closing line: how many findings of each severity. */
export function closingLine(
  diagnostics: readonly Diagnostic[],
  { language, checked }: Pick<FormatOptions, "language" | "checked">,
): string {
  const count = countText(diagnostics, language);
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  return {
    zh: `${checked === undefined ? "" : `已检查 ${checked} 份文件：`}${count}${files > 0 ? `，涉及 ${files} 个文件` : ""}。`,
    en: `${checked === undefined ? "" : `${plural(checked, "document")} checked: `}${count}${files > 0 ? ` in ${plural(files, "file")}` : ""}.`,
  }[language];
}

function placeText({ file, line, column }: Diagnostic): string {
  return printable([file, line, column].filter((part) => part !== undefined).join(":"));
}
