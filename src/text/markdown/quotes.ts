import type { Code, Construct, Extension, State, TokenizeContext } from "micromark-util-types";
import { countSteps } from "../bounds/steps.ts";

const greaterThan = 62;
const ideographicSpace = 0x3000;

/**
 * Quotations of public documents: a line is one only when a blank and something else follow its `>`, and that is
 * not a quantity. `>60岁的老人`, `>=90分`, `> 60%` and `>>更多` are text; within a quotation the blank may be missing.
 * Takes the place of CommonMark's `blockQuote`.
 */
export function quotes(): Extension {
  return { document: { [greaterThan]: quote }, disable: { null: ["blockQuote"] } };
}

const quote: Construct = {
  name: "quote",
  continuation: {
    tokenize(effects, ok, nok) {
      const again = effects.attempt(quote, ok, nok);
      return function start(code): State | undefined {
        if (!isSpace(code)) return again(code);
        effects.enter("linePrefix");
        return blanks(code);
      };
      function blanks(code: Code): State | undefined {
        if (isSpace(code)) {
          effects.consume(code);
          return blanks;
        }
        effects.exit("linePrefix");
        return again(code);
      }
    },
  },
  exit(effects) {
    countSteps(this as TokenizeContext, (this as TokenizeContext).events.length);
    effects.exit("blockQuote");
  },
  tokenize(effects, ok, nok) {
    const state = (this as TokenizeContext).containerState ?? {};
    const goesOn = state.open === true;
    return function start(code) {
      if (code !== greaterThan) return nok(code);
      if (!goesOn) effects.enter("blockQuote", { _container: true });
      effects.enter("blockQuotePrefix");
      effects.enter("blockQuoteMarker");
      effects.consume(code);
      effects.exit("blockQuoteMarker");
      return goesOn ? effects.check(comparison, nok, after) : effects.check(quoted, after, nok);
    };
    function after(code: Code): State | undefined {
      state.open = true;
      if (isSpace(code)) {
        effects.enter("blockQuotePrefixWhitespace");
        effects.consume(code);
        effects.exit("blockQuotePrefixWhitespace");
        effects.exit("blockQuotePrefix");
        return ok;
      }
      effects.exit("blockQuotePrefix");
      return ok(code);
    }
  },
};

/** What follows the `>` of a quotation: a blank, then words. */
const quoted: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isQuantity = effects.check(quantity, nok, ok);
    return function start(code) {
      if (!isSpace(code) && code !== ideographicSpace) return nok(code);
      effects.enter("whitespace");
      return blanks(code);
    };
    function blanks(code: Code): State | undefined {
      if (isSpace(code) || code === ideographicSpace) {
        effects.consume(code);
        return blanks;
      }
      effects.exit("whitespace");
      return code === null || code < 0 ? nok(code) : isQuantity(code);
    }
  },
};

/** `>60`, `>=90`: also where a quotation could go on. */
const comparison: Construct = {
  partial: true,
  tokenize: (_effects, ok, nok) => (code) =>
    code !== null && /[=\d＝]/.test(String.fromCharCode(code)) ? ok(code) : nok(code),
};

/** Digits that are neither a year, a day nor the number of a paragraph. */
const quantity: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return function start(code) {
      if (!isDigit(code)) return nok(code);
      effects.enter("data");
      return inside(code);
    };
    function inside(code: Code): State | undefined {
      if (isDigit(code)) {
        effects.consume(code);
        return inside;
      }
      if (code === 0x2e) {
        effects.consume(code);
        return (next) => {
          effects.exit("data");
          return isDigit(next) ? ok(next) : nok(next);
        };
      }
      effects.exit("data");
      return code !== null && /[年月.．、)）]/u.test(String.fromCharCode(code))
        ? nok(code)
        : ok(code);
    }
  },
};

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
