import type {
  Code,
  Construct,
  Event,
  Extension,
  Point,
  Token,
  TokenizeContext,
  TokenTypeMap,
} from "micromark-util-types";
import { mayBeSurname } from "./mask-words.ts";
import { isPair } from "./pair.ts";
import { isSetOffAfter, type Look, type MarkRun, readRun } from "./run.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    markRun: "markRun";
    strikethrough: "strikethrough";
    strikethroughSequence: "strikethroughSequence";
    strikethroughText: "strikethroughText";
  }
  interface Token {
    _run?: MarkRun;
  }
}

/**
 * `*`, `_` and `~~` of public documents: a run is markup only together with a run of the same kind and length that
 * clearly belongs to it, and then wholly; every other one is text, so that no half of a pair is ever shown or lost.
 * Takes the place of CommonMark's `attention` and GFM's `strikethrough`.
 */
export function marks(): Extension {
  const construct: Construct = {
    name: "marks",
    tokenize(effects, ok) {
      const { previous } = this;
      let [marker, size]: [Code, number] = [null, 0];
      return function start(code) {
        marker = code;
        effects.enter("markRun");
        return inside(code);
      };

      function inside(code: Code) {
        if (code === marker) {
          effects.consume(code);
          size++;
          return inside;
        }
        const token = effects.exit("markRun");
        const run = readRun(marker ?? 0, size, previous, code);
        if (run) token._run = run;
        return ok(code);
      }
    },
    resolveAll: pairRuns,
  };
  return {
    text: { 42: construct, 95: construct, 126: construct },
    insideSpan: { null: [construct] },
    disable: { null: ["attention", "strikethrough"] },
  };
}

interface Pair {
  open: Token;
  close: Token;
  look: Look;
}

function pairRuns(events: Event[], context: TokenizeContext): Event[] {
  const pairs = findPairs(events, context);
  const resolved: Event[] = [];
  for (const event of events) {
    const [phase, token] = event;
    const pair = pairs.get(token);
    if (pair && phase === "enter") resolved.push(...eventsOf(pair, token, context));
    if (pair) continue;
    if (token.type === "markRun") token.type = "data";
    resolved.push(event);
  }
  // micromark holds on to the list: it is changed in place.
  events.length = 0;
  for (const event of resolved) events.push(event);
  return events;
}

/**
 * Each run that opens is tried with the next of its kind, and with no other: of each kind one is open at a time, so
 * that the time does not grow with what stands open.
 */
function findPairs(events: Event[], context: TokenizeContext): Map<Token, Pair> {
  const pairs = new Map<Token, Pair>();
  const open: Token[] = [];
  for (const [phase, token] of events) {
    const run = token._run;
    if (phase !== "enter" || token.type !== "markRun" || !run) continue;
    const at = open.findIndex((other) => isSameKind(other._run, run));
    const opener = open[at];
    if (opener?._run && run.closes) {
      const inner = context.sliceSerialize({ start: opener.end, end: token.start });
      if (isPair(opener._run, run, inner)) {
        const pair = { open: opener, close: token, look: run.look };
        pairs.set(opener, pair);
        pairs.set(token, pair);
        open.length = at;
        continue;
      }
      // Neither has a partner: what the one star hides, the other does not mark.
      open.splice(at, 1);
    } else if (run.opens) {
      if (opener) open.splice(at, 1);
      open.push(token);
    }
  }
  dropMasks(pairs, events);
  return pairs;
}

/** Where other runs of two stars are masks, a pair behind a surname is two more: 王**反映**问题 beside 李**. */
function dropMasks(pairs: Map<Token, Pair>, events: readonly Event[]) {
  if (pairs.size === 0) return;
  const isStrong = (token: Token) => token._run?.look === "strong" && token._run.marker === "*";
  if (!events.some(([, token]) => isStrong(token) && !pairs.has(token))) return;
  for (const { open, close } of new Set(pairs.values())) {
    if (!isStrong(open) || !isBehindSurname(open._run) || isSetOff(close._run)) continue;
    pairs.delete(open);
    pairs.delete(close);
  }
}

function isBehindSurname(run: MarkRun | undefined): boolean {
  return typeof run?.before === "number" && mayBeSurname(String.fromCharCode(run.before));
}

function isSetOff(run: MarkRun | undefined): boolean {
  return run !== undefined && isSetOffAfter(run.after);
}

function isSameKind(one: MarkRun | undefined, other: MarkRun): boolean {
  return one?.marker === other.marker && one.look === other.look;
}

type Names = Record<"group" | "sequence" | "text", keyof TokenTypeMap>;

const emphasis: Names = { group: "emphasis", sequence: "emphasisSequence", text: "emphasisText" };
const strong: Names = { group: "strong", sequence: "strongSequence", text: "strongText" };
const strikethrough: Names = {
  group: "strikethrough",
  sequence: "strikethroughSequence",
  text: "strikethroughText",
};

/** What a run becomes, outermost first, with the number of its signs. */
const layers: Record<Look, [names: Names, size: number][]> = {
  emphasis: [[emphasis, 1]],
  strong: [[strong, 2]],
  both: [
    [emphasis, 1],
    [strong, 2],
  ],
  strikethrough: [[strikethrough, 2]],
};

function eventsOf({ open, close, look }: Pair, token: Token, context: TokenizeContext): Event[] {
  const events: Event[] = [];
  let [first, last] = [open.start, close.end];
  for (const [names, size] of layers[look]) {
    const [textStart, textEnd] = [moved(first, size), moved(last, -size)];
    const group = { type: names.group, start: first, end: last };
    const text = { type: names.text, start: textStart, end: textEnd };
    const opening = { type: names.sequence, start: first, end: textStart };
    const closing = { type: names.sequence, start: textEnd, end: last };
    if (token === open) {
      events.push(["enter", group, context]);
      events.push(["enter", opening, context], ["exit", opening, context]);
      events.push(["enter", text, context]);
    } else {
      // From the inside out.
      events.unshift(
        ["exit", text, context],
        ["enter", closing, context],
        ["exit", closing, context],
        ["exit", group, context],
      );
    }
    [first, last] = [textStart, textEnd];
  }
  return events;
}

function moved(point: Point, by: number): Point {
  const { line, column, offset, _index, _bufferIndex } = point;
  return {
    line,
    column: column + by,
    offset: offset + by,
    _index,
    _bufferIndex: _bufferIndex + by,
  };
}
