import { escapeText } from "./escape.ts";
import { inScript } from "./script.ts";

/** How a stretch of text looks. */
export interface Look {
  /** Address it leads to; null: none. */
  href: string | null;
  strong: boolean;
  emphasis: boolean;
  /** Raised or lowered, which changes what figures mean: 10³ is not 103. */
  script: "sup" | "sub" | null;
  /** Struck out or put in, as an amended text shows it. */
  change: "del" | "ins" | null;
}

/** A stretch of text of one look. */
export interface Run extends Look {
  text: string;
  /** Mark of a note that is referred to here; the run has no text then. */
  note?: string;
}

export const plainLook: Look = {
  href: null,
  strong: false,
  emphasis: false,
  script: null,
  change: null,
};

/** Addresses that a document may lead to; scripts, data and other programs' schemes are dropped. */
const safeAddress = /^(?:https?:|mailto:|tel:|ftp:|(?![a-z][a-z0-9+.-]*:))/i;

/** The address as a link may have it; null for scripts, anchors within the page and the like. */
export function safeHref(written: string): string | null {
  // Browsers pass over control characters and line ends in addresses: so does who hides a script in one.
  const href = written.replace(/[\p{Cc}\p{Cf}]+/gu, "").trim();
  return href === "" || href.startsWith("#") || !safeAddress.test(href) ? null : href;
}

/** What the runs say; raised and lowered figures as signs of their own where there are such. */
export function plainTextOf(runs: readonly Run[]): string {
  return runs.map(({ text, script }) => (script ? inScript(text, script) : text)).join("");
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
  if (styled.every(isPlain)) return null;
  return mergeEqual(styled).map(markdownOfRun).join("");
}

function isPlain({ href, strong, emphasis, script, change, note }: Run): boolean {
  return !(href !== null || strong || emphasis || script || change || note !== undefined);
}

function mergeEqual(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (run.text === "" && run.note === undefined) continue;
    const last = merged.at(-1);
    if (last && isOneLook(last, run)) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged;
}

function isOneLook(a: Run, b: Run): boolean {
  return (
    a.href === b.href &&
    a.strong === b.strong &&
    a.emphasis === b.emphasis &&
    a.script === b.script &&
    a.change === b.change &&
    a.note === undefined &&
    b.note === undefined
  );
}

/** Blanks at the ends stand outside the marks. */
function markdownOfRun({ text, href, strong, emphasis, script, change, note }: Run): string {
  if (note !== undefined) return `[^${note}]`;
  const inner = text.trim();
  if (inner === "") return text;
  const start = text.slice(0, text.indexOf(inner));
  const end = text.slice(start.length + inner.length);
  // As tags, not as stars, which may be signs in a public document: 张*明, 李**同志, **一、**总则.
  const tags = [strong && "strong", emphasis && "em", script, change].filter((tag) => !!tag);
  const marked = tags.reduce((all, tag) => `<${tag}>${all}</${tag}>`, escapeText(inner));
  return `${start}${href === null ? marked : `[${marked}](<${addressInMarkdown(href)}>)`}${end}`;
}

/** An address between `<` and `>`: it may hold blanks and brackets, but neither of those signs. */
export function addressInMarkdown(href: string): string {
  return href.replace(/[<>\\\n\r]/g, (sign) => encodeURIComponent(sign));
}
