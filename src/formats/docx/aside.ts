import type { LeftOut, LeftOutKind } from "../blocks/left-out.ts";

/** Collects what is left out, one piece a stretch of one kind within a paragraph. */
export class Aside {
  readonly leftOut: LeftOut[] = [];
  #current: LeftOut | null = null;

  add(text: string, as: LeftOutKind, line: number): void {
    const current = this.#current;
    if (current?.as === as && current.line === line) {
      current.text += text;
      return;
    }
    this.end();
    this.#current = { line, text, as };
  }

  /** Ends the stretch under way: text that is kept follows, or the paragraph ends. */
  end(): void {
    const current = this.#current;
    this.#current = null;
    if (current === null) return;
    const text = current.text.trim();
    if (text !== "") this.leftOut.push({ ...current, text });
  }
}
