import type { NumberMark } from "../number-mark.ts";
import type { Anchors } from "./anchors.ts";

interface Heading {
  mark: NumberMark | null;
  /** Depth of a heading written as such; 0 for a promoted paragraph. */
  depth: number;
  title: string;
}

const ranks: Record<NumberMark["form"], number> = {
  part: 1,
  chapter: 2,
  section: 3,
  han: 4,
  "han-bracket": 5,
  digit: 6,
  "digit-bracket": 7,
  article: 8,
};

/** The headings that are open at a place in the text, outermost first. */
export class HeadingStack {
  #open: (Heading & { id: string })[] = [];
  #anchors: Anchors;

  constructor(anchors: Anchors) {
    this.#anchors = anchors;
  }

  /** Level of the innermost open heading: 1 for the highest, 0 when there is none. */
  get level(): number {
    return this.#open.length;
  }

  /** Closes what the heading does not stand under, and opens it. */
  open(heading: Heading): { id: string; level: number } {
    while (this.#open.length > 0 && !isBelow(heading, this.#open.at(-1) ?? heading))
      this.#open.pop();
    const parent = this.#open.findLast(({ mark }) => mark !== null)?.id ?? null;
    const id = this.#anchors.give({ mark: heading.mark, title: heading.title, parent });
    this.#open.push({ ...heading, id });
    return { id, level: this.level };
  }
}

/** Written headings are ordered by their depth, all others by the form of their number. */
function isBelow(inner: Heading, outer: Heading): boolean {
  if (inner.depth > 0 && outer.depth > 0) return inner.depth > outer.depth;
  return rank(inner) > rank(outer);
}

function rank({ mark }: Heading): number {
  return mark === null ? 0 : ranks[mark.form];
}
