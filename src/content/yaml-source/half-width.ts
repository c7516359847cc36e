import { quoted } from "./quoted.ts";

/** A line with ASCII signs where an author typed those of Chinese. */
export interface HalfWidthLine {
  written: string;
  /** What was typed, in the words of both languages: fills a message. */
  values: { marks: string; signs: string };
}

const kinds = {
  comma: { pattern: /[，﹐]/, ascii: ", ", marks: "全角逗号", signs: "a full-width comma" },
  semicolon: { pattern: /[；;]/, ascii: ", ", marks: "分号", signs: "a semicolon" },
  pause: { pattern: /、/, ascii: ", ", marks: "顿号", signs: "a Chinese comma (、)" },
  colon: { pattern: /[：﹕]/, ascii: ": ", marks: "全角冒号", signs: "a full-width colon" },
  quotes: { pattern: /[“”＂]/, ascii: '"', marks: "全角引号", signs: "full-width quotes" },
} as const;

type Kind = keyof typeof kinds;

/** The less is changed the likelier it is meant. */
const tries: readonly (readonly Kind[])[] = [
  ["comma"],
  ["quotes"],
  ["colon"],
  ["comma", "quotes"],
  ["comma", "colon"],
  ["comma", "colon", "quotes"],
  ["comma", "semicolon", "pause", "colon", "quotes"],
];

/** Whether a text holds any of the signs that may be meant as ASCII. */
export function hasFullWidthMark(text: string): boolean {
  return /[，﹐；、：﹕“”＂]/.test(text);
}

/** Ways to write a line with ASCII signs, between brackets and around whole values; the likeliest first. */
export function halfWidthLines(line: string): HalfWidthLine[] {
  const known = new Set([line]);
  return tries.flatMap((wanted) => {
    const found = rewritten(line, new Set(wanted));
    if (known.has(found.written)) return [];
    known.add(found.written);
    return [found];
  });
}

/** Where a value or an entry ends. */
const ends = /^\s*(?:$|[,，；;、\]}:：]|\s#)/;

function rewritten(line: string, wanted: ReadonlySet<Kind>): HalfWidthLine {
  const changed = new Set<Kind>();
  let [written, depth, isStart] = ["", 0, true];
  for (let at = 0; at < line.length; ) {
    const sign = line[at] ?? "";
    if (isStart && /["“”＂']/.test(sign)) {
      const inQuotes = quotedAt(line.slice(at), wanted.has("quotes"));
      if (inQuotes) {
        written += inQuotes.written;
        at += inQuotes.length;
        if (inQuotes.isChanged) changed.add("quotes");
        isStart = false;
        continue;
      }
    }
    if (/[[{]/.test(sign)) depth += 1;
    if (/[\]}]/.test(sign)) depth -= 1;
    const kind = depth > 0 ? kindOf(sign, wanted) : undefined;
    at += 1;
    if (kind) {
      changed.add(kind);
      written = written.trimEnd() + kinds[kind].ascii;
      while (/[ \t]/.test(line[at] ?? "")) at += 1;
    } else written += sign;
    isStart = kind !== undefined || /[[{,:]/.test(sign) || (isStart && /[\s-]/.test(sign));
  }
  const told = [...changed].map((kind) => kinds[kind]);
  const marks = told.map((kind) => kind.marks).join("、");
  const signs = told.map((kind) => kind.signs).join(", ");
  return { written, values: { marks, signs } };
}

function kindOf(sign: string, wanted: ReadonlySet<Kind>): Kind | undefined {
  return [...wanted].find((kind) => kind !== "quotes" && kinds[kind].pattern.test(sign));
}

/** A value in quotes that a text begins with: as it stands where they are ASCII, else in ASCII quotes. */
function quotedAt(text: string, mayChange: boolean) {
  const ascii = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(text)?.[0];
  if (ascii !== undefined && ends.test(text.slice(ascii.length)))
    return { written: ascii, length: ascii.length, isChanged: false };
  const [whole, inner = ""] = /^["“”＂]([^"“”＂]*)["“”＂]/.exec(text) ?? [];
  if (whole === undefined || !mayChange || !ends.test(text.slice(whole.length))) return null;
  return { written: quoted(inner), length: whole.length, isChanged: true };
}
