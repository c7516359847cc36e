import type { XmlElement, XmlReader } from "../archive/read-xml.ts";
import { BlockWriter } from "../block-writer.ts";
import { safeHref } from "../inline.ts";
import { limits } from "../limits.ts";
import type { Block } from "../page.ts";
import { type ReadCell, tableBlocks } from "../table.ts";
import type { Numbering } from "./numbering.ts";
import { alignOf, newParagraph, type Paragraph, setProperty } from "./paragraph.ts";
import type { Relations } from "./relations.ts";
import type { ParagraphStyle } from "./styles.ts";

export interface DocxParts {
  styles: ReadonlyMap<string, ParagraphStyle>;
  numbering: Numbering;
  relations: Relations;
}

/** Elements whose content is no text of the document, or is there a second time. */
const skipped = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:rPrChange", "w:pPrChange"]);

interface Table {
  line: number;
  rows: ReadCell[][];
  /** What the text goes to when the table has ended. */
  outer: BlockWriter;
}

/** Turns the stream of `word/document.xml`, and of footnotes, into blocks. */
export class BodyReader implements XmlReader {
  readonly #parts: DocxParts;
  readonly #body = new BlockWriter();
  #writer = this.#body;
  readonly #tables: Table[] = [];
  /** Paragraphs around the present one: those that hold text boxes. */
  readonly #around: Paragraph[] = [];
  #paragraph: Paragraph = newParagraph();
  #line = 0;
  #look = { href: null as string | null, strong: false, emphasis: false };
  #field: { code: string } | null = null;
  #inProperties = false;
  #inText = false;
  #inCode = false;
  #skipping = 0;
  #alt = "";

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  get blocks(): Block[] {
    return this.#body.blocks;
  }

  open(element: XmlElement): void {
    if (this.#skipping > 0 || skipped.has(element.name)) {
      this.#skipping += 1;
      return;
    }
    const value = element.attributes["w:val"] ?? "";
    if (this.#inProperties) {
      setProperty(this.#paragraph, element.name, value, this.#parts.styles);
      return;
    }
    switch (element.name) {
      case "w:p":
        this.#line += 1;
        this.#around.push(this.#paragraph);
        this.#paragraph = newParagraph();
        break;
      case "w:pPr":
        this.#inProperties = true;
        break;
      case "w:r":
        this.#look = { ...this.#look, strong: false, emphasis: false };
        break;
      case "w:b":
        this.#look.strong = isOn(value);
        break;
      case "w:i":
        this.#look.emphasis = isOn(value);
        break;
      case "w:t":
      case "m:t":
        this.#inText = true;
        break;
      case "w:tab":
        this.#write("\t");
        break;
      case "w:noBreakHyphen":
        this.#write("-");
        break;
      case "w:sym":
        this.#write(signOf(element.attributes["w:char"]));
        break;
      case "w:br":
      case "w:cr":
        this.#end();
        break;
      case "w:hyperlink":
        this.#look.href = this.#parts.relations.links.get(element.attributes["r:id"] ?? "") ?? null;
        break;
      case "w:instrText":
        this.#inCode = true;
        break;
      case "w:fldChar":
        this.#fieldMark(element.attributes["w:fldCharType"] ?? "");
        break;
      case "wp:docPr":
        this.#alt = element.attributes.descr ?? "";
        break;
      case "a:blip":
        this.#picture(element.attributes["r:embed"]);
        break;
      case "v:imagedata":
        this.#picture(element.attributes["r:id"]);
        break;
      case "w:tbl":
        this.#end();
        this.#tables.push({ line: this.#line + 1, rows: [], outer: this.#writer });
        break;
      case "w:tr":
        this.#tables.at(-1)?.rows.push([]);
        break;
      case "w:tc":
        this.#openCell();
        break;
      case "w:gridSpan":
        this.#cell((cell) => {
          cell.columns = Math.min(Math.max(Number(value) || 1, 1), 1000);
        });
        break;
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#inText) this.#write(text);
    if (this.#inCode && this.#field) this.#field.code += text;
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    switch (name) {
      case "w:p":
        this.#end();
        this.#paragraph = this.#around.pop() ?? newParagraph();
        break;
      case "w:pPr":
        this.#inProperties = false;
        break;
      case "w:t":
      case "m:t":
        this.#inText = false;
        break;
      case "w:instrText":
        this.#inCode = false;
        break;
      case "w:hyperlink":
        this.#look.href = null;
        break;
      case "w:tc":
        this.#end();
        this.#writer = this.#tables.at(-1)?.outer ?? this.#body;
        break;
      case "w:tbl":
        this.#closeTable();
        break;
    }
  }

  #write(text: string): void {
    const paragraph = this.#paragraph;
    if (!paragraph.begun) {
      paragraph.begun = true;
      const { numberingId, numberingLevel } = paragraph;
      const number = numberingId && this.#parts.numbering.next(numberingId, numberingLevel);
      if (number && number !== "bullet") {
        const blank = /[.)]$/.test(number) ? " " : "";
        this.#writer.add({ ...this.#look, text: `${number}${blank}` }, this.#line);
      }
      if (number !== "bullet") paragraph.numberingId = null;
    }
    this.#writer.add({ ...this.#look, text }, this.#line);
  }

  #end(): void {
    const { level, numberingId, begun } = this.#paragraph;
    const isBullet = begun && numberingId !== null;
    this.#writer.end({ level, listItem: isBullet, align: alignOf(this.#paragraph) });
  }

  /** A link may be written as a field: begin, its code, separate, what is shown, end. */
  #fieldMark(type: string): void {
    if (type === "begin") this.#field = { code: "" };
    if (type === "separate" && this.#field) {
      const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(this.#field.code)?.[1];
      this.#look.href = address ? safeHref(address) : this.#look.href;
    }
    if (type === "end") {
      this.#field = null;
      this.#look.href = null;
    }
  }

  #picture(relation = ""): void {
    const src = this.#parts.relations.pictures.get(relation);
    if (src === undefined) return;
    this.#end();
    this.#writer.blocks.push({ kind: "image", alt: this.#alt, src, line: this.#line });
    this.#alt = "";
  }

  #openCell(): void {
    this.#writer = new BlockWriter();
    const cell = { blocks: this.#writer.blocks, header: false, columns: 1, rows: 1 };
    this.#tables.at(-1)?.rows.at(-1)?.push(cell);
  }

  #cell(change: (cell: ReadCell) => void): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) change(cell);
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    this.#writer = table.outer;
    this.#writer.blocks.push(...tableBlocks(table.rows, table.line, limits.cells));
  }
}

/** A sign given by its code; symbol fonts use a private area, of which nothing can be shown. */
function signOf(code = ""): string {
  const number = Number.parseInt(code, 16);
  return number > 0x20 && number < 0xe000 ? String.fromCharCode(number) : " ";
}

function isOn(value: string): boolean {
  return !["0", "false", "off"].includes(value);
}
