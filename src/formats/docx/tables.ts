import { BlockWriter } from "../blocks/block-writer.ts";
import type { Block } from "../blocks/source-page.ts";
import type { ReadCell } from "../blocks/table.ts";
import { isOn } from "./run-properties.ts";

interface Table {
  line: number;
  rows: Row[];
  /** What the text goes to when the table has ended. */
  outer: BlockWriter;
}

interface Row {
  cells: ReadCell[];
  /** Deleted with the changes kept. */
  deleted: boolean;
  hidden: boolean;
  /** Whether the present cell has a ground of its own. */
  shaded: boolean;
}

/** Tables of a Word document, which may stand within each other, and what the text goes to. */
export class Tables {
  readonly #open: Table[] = [];
  #writer: BlockWriter;
  #inRowProperties = false;

  constructor(body: BlockWriter) {
    this.#writer = body;
  }

  get writer(): BlockWriter {
    return this.#writer;
  }

  get isShaded(): boolean {
    return this.#open.at(-1)?.rows.at(-1)?.shaded ?? false;
  }

  /** Takes what belongs to tables; false: the element does not. */
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): boolean {
    const value = attributes["w:val"] ?? "";
    const row = this.#open.at(-1)?.rows.at(-1);
    const count = Math.min(Math.max(Number(value) || 1, 1), 1000);
    switch (name) {
      case "w:tbl":
        this.#open.push({ line: line + 1, rows: [], outer: this.#writer });
        return true;
      case "w:tr":
        this.#open.at(-1)?.rows.push({ cells: [], deleted: false, hidden: false, shaded: false });
        return true;
      case "w:gridBefore":
        row?.cells.push({ blocks: [], header: false, columns: count, rows: 1 });
        return true;
      case "w:trPr":
        this.#inRowProperties = true;
        return true;
      case "w:del":
        if (this.#inRowProperties && row) row.deleted = true;
        return this.#inRowProperties;
      case "w:hidden":
        if (row) row.hidden = isOn(value);
        return true;
      case "w:tc":
        this.#openCell(row);
        return true;
      case "w:gridSpan": {
        const cell = row?.cells.at(-1);
        if (cell) cell.columns = count;
        return true;
      }
      case "w:shd":
        if (row) row.shaded = !/^(?:auto|ffffff|)$/i.test(attributes["w:fill"] ?? "");
        return true;
      default:
        return false;
    }
  }

  closeRowProperties(): void {
    this.#inRowProperties = false;
  }

  #openCell(row: Row | undefined): void {
    this.#writer = new BlockWriter();
    if (!row) return;
    row.shaded = false;
    row.cells.push({ blocks: this.#writer.blocks, header: false, columns: 1, rows: 1 });
  }

  closeCell(): void {
    const table = this.#open.at(-1);
    if (table) this.#writer = table.outer;
  }

  /** Takes out a row that was deleted, and one that is not shown: what stood in it, else an empty text. */
  closeRow(): { hiddenText: string } {
    const table = this.#open.at(-1);
    const row = table?.rows.at(-1);
    const text = row?.cells.flatMap(({ blocks }) => blocks.map(textOf)).join(" ") ?? "";
    if (row?.hidden || (row?.deleted && text.trim() === "")) table?.rows.pop();
    return { hiddenText: row?.hidden ? text : "" };
  }

  /** Ends a table; null: none is open. */
  close(): { line: number; rows: ReadCell[][] } | null {
    const table = this.#open.pop();
    if (!table) return null;
    this.#writer = table.outer;
    return { line: table.line, rows: table.rows.map(({ cells }) => cells) };
  }
}

function textOf(block: Block): string {
  if (block.kind === "text") return block.text;
  return block.kind === "table"
    ? block.rows
        .flat()
        .map(({ text }) => text)
        .join(" ")
    : "";
}
