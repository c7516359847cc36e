/** What a regular expression is made of. */
export type FormPart =
  | { kind: "sign"; fits(sign: string): boolean }
  | { kind: "edge"; at: "^" | "$" | "b" | "B" }
  | { kind: "same"; group: string }
  | { kind: "group"; name: string | undefined; number: number; body: FormPart }
  | { kind: "look"; isBehind: boolean; isNot: boolean; body: FormPart }
  | { kind: "repeat"; least: number; most: number; isLazy: boolean; body: FormPart }
  | { kind: "row"; parts: FormPart[] }
  | { kind: "choice"; rows: FormPart[] };

/** The tokens of an expression. */
export const token =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[()|^$]|[*+?]\??|\{\d+,?\d*\}\??|./giu;

/** Reads an expression. @throws where it is written in a way that is not known here */
export function partsOf({ source, flags }: RegExp): FormPart {
  const tokens = source.match(token) ?? [];
  if (tokens.join("") !== source) throw new Error(`Not understood: ${source}`);
  let at = 0;
  let groups = 0;

  function choice(): FormPart {
    const rows = [row()];
    while (tokens[at] === "|") {
      at += 1;
      rows.push(row());
    }
    return rows.length === 1 ? (rows[0] as FormPart) : { kind: "choice", rows };
  }

  function row(): FormPart {
    const parts: FormPart[] = [];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") {
      const part = one(tokens[at++] as string);
      parts.push(repeated(part, tokens[at] ?? ""));
    }
    return { kind: "row", parts };
  }

  function repeated(body: FormPart, written: string): FormPart {
    const [, sign, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??$/.exec(written) ?? [];
    if (sign === undefined && least === undefined) return body;
    at += 1;
    const isLazy = /.\?$/.test(written);
    if (sign) return { kind: "repeat", ...ofSign[sign as "*"], isLazy, body };
    const upTo = comma ? Number(most || Number.POSITIVE_INFINITY) : Number(least);
    return { kind: "repeat", least: Number(least), most: upTo, isLazy, body };
  }

  function one(written: string): FormPart {
    if (written.startsWith("(")) return bracket(written);
    if (written === "^" || written === "$") return { kind: "edge", at: written };
    if (/^\\[bB]$/.test(written)) return { kind: "edge", at: written.slice(1) as "b" };
    if (/^\\[1-9]$/.test(written)) return { kind: "same", group: written.slice(1) };
    if (written.startsWith("\\k<")) return { kind: "same", group: written.slice(3, -1) };
    // Without `u` a sign of two units is two.
    const isOne = flags.includes("u") || /^[\\[]/.test(written);
    const units = isOne ? [written] : written.split("");
    const signs = units.map((each) => ({ kind: "sign" as const, fits: signTest(each, flags) }));
    return signs.length === 1 ? (signs[0] as FormPart) : { kind: "row", parts: signs };
  }

  function bracket(written: string): FormPart {
    const isGroup = written === "(" || /^\(\?<\w/.test(written);
    const number = isGroup ? ++groups : 0;
    const body = choice();
    at += 1;
    if (written === "(?:") return body;
    if (isGroup) return { kind: "group", name: /\w+/.exec(written)?.[0], number, body };
    return { kind: "look", isBehind: written.includes("<"), isNot: written.endsWith("!"), body };
  }

  const all = choice();
  if (at < tokens.length) throw new Error(`Not understood: ${source}`);
  return all;
}

const ofSign = {
  "*": { least: 0, most: Number.POSITIVE_INFINITY },
  "+": { least: 1, most: Number.POSITIVE_INFINITY },
  "?": { least: 0, most: 1 },
};

/** Whether a sign is one that a part of an expression stands for: as the engine says, asked once for each sign. */
function signTest(written: string, flags: string): (sign: string) => boolean {
  const form = new RegExp(`^(?:${written})$`, flags.replace(/[gym]/g, ""));
  const known = new Map<string, boolean>();
  return (sign) => {
    let answer = known.get(sign);
    if (answer === undefined) {
      answer = form.test(sign);
      known.set(sign, answer);
    }
    return answer;
  };
}
