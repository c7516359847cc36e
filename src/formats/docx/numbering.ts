import { readXml } from "../archive/read-xml.ts";
import { numberInFormat } from "./number-format.ts";
import { isOn } from "./run-properties.ts";

interface Level {
  start: number;
  format: string;
  /** `第%1条`: `%1` is the number of the first level. */
  text: string;
  /** Whether all numbers in it are Arabic, whatever their own format. */
  isLegal: boolean;
}

interface List {
  levels: ReadonlyMap<number, Level>;
  /** Lists of one ground count on where another of them stopped. */
  ground: string;
  /** Levels that this list begins anew when it is first used. */
  restarts: ReadonlyMap<number, number>;
}

/** Lists of a Word document: what Word shows before a paragraph, though it is not in its text. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counters = new Map<string, number[]>();
  readonly #used = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** Counts the next paragraph of a list. Null: the paragraph is in no list; `bullet`: a list without numbers. */
  next(list: string, level: number): string | "bullet" | null {
    const found = this.#lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own) return null;
    if (own.format === "bullet") return "bullet";
    const counters = this.#counters.get(found.ground) ?? [];
    this.#counters.set(found.ground, counters);
    this.#restart(list, found, counters);
    counters.length = Math.min(counters.length, level + 1);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { start, format } = found.levels.get(at) ?? own;
      return numberInFormat(counters[at] ?? start, own.isLegal ? "decimal" : format);
    });
  }

  #restart(list: string, { restarts }: List, counters: number[]): void {
    if (this.#used.has(list)) return;
    this.#used.add(list);
    for (const [level, start] of restarts) if (level < counters.length) counters[level] = start - 1;
  }
}

const plainLevel: Level = { start: 1, format: "decimal", text: "", isLegal: false };

/** Word itself has nine levels, counts to 32,767, and takes no longer text for a number. */
const most = { level: 8, number: 32_767, text: 255 };

/** A whole number from 0 to `limit`; 0 for what is none. */
function countOf(value: string | undefined, limit: number): number {
  const number = Math.trunc(Number(value ?? 0));
  return number >= 0 ? Math.min(number, limit) : 0;
}

/** @throws {Refusal} when the XML is hostile or damaged */
export function readNumbering(part: Uint8Array | undefined): Numbering {
  const abstract = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels = new Map<number, Level>();
  let restarts = new Map<number, number>();
  let level = plainLevel;
  let at = 0;
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
          restarts = new Map();
          lists.set(list, { levels, ground: value, restarts });
        } else if (name === "w:lvl" || name === "w:lvlOverride") {
          at = countOf(attributes["w:ilvl"], most.level);
          level = { ...plainLevel, ...levels.get(at) };
          levels.set(at, level);
        } else if (name === "w:start") level.start = countOf(value, most.number);
        else if (name === "w:startOverride") {
          level.start = countOf(value, most.number);
          restarts.set(at, level.start);
        } else if (name === "w:numFmt") level.format = value;
        else if (name === "w:lvlText") level.text = value.slice(0, most.text);
        else if (name === "w:isLgl") level.isLegal = isOn(value);
      },
    });
  return new Numbering(lists);
}
