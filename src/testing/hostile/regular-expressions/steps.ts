import { type FormPart, partsOf } from "./form-parts.ts";

/** A step of a search for an expression, and where it goes on. */
type Step =
  | { does: "sign"; fits(sign: string): boolean; isBehind: boolean }
  | { does: "edge"; at: "^" | "$" | "b" | "B" }
  | { does: "same"; start: number; end: number; isBehind: boolean }
  | { does: "keep"; slot: number }
  | { does: "moved"; slot: number }
  | { does: "either"; first: number; second: number }
  | { does: "go"; to: number }
  | { does: "look"; isNot: boolean; steps: Step[] };

/**
 * How many steps a search for an expression takes that tries one way after the other, as the engines of JavaScript do: a
 * number that is the same on every machine, however busy it is.
 * @returns a function that gives it for a text, and no more than `most`: what reaches it has been given up
 */
export function stepCounter(form: RegExp): (text: string, most: number) => number {
  const steps = stepsOf(partsOf(form));
  return (text, most) => {
    const signs = signsOf(form, text);
    const search = new Search(signs, form.multiline, most);
    let from = 0;
    while (from <= signs.length && search.count < most) {
      const end = search.run(steps, from);
      if (end >= 0 && !form.global) break;
      if (end < 0 && form.sticky) break;
      // What matches nothing at all ends the search of a program too, or it goes on a sign later.
      from = end > from ? end : from + 1;
    }
    return Math.min(search.count, most);
  };
}

/** Where an expression matches first, as the engine is to say too: in signs, -1 for both where it does not. */
export function firstMatch(form: RegExp, text: string): { start: number; end: number } {
  const steps = stepsOf(partsOf(form));
  const signs = signsOf(form, text);
  const search = new Search(signs, form.multiline, Number.POSITIVE_INFINITY);
  for (let start = 0; start <= (form.sticky ? 0 : signs.length); start++) {
    const end = search.run(steps, start);
    if (end >= 0) return { start, end };
  }
  return { start: -1, end: -1 };
}

function signsOf(form: RegExp, text: string): string[] {
  return form.unicode ? Array.from(text) : text.split("");
}

/** The steps for a part; behind a place a row is gone over from its end. */
function stepsOf(whole: FormPart): Step[] {
  const steps: Step[] = [];
  /** Where it is kept at which place a group begins and ends, and a turn of a loop. */
  const slots = new Map<string, number>();
  const slotOf = (name: string) => {
    const slot = slots.get(name) ?? slots.size;
    slots.set(name, slot);
    return slot;
  };

  function add(part: FormPart, isBehind: boolean): void {
    if (part.kind === "sign") steps.push({ does: "sign", fits: part.fits, isBehind });
    else if (part.kind === "edge") steps.push({ does: "edge", at: part.at });
    else if (part.kind === "same") {
      const [start, end] = [slotOf(`<${part.group}`), slotOf(`>${part.group}`)];
      steps.push({ does: "same", start, end, isBehind });
    } else if (part.kind === "row") {
      for (const each of isBehind ? part.parts.toReversed() : part.parts) add(each, isBehind);
    } else if (part.kind === "group") addGroup(part, isBehind);
    else if (part.kind === "choice") addChoice(part.rows, isBehind);
    else if (part.kind === "look") addLook(part);
    else addRepeat(part, isBehind);
  }

  function addGroup({ name, number, body }: FormPart & { kind: "group" }, isBehind: boolean) {
    const keep = (edge: string) => {
      for (const each of [String(number), ...(name ? [name] : [])]) {
        steps.push({ does: "keep", slot: slotOf(`${edge}${each}`) });
      }
    };
    keep(isBehind ? ">" : "<");
    add(body, isBehind);
    keep(isBehind ? "<" : ">");
  }

  function addLook({ isBehind, isNot, body }: FormPart & { kind: "look" }) {
    const outer = steps.splice(0);
    add(body, isBehind);
    const inner = steps.splice(0);
    steps.push(...outer, { does: "look", isNot, steps: inner });
  }

  function addChoice(rows: FormPart[], isBehind: boolean) {
    const ends: { to: number }[] = [];
    for (const [at, row] of rows.entries()) {
      if (at === rows.length - 1) add(row, isBehind);
      else {
        const fork = either(false);
        add(row, isBehind);
        const end = { does: "go" as const, to: 0 };
        steps.push(end);
        ends.push(end);
        fork.leave(steps.length);
      }
    }
    for (const end of ends) end.to = steps.length;
  }

  function addRepeat(part: FormPart & { kind: "repeat" }, isBehind: boolean) {
    const { least, most, isLazy, body } = part;
    for (let times = 0; times < least; times++) add(body, isBehind);
    if (most === Number.POSITIVE_INFINITY) {
      const slot = slotOf(`loop ${slots.size}`);
      const start = steps.length;
      const fork = either(isLazy);
      steps.push({ does: "keep", slot });
      add(body, isBehind);
      steps.push({ does: "moved", slot }, { does: "go", to: start });
      fork.leave(steps.length);
      return;
    }
    const forks = Array.from({ length: most - least }, () => {
      const fork = either(isLazy);
      add(body, isBehind);
      return fork;
    });
    for (const fork of forks) fork.leave(steps.length);
  }

  /** Goes on with the next step or leaves, whichever is tried first. */
  function either(leavesFirst: boolean) {
    const next = steps.length + 1;
    const step = { does: "either" as const, first: next, second: next };
    steps.push(step);
    return {
      leave(to: number) {
        if (leavesFirst) step.first = to;
        else step.second = to;
      },
    };
  }

  add(whole, false);
  return steps;
}

const word = /\w/;

/** One that tries, remembers where there was another way, and counts. */
class Search {
  readonly #signs: string[];
  readonly #isMultiline: boolean;
  readonly #most: number;
  /** By slot; undefined where nothing has been kept yet. */
  readonly #kept: (number | undefined)[] = [];
  count = 0;

  constructor(signs: string[], isMultiline: boolean, most: number) {
    this.#signs = signs;
    this.#isMultiline = isMultiline;
    this.#most = most;
  }

  /** @returns where the match ends that begins at a place, -1 where there is none */
  run(steps: readonly Step[], from: number): number {
    const signs = this.#signs;
    /** Other ways, two numbers each: a step and its place, or a slot, below zero, and what was kept in it before. */
    const others: number[] = [];
    let at = 0;
    let place = from;
    for (let step = steps[at]; step; step = steps[at]) {
      this.count += 1;
      if (this.count >= this.#most) return -1;
      let fits = true;
      if (step.does === "sign") {
        const sign = signs[step.isBehind ? place - 1 : place];
        fits = sign !== undefined && step.fits(sign);
        place += step.isBehind ? -1 : 1;
        at += 1;
      } else if (step.does === "either") {
        others.push(step.second, place);
        at = step.first;
      } else if (step.does === "go") at = step.to;
      else if (step.does === "keep") {
        others.push(-1 - step.slot, this.#kept[step.slot] ?? -1);
        this.#kept[step.slot] = place;
        at += 1;
      } else {
        const end = this.#other(step, place);
        fits = end >= 0;
        place = end;
        at += 1;
      }
      if (fits) continue;
      do {
        if (others.length === 0) return -1;
        place = others.pop() as number;
        at = others.pop() as number;
        if (at < 0) this.#kept[-1 - at] = place < 0 ? undefined : place;
      } while (at < 0);
    }
    return place;
  }

  /** @returns where it goes on, -1 where it does not */
  #other(step: Step, place: number): number {
    if (step.does === "moved") return this.#kept[step.slot] === place ? -1 : place;
    if (step.does === "edge") return this.#isAtEdge(step.at, place) ? place : -1;
    if (step.does === "look") return this.run(step.steps, place) >= 0 === step.isNot ? -1 : place;
    if (step.does !== "same") return -1;
    const [start, end] = [this.#kept[step.start], this.#kept[step.end]];
    if (start === undefined || end === undefined) return place;
    const first = step.isBehind ? place - (end - start) : place;
    for (let i = start; i < end; i++) {
      this.count += 1;
      if (this.#signs[i] !== this.#signs[first + i - start]) return -1;
    }
    return step.isBehind ? first : first + end - start;
  }

  #isAtEdge(edge: "^" | "$" | "b" | "B", place: number): boolean {
    const [before, after] = [this.#signs[place - 1], this.#signs[place]];
    if (edge === "^") return before === undefined || (this.#isMultiline && before === "\n");
    if (edge === "$") return after === undefined || (this.#isMultiline && after === "\n");
    const isBetween = word.test(before ?? " ") !== word.test(after ?? " ");
    return isBetween === (edge === "b");
  }
}
