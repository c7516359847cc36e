import { list } from "micromark-core-commonmark";
import type { Construct, Extension } from "micromark-util-types";
import { countCharacters, countSteps } from "../bounds/steps.ts";

/** `!`, `"`, `&`, `*`, `<`, `[`, `\`, `]`, `_`, `` ` ``, `~`: where the parser looks for markup within a line. */
const signs = [33, 38, 42, 60, 91, 92, 93, 95, 96, 126];

const closingBracket = 93;

/** Events that are moved in memory, or looked through, in the time that a step takes. */
const movedAtOnce = 16;
const lookedThrough = 4;

/**
 * Bounds the work of the parser: what it goes over again for signs that turn out to be none, and what it moves at the
 * end of each list. Both take the square of their number.
 */
export function counted(): Extension {
  return {
    text: Object.fromEntries(signs.map((sign) => [sign, sighted])),
    document: Object.fromEntries(
      [42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57].map((code) => [code, countedList]),
    ),
  };
}

/** Reads nothing: it is asked first at each sign. */
const sighted: Construct = {
  name: "sighted",
  tokenize(effects, _ok, nok) {
    countCharacters(this, effects);
    return (code) => {
      // At `]` all events may be looked through for what it closes.
      const atOnce = code === closingBracket ? lookedThrough : movedAtOnce;
      countSteps(this, 1 + this.events.length / atOnce);
      return nok(code);
    };
  },
};

/** Comes before the list that it is: the core asks for its own when a list goes on. */
const countedList: Construct = {
  ...list,
  name: "countedList",
  exit(effects) {
    countSteps(this, this.events.length);
    list.exit?.call(this, effects);
  },
};
