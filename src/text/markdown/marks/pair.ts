import { beginsLikeUnit, mayBeSurname } from "./mask-words.ts";
import { isSetOffAfter, isSetOffBefore, type MarkRun } from "./run.ts";
import { isClosingBracket, isLatin, isMedial, isOpeningBracket, isStop, isWord } from "./sides.ts";

/**
 * Whether two runs of one kind clearly mark what stands between them. Stars that stand for something hidden also
 * come in twos (`张**与李**`, `青禾县**镇**村`): where a pair is not set off on both sides, what stands beside it
 * must not look like a mask.
 * @param inner what stands between them
 */
export function isPair(open: MarkRun, close: MarkRun, inner: string): boolean {
  if (inner.trim() === "") return false;
  if (open.look === "strikethrough") return true;
  if (crossesBracket(inner)) return false;
  if (open.look !== "strong") return !/^[\d\s.,*]+$|\u3000/.test(inner) && !endsInName(inner);
  // 带**号的必填，**号项选填; but **一、**总体要求.
  if (isMedial(close.before) && isWord(close.after) && !numberMark.test(inner)) return false;
  const [before, after] = [isSetOffBefore(open.before), isSetOffInside(close)];
  if (before && after) return true;
  // A mark may begin or end within a word, but a sentence does not begin and end within words.
  if (!before && !after && /[，。；！？]/u.test(inner)) return false;
  return !inner.includes("\n") && !isMasked(open, inner);
}

/**
 * Whether a bracket that is closed was opened before, or one that is opened is closed after: `*为党员）：张三*`,
 * `**公司（联合体：**公司`. Not `（**注）**` and `**（注**）`, which are only written carelessly, nor `1）`.
 */
function crossesBracket(inner: string): boolean {
  let open = 0;
  for (let at = 0; at < inner.length; at += 1) {
    const sign = inner.charCodeAt(at);
    if (sign === 0x28 || sign === 0xff08) open += 1;
    else if (sign !== 0x29 && sign !== 0xff09) continue;
    else if (open > 0) open -= 1;
    else if (
      at < inner.length - 1 &&
      !/^[\da-z一二三四五六七八九十]{1,3}$/i.test(inner.slice(0, at))
    )
      return true;
  }
  return open > 0 && !/^[(（]/.test(inner);
}

const numberMark = /^[（(]?[一二三四五六七八九十\d]+[)）]?、$/u;

/** `**注意：**请` ends in a stop of its own, `**（一）**各` in a bracket. */
function isSetOffInside(close: MarkRun): boolean {
  return (
    isSetOffAfter(close.after) ||
    isOpeningBracket(close.after) ||
    isStop(close.before) ||
    isClosingBracket(close.before)
  );
}

function isMasked({ before }: MarkRun, inner: string): boolean {
  const last = inner.at(-1) ?? "";
  if (/^[与與和及或的之诉訴由向对對至到]$/u.test(inner) || beginsLikeUnit(inner)) return true;
  if (isLatin(before) && /[0-9A-Za-z]$/.test(inner)) return true;
  return isWord(before) && mayBeSurname(String.fromCharCode(before ?? 0)) && mayBeSurname(last);
}

/** `*明、李*`: the second star stands for the rest of a name. */
function endsInName(inner: string): boolean {
  return /[、，,\s]\p{Script=Han}$/u.test(inner) && mayBeSurname(inner.at(-1) ?? "");
}
