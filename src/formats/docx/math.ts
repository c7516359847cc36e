import type { XmlElement } from "../archive/read-xml.ts";
import { fractionRuns, grouped } from "../blocks/fraction.ts";
import { type Look, plainLook, plainTextOf, type Run } from "../blocks/inline.ts";

/** An element of a formula with all that stands in it. */
interface Part {
  name: string;
  parts: Part[];
  text: string;
  /** What elements of its properties say: `begChr`, `chr`. */
  says: Record<string, string>;
}

/** Reads a formula (`m:oMath`) and writes it on one line: 1/2, 10³, √(a+b), ∑. */
export class MathReader {
  readonly #open: Part[] = [partOf("m:oMath")];

  /** @returns whether the formula goes on: false for the end of `m:oMath` itself. */
  close(name: string): boolean {
    if (name.endsWith("Pr") || this.#open.at(-1)?.name !== name) return true;
    if (this.#open.length === 1) return false;
    this.#open.pop();
    return true;
  }

  open({ name, attributes }: XmlElement): void {
    const around = this.#open.at(-1);
    const value = attributes["m:val"];
    if (!around || name.endsWith("Pr")) return;
    if (value !== undefined) around.says[name.slice(2)] = value;
    const part = partOf(name);
    around.parts.push(part);
    this.#open.push(part);
  }

  text(text: string): void {
    const part = this.#open.at(-1);
    if (part?.name === "m:t" || part?.name === "w:t") part.text += text;
  }

  get runs(): Run[] {
    return this.#open[0]?.parts.flatMap(runsOf) ?? [];
  }
}

function partOf(name: string): Part {
  return { name, parts: [], text: "", says: {} };
}

function runsOf(part: Part): Run[] {
  const of = (name: string) =>
    part.parts.filter((one) => one.name === name).flatMap((one) => one.parts.flatMap(runsOf));
  switch (part.name) {
    case "m:t":
    case "w:t":
      return [{ ...plainLook, text: part.text }];
    case "w:del":
    case "w:moveFrom":
      return [];
    case "m:f":
      return part.says.type === "noBar"
        ? [...sign("("), ...of("m:num"), ...sign(" "), ...of("m:den"), ...sign(")")]
        : fractionRuns(of("m:num"), of("m:den"));
    case "m:sSup":
      return [...of("m:e"), ...inScript(of("m:sup"), "sup")];
    case "m:sSub":
      return [...of("m:e"), ...inScript(of("m:sub"), "sub")];
    case "m:sSubSup":
      return [...of("m:e"), ...inScript(of("m:sub"), "sub"), ...inScript(of("m:sup"), "sup")];
    case "m:sPre":
      return [...inScript(of("m:sub"), "sub"), ...inScript(of("m:sup"), "sup"), ...of("m:e")];
    case "m:rad":
      return [...inScript(of("m:deg"), "sup"), ...sign("√"), ...grouped(of("m:e"))];
    case "m:nary":
      return [
        ...sign(part.says.chr ?? "∫"),
        ...inScript(of("m:sub"), "sub"),
        ...inScript(of("m:sup"), "sup"),
        ...of("m:e"),
      ];
    case "m:limLow":
      return [...of("m:e"), ...inScript(of("m:lim"), "sub")];
    case "m:limUpp":
      return [...of("m:e"), ...inScript(of("m:lim"), "sup")];
    case "m:d":
      return bracketed(part);
    case "m:m":
    case "m:eqArr":
      return rowsOf(part);
    default:
      return part.parts.flatMap(runsOf);
  }
}

function bracketed({ parts, says }: Part): Run[] {
  const inner = parts.filter(({ name }) => name === "m:e").map((one) => one.parts.flatMap(runsOf));
  const between = sign(says.sepChr ?? "|");
  const joined = inner.flatMap((runs, at) => (at === 0 ? runs : [...between, ...runs]));
  return [...sign(says.begChr ?? "("), ...joined, ...sign(says.endChr ?? ")")];
}

/** Rows of a matrix or of equations, parted by signs of a list. */
function rowsOf({ parts }: Part): Run[] {
  const rows = parts.filter(({ name }) => name === "m:mr" || name === "m:e");
  return rows.flatMap((row, at) => {
    const cells = row.name === "m:mr" ? row.parts.filter(({ name }) => name === "m:e") : [row];
    const runs = cells.flatMap((cell, column) => [
      ...(column > 0 ? sign(", ") : []),
      ...cell.parts.flatMap(runsOf),
    ]);
    return at > 0 ? [...sign("; "), ...runs] : runs;
  });
}

function sign(text: string): Run[] {
  return text === "" ? [] : [{ ...plainLook, text }];
}

function inScript(runs: readonly Run[], script: Look["script"]): Run[] {
  return plainTextOf(runs) === "" ? [] : runs.map((run) => ({ ...run, script }));
}
