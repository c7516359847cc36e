import { escapeText } from "./markdown/escape.ts";

/** A stretch of text of one look. */
export interface Run {
  text: string;
  /** Address it leads to; null: none. */
  href: string | null;
  strong: boolean;
  emphasis: boolean;
}

/** Addresses that a document may lead to; scripts, data and other programs' schemes are dropped. */
const safeAddress = /^(?:https?:|mailto:|tel:|ftp:|(?![a-z][a-z0-9+.-]*:))/i;

/** The address as a link may have it; null for scripts, anchors within the page and the like. */
export function safeHref(written: string): string | null {
  // Browsers pass over control characters and line ends in addresses: so does who hides a script in one.
  const href = written.replace(/[\p{Cc}\p{Cf}]+/gu, "").trim();
  return href === "" || href.startsWith("#") || !safeAddress.test(href) ? null : href;
}

/** What the runs say. */
export function plainTextOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

/**
 * The same as Markdown; null where plain text says it all. A look that the whole block shares is not emphasis
 * but the block's own style.
 */
export function markdownOf(runs: readonly Run[]): string | null {
  const shown = runs.filter(({ text }) => text.trim() !== "");
  const allStrong = shown.every(({ strong }) => strong);
  const allEmphasis = shown.every(({ emphasis }) => emphasis);
  const styled = runs.map((run) => ({
    ...run,
    strong: run.strong && !allStrong,
    emphasis: run.emphasis && !allEmphasis,
  }));
  if (!styled.some(({ href, strong, emphasis }) => href !== null || strong || emphasis))
    return null;
  return mergeEqual(styled).map(markdownOfRun).join("");
}

function mergeEqual(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const equal =
      last &&
      last.href === run.href &&
      last.strong === run.strong &&
      last.emphasis === run.emphasis;
    if (equal) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

/** Blanks at the ends stand outside the marks, where Markdown wants them. */
function markdownOfRun({ text, href, strong, emphasis }: Run): string {
  const inner = text.trim();
  if (inner === "") return text;
  const start = text.slice(0, text.indexOf(inner));
  const end = text.slice(start.length + inner.length);
  const mark = `${strong ? "**" : ""}${emphasis ? "*" : ""}`;
  const marked = `${mark}${escapeText(inner)}${mark}`;
  return `${start}${href === null ? marked : `[${marked}](<${addressInMarkdown(href)}>)`}${end}`;
}

/** An address between `<` and `>`: it may hold blanks and brackets, but neither of those signs. */
export function addressInMarkdown(href: string): string {
  return href.replace(/[<>\\\n\r]/g, (sign) => encodeURIComponent(sign));
}
