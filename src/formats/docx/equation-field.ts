import { fractionRuns, grouped } from "../blocks/fraction.ts";
import { plainLook, type Run } from "../blocks/inline.ts";
import { numberInFormat } from "./number-format.ts";

/** Formulas in fields are small; what is nested deeper is shown as it is written. */
const deepest = 20;

/** A switch with its options, up to the bracket of its arguments. */
const switchAt = /^\\([a-z])((?:\\[a-z]+-?\d*(?:\\[([{<|])?|\s)*)\(/i;

/** What a switch of the field shows of its arguments. */
type Show = (arguments_: Run[][], options: string) => Run[];

const shows: Record<string, Show | undefined> = {
  // \f(1,2): one over the other.
  f: ([above = [], below = []]) => fractionRuns(above, below),
  // \r(3,x): a root.
  r: (parts) =>
    parts.length > 1
      ? [...raised(parts[0] ?? []), sign("√"), ...grouped(parts[1] ?? [])]
      : [sign("√"), ...grouped(parts[0] ?? [])],
  // \s\up8(2), \s\do4(2): raised or lowered.
  s: (parts, options) => {
    const runs = parts.flat();
    if (/\\up/i.test(options)) return raised(runs);
    return /\\do/i.test(options) ? runs.map((run) => ({ ...run, script: "sub" as const })) : runs;
  },
  // \b\bc\{(x): in brackets.
  b: (parts, options) => {
    const bracket = /\\bc\\?(.)/i.exec(options)?.[1] ?? "(";
    const ends: Record<string, string> = { "(": ")", "[": "]", "{": "}", "<": ">" };
    return [sign(bracket), ...parts.flat(), sign(ends[bracket] ?? bracket)];
  },
  // \o\ac(○,3): a figure in a circle.
  o: (parts) => {
    const [ring = "", figure = ""] = parts.map((part) => part.map(({ text }) => text).join(""));
    const number = /^[○◯〇]$/u.test(ring) ? Number(figure) : 0;
    const isOne = Number.isInteger(number) && number >= 1 && number <= 20;
    return isOne ? [sign(numberInFormat(number, "decimalEnclosedCircle"))] : parts.flat();
  },
  // \i(a,b,x): a sum or integral with its ends.
  i: ([below = [], above = [], body = []], options) => [
    sign(/\\su/i.test(options) ? "∑" : /\\pr/i.test(options) ? "∏" : "∫"),
    ...below.map((run) => ({ ...run, script: "sub" as const })),
    ...raised(above),
    ...body,
  ],
};

/** What a field `EQ` shows: `\f(1,2)` is 1/2. What is not known of it stands as the arguments, one after the other. */
export function equationRuns(code: string): Run[] {
  return readRuns(code.replace(/^\s*EQ\b/i, "").trim(), 0);
}

function readRuns(code: string, depth: number): Run[] {
  if (depth > deepest) return [sign(code)];
  const runs: Run[] = [];
  let at = 0;
  while (at < code.length) {
    const command = switchAt.exec(code.slice(at, at + 60));
    if (!command) {
      const next = code[at] === "\\" ? at + 1 : at;
      runs.push(sign(code[next] ?? ""));
      at = next + 1;
      continue;
    }
    const { parts, end } = argumentsAt(code, at + command[0].length);
    const show = shows[(command[1] ?? "").toLowerCase()] ?? ((all: Run[][]) => all.flat());
    runs.push(
      ...show(
        parts.map((part) => readRuns(part, depth + 1)),
        command[2] ?? "",
      ),
    );
    at = end;
  }
  return runs;
}

/** The arguments of a switch, from behind its bracket: parted by commas, brackets within belong to them. */
function argumentsAt(code: string, start: number): { parts: string[]; end: number } {
  const parts = [""];
  let open = 1;
  let at = start;
  for (; at < code.length; at += 1) {
    const character = code[at] ?? "";
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open === 0) break;
    if (open === 1 && /[,;，]/.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return { parts: parts.map((part) => part.trim()), end: at + 1 };
}

function sign(text: string): Run {
  return { ...plainLook, text };
}

function raised(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, script: "sup" as const }));
}
