import { family } from "./family.ts";
import { housing } from "./housing.ts";
import { laws } from "./laws.ts";
import { order } from "./order.ts";
import { schoolAndHealth } from "./school-health.ts";
import { surroundings } from "./surroundings.ts";
import { trade } from "./trade.ts";
import { traffic } from "./traffic.ts";
import { work } from "./work.ts";

/** What people say, and the words in which documents say it. */
export interface Synonym {
  asked: string;
  /** The most telling first. */
  official: readonly string[];
  /** Says something only where nothing else does: 罚款 alone, not 养狗罚款. */
  isWeak: boolean;
}

/** Everyday words of every county: what is asked = what is written, a line each, by theme; `~` begins weak ones. */
export function generalSynonyms(): Synonym[] {
  const themes = [
    family,
    housing,
    work,
    traffic,
    schoolAndHealth,
    surroundings,
    trade,
    order,
    laws,
  ];
  return themes.flatMap((theme) => theme.trim().split("\n").flatMap(ofLine));
}

function ofLine(line: string): Synonym[] {
  const isWeak = line.startsWith("~");
  const sides = line.slice(isWeak ? 1 : 0).split("=");
  const [asked = [], official = []] = sides.map((side) => side.trim().split(/\s+/u));
  return asked.map((word) => ({ asked: word, official, isWeak }));
}
