import type { LeftOut, LeftOutKind } from "../blocks/left-out.ts";
import type { Note } from "../blocks/note.ts";

const mostLines = 5;

/** What a webmaster is told of each kind; the others stand in the report of the file alone. */
const told = {
  hidden: "hidden-text",
  deleted: "deleted-text",
  comment: "comments",
  contents: "contents",
  "running-head": "running-heads",
  placeholder: "placeholders",
  embedded: "embedded",
} as const satisfies Partial<Record<LeftOutKind, Note["code"]>>;

/**
 * Notes on what was left out, one a kind: how much and where. Of hidden and deleted text the words are not said: notes
 * go into the document, where they would be published after all.
 */
export function leftOutNotes(leftOut: readonly LeftOut[]): Note[] {
  const notes: Note[] = [];
  for (const [kind, code] of Object.entries(told)) {
    const found = leftOut.filter(({ as }) => as === kind);
    if (found.length > 0) notes.push({ code, values: valuesOf(found) });
  }
  const written = leftOut.filter((one) => one.as === "script" && writesText(one.text));
  if (written.length > 0) notes.push({ code: "script-writes", values: valuesOf(written) });
  return notes;
}

/** A note on white text, which is kept: it may stand on a dark ground. */
export function paleNote(lines: readonly number[]): Note {
  return { code: "pale-text", values: { count: String(lines.length), lines: placesOf(lines) } };
}

function valuesOf(found: readonly LeftOut[]): Record<string, string> {
  const shown = found.find(({ text }) => text !== "")?.text ?? "";
  return {
    count: String(found.length),
    lines: placesOf(found.map(({ line }) => line)),
    found: shown.length > 40 ? `${shown.slice(0, 40)}…` : shown,
  };
}

function placesOf(lines: readonly number[]): string {
  const places = [...new Set(lines)];
  return `${places.slice(0, mostLines).join("、")}${places.length > mostLines ? "…" : ""}`;
}

/** Whether a program puts Chinese text into the page, as far as can be told from its beginning. */
function writesText(script: string): boolean {
  const writes = /document\s*\.\s*write|innerHTML|insertAdjacent|\.(?:html|append|text)\s*\(/u;
  return writes.test(script) && /\p{Script=Han}|\\u[4-9][0-9a-f]{3}/iu.test(script);
}
