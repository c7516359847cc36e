import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** A content folder in which a webmaster does what a message says. */
export class Draft {
  readonly files: Map<string, string | Buffer>;

  constructor(files: Record<string, string | Buffer>) {
    this.files = new Map(Object.entries(files));
  }

  text(file: string): string {
    const text = this.files.get(file);
    if (typeof text !== "string") throw new Error(`No text: ${file}`);
    return text;
  }

  /** The line a finding is about. */
  line({ file, line = 0 }: Diagnostic): string {
    const found = this.text(file).split(/\r?\n/)[line - 1];
    if (found === undefined) throw new Error(`No line ${line} in ${file}`);
    return found;
  }

  /** Puts another text in place of the line, behind the blanks it begins with unless told otherwise. */
  setLine(finding: Diagnostic, text: string, indent = /^\s*/.exec(this.line(finding))?.[0]): void {
    this.#splice(finding, 1, [`${indent}${text}`]);
  }

  deleteLine(finding: Diagnostic): void {
    this.#splice(finding, 1, []);
  }

  insertBefore(finding: Diagnostic, text: string): void {
    this.#splice(finding, 0, [text]);
  }

  /** Takes the line and the one before it together. */
  joinLines({ line = 0, ...finding }: Diagnostic, text: string): void {
    this.#splice({ ...finding, line: line - 1 }, 2, [text]);
  }

  /** @throws where the text is not there: a cure has to be one that can be done */
  replace(file: string, from: string, to: string): void {
    const text = this.text(file);
    if (!from || !text.includes(from)) throw new Error(`Not in ${file}: ${from}`);
    this.files.set(
      file,
      text.replace(from, () => to),
    );
  }

  write(file: string, data: string | Buffer): void {
    this.files.set(file, data);
  }

  remove(file: string): void {
    if (!this.files.delete(file)) throw new Error(`No file: ${file}`);
  }

  rename(from: string, to: string): void {
    const data = this.files.get(from) ?? "";
    this.remove(from);
    this.write(to, data);
  }

  #splice({ file, line = 0 }: Diagnostic, count: number, more: string[]): void {
    const lines = this.text(file).split("\n");
    lines.splice(line - 1, count, ...more);
    this.write(file, lines.join("\n"));
  }
}
