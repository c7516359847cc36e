import type { Unit } from "../../words/tokens.ts";

/** A phrase of a question as `parseQuery` has it. */
export interface AskedPhrase {
  text: string;
  units: readonly Unit[];
}

/** A phrase while it is read. */
export interface Asked {
  phrase: AskedPhrase;
  units: readonly Unit[];
  /** Its units without anything between them. */
  text: string;
  /** Where each unit begins in `text`, and where the last one ends. */
  starts: readonly number[];
  /** How much each unit says by itself, from 0 to 1. */
  says: number[];
}

export function askedOf(phrase: AskedPhrase): Asked {
  const { units } = phrase;
  const starts = [0];
  for (const [at, { text }] of units.entries()) starts.push((starts[at] as number) + text.length);
  return {
    phrase,
    units,
    text: units.map((unit) => unit.text).join(""),
    starts,
    says: units.map(() => 1),
  };
}

/** Lets all units that begin within a stretch of the text say no more than this. */
export function lessen({ starts, says }: Asked, start: number, end: number, most: number): void {
  for (const [at, said] of says.entries()) {
    const begins = starts[at] as number;
    if (begins >= start && begins < end) says[at] = Math.min(said, most);
  }
}

/** Rows of Han characters that say something, each as text with the place of its first unit. */
export function tellingStretches({ units, says }: Asked, least: number): HanStretch[] {
  const found: HanStretch[] = [];
  let from = -1;
  for (let at = 0; at <= units.length; at++) {
    const unit = units[at];
    const belongs = unit?.han && (says[at] as number) >= least;
    if (belongs && from < 0) from = at;
    if (belongs || from < 0) continue;
    const characters = units.slice(from, at).map(({ text }) => text);
    found.push({ characters, unit: from });
    from = -1;
  }
  return found;
}

export interface HanStretch {
  characters: string[];
  /** Place of the first among the units. */
  unit: number;
}
