import { readXml } from "../archive/read-xml.ts";
import { numberInFormat } from "./number-format.ts";

interface Level {
  start: number;
  format: string;
  /** `第%1条`: `%1` is the number of the first level. */
  text: string;
}

/** Lists of a Word document: what Word shows before a paragraph, though it is not in its text. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly #counters = new Map<string, number[]>();

  constructor(lists: ReadonlyMap<string, ReadonlyMap<number, Level>>) {
    this.#lists = lists;
  }

  /** Counts the next paragraph of a list. Null: the paragraph is in no list; `bullet`: a list without numbers. */
  next(list: string, level: number): string | "bullet" | null {
    const levels = this.#lists.get(list);
    const own = levels?.get(level);
    if (!levels || !own) return null;
    if (own.format === "bullet") return "bullet";
    const counters = this.#counters.get(list) ?? [];
    this.#counters.set(list, counters);
    counters.length = Math.min(counters.length, level + 1);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start, format } = levels.get(at) ?? own;
      return numberInFormat(counters[at] ?? start, format);
    });
  }
}

/** @throws {Refusal} when the XML is hostile or damaged */
export function readNumbering(part: Uint8Array | undefined): Numbering {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  let levels = new Map<number, Level>();
  let level: Level = { start: 1, format: "decimal", text: "" };
  let list = "";
  if (part)
    readXml(part, "Word", {
      open({ name, attributes }) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          levels = new Map();
          abstract.set(attributes["w:abstractNumId"] ?? "", levels);
        } else if (name === "w:num") list = attributes["w:numId"] ?? "";
        else if (name === "w:abstractNumId") {
          levels = new Map(abstract.get(value));
          lists.set(list, levels);
        } else if (name === "w:lvl" || name === "w:lvlOverride") {
          const at = Number(attributes["w:ilvl"] ?? 0);
          level = { start: 1, format: "decimal", text: "", ...levels.get(at) };
          levels.set(at, level);
        } else if (name === "w:start" || name === "w:startOverride")
          level.start = Number(value) || 0;
        else if (name === "w:numFmt") level.format = value;
        else if (name === "w:lvlText") level.text = value;
      },
    });
  return new Numbering(lists);
}
