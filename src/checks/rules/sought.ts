import { posix } from "node:path";
import type { TextPiece } from "../../formats/blocks/text-piece.ts";
import { countDigits } from "./digits.ts";
import type { CheckSettings, DocumentRule, FileRule, RuleInfo } from "./rule.ts";

/** Something that must not stand in public, wherever it is: in a document, in a file's name, inside a file. */
export interface Sought extends RuleInfo {
  looksAt: "everywhere";
  /**
   * Looks at one line or one piece of text.
   * @param part where it stands: marks have their places
   * @param isLast whether it is the last line of a document with anything in it
   */
  find(text: string, settings: CheckSettings, part: TextPart, isLast?: boolean): Hit[];
  /** It is known so well that it is found in several cells of a table, or across the end of a line. */
  isDivided?: true;
  /** Digits that it has: shorter lines of a document are not even shown to it. */
  leastDigits?: number;
  /** It says how a text may be used: of no matter in what a withdrawn document held. */
  isOfPublished?: true;
}

/** Name of a file, front-matter, and of a text the first lines, the last ones (`ends`: both in one), those between. */
export type TextPart = "name" | "fields" | "head" | "middle" | "tail" | "ends";

export interface Hit {
  /** Where it begins, in UTF-16 units. */
  index: number;
  /** What the message shows of it: never more than may be published. */
  shown: string;
}

const fileName = "文件名";

/** Lines of a body, or pieces of an attachment, that are its head. */
const headLength = 10;
/** Lines with anything in them, or pieces, that are its tail. */
const tailLength = 8;

/** The rule that looks for it in the lines and the name of a document, front-matter included. */
export function inDocuments(sought: Sought): DocumentRule {
  const { find, isDivided, isOfPublished, leastDigits = 0, ...info } = sought;
  return {
    ...info,
    looksAt: "document",
    check({ file, lines, bodyLine, meta }, report, settings) {
      for (const { shown } of find(posix.basename(file), settings, "name")) {
        report({}, { shown, place: fileName });
      }
      const body = bodyLine - 1;
      const tail = startOfTail(lines, body);
      const end = isOfPublished && meta.withdrawal ? body : lines.length;
      const last = lines.findLastIndex((line) => /\S/.test(line));
      const digits = leastDigits > 0 ? digitsOfLines(lines) : null;
      for (let at = 0; at < end; at += 1) {
        if (isDivided) {
          const [across] = acrossLines(lines, at, (text) => find(text, settings, "middle"));
          if (across) report({ line: at + 1 }, { shown: across.shown });
        }
        if (digits && (digits[at] ?? 0) < leastDigits) continue;
        const part = at < body ? "fields" : partOf(at - body, tail - body);
        for (const { index, shown } of find(lines[at] ?? "", settings, part, at === last)) {
          report({ line: at + 1, column: index + 1 }, { shown });
        }
      }
    },
  };
}

function partOf(at: number, tail: number): TextPart {
  if (at < headLength) return at < tail ? "head" : "ends";
  return at < tail ? "middle" : "tail";
}

/** Index of the line with which the last few begin that hold anything. */
function startOfTail(lines: readonly string[], body: number): number {
  let at = lines.length;
  for (let filled = 0; at > body && filled < tailLength; at -= 1) {
    if (/\S/.test(lines[at - 1] ?? "")) filled += 1;
  }
  return at;
}

/** The same for attachments and pictures: their names, and the text inside them; a long list is told of once. */
export function inFiles(sought: Sought): FileRule {
  const { find, isDivided, isOfPublished, leastDigits, ...info } = sought;
  return {
    ...info,
    id: `${info.id}-in-file`,
    looksAt: "file",
    check({ file, text }, report, settings) {
      for (const { shown } of find(posix.basename(file), settings, "name")) {
        report({}, { shown, place: fileName });
      }
      const pieces = text ?? [];
      const found = pieces.flatMap(({ place, text }, at) => {
        const part = partOf(at, pieces.length - tailLength);
        return find(text, settings, part).map(({ shown }) => ({ place, shown }));
      });
      for (const { place, text } of isDivided ? cellsIn(pieces) : []) {
        found.push(...find(text, settings, "middle").map(({ shown }) => ({ place, shown })));
      }
      const [first] = found;
      if (!first) return;
      report({}, { ...first, ...(found.length > 1 && { count: String(found.length) }) });
    },
  };
}

/** Lines of a document, with how many digits each has: several rules ask. */
const known = new WeakMap<readonly string[], Uint8Array>();

/** Digits of each line, full-width ones too; 255 stands for more. */
function digitsOfLines(lines: readonly string[]): Uint8Array {
  let counts = known.get(lines);
  if (!counts) {
    counts = Uint8Array.from(lines, (line) => Math.min(255, countDigits(line)));
    known.set(lines, counts);
  }
  return counts;
}

/** Characters of two lines that are looked at together. */
const acrossLength = 40;

/** What stands neither in a line nor in the next one, but in both of them. */
function acrossLines(lines: readonly string[], at: number, find: (text: string) => Hit[]): Hit[] {
  const next = lines[at + 1] ?? "";
  // Hardly a line begins with one of these.
  if (!"0123456789０１２３４５６７８９XxＸ \t　".includes(next.charAt(0) || "-")) return [];
  const line = lines[at] ?? "";
  if (!/[\d０-９]\s{0,8}$/.test(line.slice(-acrossLength)) || !/^\s{0,8}[\d０-９Xx]/.test(next))
    return [];
  const [end, start] = [line.slice(-acrossLength), next.slice(0, acrossLength)];
  const both = find(`${end} ${start}`);
  return both.length > find(end).length + find(start).length ? both : [];
}

/** Pieces of digits that follow one another, put together: the boxes of a form, the cells of a table. */
function cellsIn(pieces: readonly TextPiece[]): TextPiece[] {
  const rows: TextPiece[] = [];
  let open: TextPiece | null = null;
  for (const { place, text } of pieces) {
    const cell = text.length > 20 ? "" : text.trim();
    if (!/^[\d０-９XxＸｘ]{1,8}$/.test(cell)) {
      open = null;
    } else if (open) {
      open.text += `|${cell}`;
    } else {
      open = { place, text: cell };
      rows.push(open);
    }
  }
  return rows;
}
