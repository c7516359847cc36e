import { token } from "./form-parts.ts";
import { stepCounter } from "./steps.ts";

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

/** A repetition without end: without one, each place costs no more than the expression is long. */
const endless = /(?<!\\)(?:\\\\)*(?:[*+]|\{\d+,\})/;

/** The first text found for which an expression takes more than in proportion to its length. */
export function killerOf(form: RegExp): string | undefined {
  if (!endless.test(form.source)) return undefined;
  const count = stepCounter(form);
  const found = killersOf(form).find((killer) => kills(killer, count));
  return found && `${found.head}${found.pump.repeat(3)}…`;
}

/** Steps after which a search is given up: what doubles with each sign takes for ever. */
const most = 30_000_000;

function kills({ head, pump }: Killer, count: ReturnType<typeof stepCounter>): boolean {
  const steps = (size: number) =>
    count(`${head}${pump.repeat(Math.ceil(size / pump.length))}甲\u0001`, most);
  /** What four times the length takes, divided by four times what the length takes: 1 is proportion, 4 the square. */
  const growth = (size: number) => {
    const larger = steps(4 * size);
    return larger === most ? 4 : larger / steps(size) / 4;
  };
  // A small size is soon gone over and has little of the square in it; a run of up to so many signs looks like one there.
  return growth(50) > 1.1 && growth(1000) > 2;
}
