import { growth } from "../growth.ts";

/** A text that an expression may have to go over again and again: head, pump as often as one likes, and an end that fits nothing. */
interface Killer {
  head: string;
  pump: string;
}

/** Signs and words of all kinds. */
const usual = [
  ..." \t\n\u3000a甲0一<>[]()（）/.,-:#*_|@&'\"=\\`~!",
  ...["a.", "a ", "甲 ", " \n", "- ", "a=", "甲、", "<!--", "](", "1."],
];

const token =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[()|^$]|[*+?]\??|\{\d+,?\d*\}\??|./giu;

/** What the parts of an expression stand for, one sign each, in their order. */
export function atomsOf({ source }: RegExp): string[] {
  return [...source.matchAll(token)].flatMap(([part]) => signFor(part) ?? []);
}

function signFor(part: string): string | undefined {
  if (/^(?:\(\??|[)|^$*+?]|\{\d)/u.test(part)) return undefined;
  if (part === ".") return "甲";
  if (part.startsWith("[^")) return "甲";
  if (part.startsWith("[")) return signFor(part.slice(1, -1).match(token)?.[0] ?? "甲");
  if (!part.startsWith("\\")) return part;
  if (/^\\[ux]/u.test(part)) {
    return String.fromCodePoint(Number.parseInt(part.replace(/[^\da-f]/giu, ""), 16));
  }
  const sign = { s: " ", d: "1", w: "a", n: "\n", t: "\t", r: "\r" }[part.slice(1)];
  if (sign !== undefined) return sign;
  if (/^\\[bBk]/u.test(part)) return undefined;
  return /^\\[pPSDW]/u.test(part) ? "甲" : part.slice(1);
}

/** Each part of an expression again and again, behind what the parts before it ask for; and usual signs. */
function killersOf(form: RegExp): Killer[] {
  const atoms = atomsOf(form).slice(0, 16);
  const own = atoms.flatMap((atom, at) => [
    { head: atoms.slice(0, at).join(""), pump: atom },
    { head: "", pump: atoms.slice(at, at + 2).join("") },
  ]);
  const all = [...own, { head: "", pump: atoms.join("") || "甲" }];
  const killers = [...all, ...usual.map((pump) => ({ head: "", pump }))];
  return [...new Map(killers.map((killer) => [`${killer.head}\0${killer.pump}`, killer])).values()];
}

/** Characters: small steps for what doubles with each, which takes for ever a few steps further. */
const sizes = [20, 23, 26, 34, 44, 57, 74, 96, 125, 6400];

/** Milliseconds from which on a text of such a size is worth a measurement. */
const noticeable = 1;

/** A repetition without end: without one, each place costs no more than the expression is long. */
const endless = /(?<!\\)(?:\\\\)*(?:[*+]|\{\d+,\})/;

/** The first text found for which an expression takes more than in proportion to its length. */
export function killerOf(form: RegExp): string | undefined {
  if (!endless.test(form.source)) return undefined;
  const found = killersOf(form).find((killer) => kills(killer, form));
  return found && `${found.head}${found.pump.repeat(3)}…`;
}

function kills({ head, pump }: Killer, form: RegExp): boolean {
  const text = (size: number) => `${head}${pump.repeat(Math.ceil(size / pump.length))}甲\u0001`;
  const goOver = (written: string) => search(form, written);
  for (const size of sizes) {
    const written = text(size);
    const start = performance.now();
    goOver(written);
    if (performance.now() - start < noticeable) continue;
    // Measured twice over: another program on the machine makes one measurement look bad, hardly both.
    const grows = (from: number) => [1, 2].every(() => growth(text, goOver, from) > 2);
    if (grows(size / 4)) return true;
    // Four times as much: on a quick machine the square of what has just been noticed is no noise then.
    if (size === sizes.at(-1)) return grows(4000);
  }
  return false;
}

/** Goes over a text as a program does: for all matches where the expression asks for all. */
function search(form: RegExp, text: string): void {
  form.lastIndex = 0;
  if (!form.global) form.test(text);
  else while (form.test(text)) if (form.lastIndex === 0) break;
  form.lastIndex = 0;
}
