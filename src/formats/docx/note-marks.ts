/**
 * Marks of foot- and endnotes in the order in which the text refers to them, as the page will number them. Each is
 * known by the kind of note and its id.
 */
export class NoteMarks {
  readonly #marks = new Map<string, string>();

  /** The mark of a note that is referred to by `w:footnoteReference` or `w:endnoteReference`. */
  refer(reference: string, id: string): string {
    const key = `${reference.replace("Reference", "")} ${id}`;
    const mark = this.#marks.get(key) ?? String(this.#marks.size + 1);
    this.#marks.set(key, mark);
    return mark;
  }

  /** The mark of the note `w:footnote` or `w:endnote`; null: nothing refers to it. */
  markOf(element: string, id: string): string | null {
    return this.#marks.get(`${element} ${id}`) ?? null;
  }
}
