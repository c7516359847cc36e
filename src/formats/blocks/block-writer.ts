import { markdownOf, plainTextOf, type Run } from "./inline.ts";
import type { Block, TextBlock } from "./source-page.ts";

/** What a block has beside its text. */
export type BlockStyle = Pick<TextBlock, "level" | "listItem" | "align" | "note" | "isContents">;

export const plainStyle: BlockStyle = { level: null, listItem: false, align: null };

/** Collects runs of text into blocks, in reading order. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];
  #line = 0;
  readonly #tidy: (runs: Run[]) => Run[];

  /** @param tidy mends the blanks of a block before it is written */
  constructor(tidy: (runs: Run[]) => Run[] = (runs) => runs) {
    this.#tidy = tidy;
  }

  /** Adds to the block under way. `line` counts for the first run of a block. */
  add(run: Run, line: number): void {
    if (this.#runs.length === 0) this.#line = line;
    this.#runs.push(run);
  }

  /** Text of the last run of the block under way. */
  get lastText(): string {
    return this.#runs.at(-1)?.text ?? "";
  }

  /** Ends the block under way; one without text is left out. */
  end(style: BlockStyle): void {
    const runs = this.#tidy(this.#runs);
    this.#runs = [];
    const text = plainTextOf(runs);
    if (text.trim() === "") return;
    const block = { kind: "text" as const, text, markdown: markdownOf(runs), line: this.#line };
    this.blocks.push({ ...block, ...style });
  }
}
