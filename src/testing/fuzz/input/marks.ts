const mark = /〖\d+〗/gu;

/** The marks `〖1〗`, `〖2〗` … that stand in a text, each once. */
export function marksIn(text: string): Set<string> {
  return new Set(text.match(mark));
}

/** Gives each stretch of text a mark of its own: what is lost can then be told. */
export class Marker {
  #last = 0;

  /** Marks given so far. */
  get count(): number {
    return this.#last;
  }

  next(): string {
    this.#last += 1;
    return `〖${this.#last}〗`;
  }
}
