import type { Objection, Question } from "./question.ts";
import type { Words } from "./words.ts";

/** What was wrong with the options of the command. */
export interface Complaints {
  /** Questions without an answer. */
  missing: readonly Question[];
  objections: readonly Objection[];
  /** Options that answer no question that was asked. */
  useless: readonly string[];
  words: Words;
}

export interface Outcome {
  /** In sentences. */
  texts: string[];
  /** 0: a file may be written; 1: the content forbids it; 2: an option is missing, malformed or of no use. */
  code: 0 | 1 | 2;
}

/** Tells all that is wrong in one run; a warning alone forbids nothing. */
export function outcomeOf({ missing, objections, useless, words }: Complaints): Outcome {
  const texts = objections.map(({ text }) => text);
  if (useless.length > 0) texts.push(words.useless(useless.map(flag)));
  const needed = missing.filter(({ isOptional }) => !isOptional);
  const optional = missing.filter(({ isOptional }) => isOptional);
  if (needed.length > 0) texts.push(words.missing(needed.map(flagOf)));
  texts.push(...missing.flatMap(({ whyNone }) => whyNone ?? []));
  if (optional.length > 0) texts.push(words.undecided(optional.map(flagOf)));
  const errors = objections.filter(({ severity }) => severity === "error");
  const isUsage = missing.length + useless.length > 0 || errors.some(({ isTaken }) => !isTaken);
  if (isUsage) return { texts, code: 2 };
  return { texts, code: errors.length > 0 ? 1 : 0 };
}

function flagOf({ option }: Question): string {
  return flag(option);
}

function flag(option: string): string {
  return `--${option}`;
}
