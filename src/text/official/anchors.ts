import { createHash } from "node:crypto";
import type { NumberMark } from "../number-mark.ts";

const prefixes: Partial<Record<NumberMark["form"], string>> = {
  part: "part",
  chapter: "chapter",
  section: "section",
  article: "article",
};

/** A heading an anchor is wanted for. */
export interface Anchored {
  mark: NumberMark | null;
  title: string;
  /** Anchor of the numbered heading it stands under. */
  parent: string | null;
}

/**
 * Gives out anchors in ASCII that stay the same when text is added elsewhere: they are made from the
 * written numbers (`s-2-3` for 二、 and （三）, `chapter-2`, `article-12`), for a heading without a
 * number from its own text. A second one of the same name gets `--2`.
 */
export class Anchors {
  #given = new Map<string, number>();

  give(heading: Anchored): string {
    const name = nameOf(heading);
    const count = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, count);
    return count === 1 ? name : `${name}--${count}`;
  }
}

function nameOf({ mark, title, parent }: Anchored): string {
  if (mark === null) {
    const words = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const ascii = /^[ -~]+$/.test(title) && words !== "";
    return `t-${ascii ? words : createHash("sha256").update(title).digest("hex").slice(0, 8)}`;
  }
  if (mark.form === "article" || parent === null)
    return `${prefixes[mark.form] ?? "s"}-${mark.number}`;
  return `${parent}-${mark.number}`;
}
