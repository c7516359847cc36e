import type { Effects, ParseContext, TokenizeContext } from "micromark-util-types";
import { TextError } from "../limits.ts";
import { textBounds } from "./bounds.ts";

/** Steps taken so far, by parser: there is one a text. */
const taken = new WeakMap<ParseContext, { steps: number }>();

const watched = new WeakSet<Effects>();

/** Counts from now on each character that is consumed, once more for each time it is gone back over. */
export function countCharacters(context: TokenizeContext, effects: Effects): void {
  if (watched.has(effects)) return;
  watched.add(effects);
  const { consume } = effects;
  effects.consume = (code) => {
    countSteps(context, 1);
    consume(code);
  };
}

/**
 * Counts steps of the parser that a text should not need many of: a step is what one character or event takes.
 * @throws {TextError} `too-many-signs`, with the line, when the text has taken more than it may
 */
export function countSteps(context: TokenizeContext, steps: number): void {
  let all = taken.get(context.parser);
  if (!all) {
    all = { steps: 0 };
    taken.set(context.parser, all);
  }
  all.steps += steps;
  if (all.steps <= textBounds.steps) return;
  throw new TextError("too-many-signs", "signs that are no markup", context.now().line);
}
