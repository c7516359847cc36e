import type { XmlElement, XmlReader } from "../archive/read-xml.ts";
import { BlockWriter } from "../blocks/block-writer.ts";
import { apartFrom } from "../blocks/fraction.ts";
import { plainLook, plainTextOf, type Run } from "../blocks/inline.ts";
import type { LeftOut, LeftOutKind } from "../blocks/left-out.ts";
import type { Block } from "../blocks/source-page.ts";
import { tableBlocks } from "../blocks/table.ts";
import { limits } from "../bounds/limits.ts";
import { Aside } from "./aside.ts";
import { Fields } from "./fields.ts";
import { MathReader } from "./math.ts";
import type { NoteMarks } from "./note-marks.ts";
import type { Numbering } from "./numbering.ts";
import { alignOf, newParagraph, type Paragraph, setProperty } from "./paragraph.ts";
import type { Relations } from "./relations.ts";
import { isOn, plainProperties, type RunProperties, runProperty } from "./run-properties.ts";
import type { Styles } from "./styles.ts";
import { signInFont } from "./symbol-fonts.ts";
import { Tables } from "./tables.ts";

export interface DocxParts {
  styles: Styles;
  numbering: Numbering;
  relations: Relations;
  notes: NoteMarks;
}

/** Elements that say how something was before it was changed. */
const former = new Set(
  "w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:trPrChange w:tcPrChange w:tblPrExChange w:numberingChange".split(
    " ",
  ),
);

/** Charts and objects, of which only a picture can be shown. */
const embedded: Record<string, string | undefined> = {
  "c:chart": "图表",
  "dgm:relIds": "SmartArt",
  "w:altChunk": "嵌入的文件",
  "w:subDoc": "子文档",
};

/** Turns the stream of `word/document.xml`, and of notes, into blocks. */
export class BodyReader implements XmlReader {
  readonly #parts: DocxParts;
  readonly #body = new BlockWriter();
  readonly #tables = new Tables(this.#body);
  readonly #fields = new Fields();
  readonly #aside = new Aside();
  /** Paragraphs around the present one: those that hold text boxes. */
  readonly #around: Paragraph[] = [];
  /** Content controls around: whether what they show is a prompt, or a table of contents. */
  readonly #controls: (LeftOutKind | null)[] = [];
  /** What had been written when a choice between two ways to show something began. */
  readonly #choices: number[] = [];
  readonly #lostSigns = new Map<string, number>();
  readonly #whiteLines: number[] = [];
  #paragraph: Paragraph = newParagraph();
  #line = 0;
  #run: RunProperties = plainProperties;
  #linked: string | null = null;
  #math: MathReader | null = null;
  #inProperties: "paragraph" | "run" | "control" | null = null;
  #inText = false;
  #inCode = false;
  #inDeleted = 0;
  #skipping = 0;
  #written = 0;
  #alt = "";
  /** Whether the end of the last paragraph was deleted: the next one goes on with its text. */
  #joins = false;
  /** The reading above a word; it stands before the word in the file. */
  #ruby: { reading: string; inReading: boolean } | null = null;
  #note: string | null = null;

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  get blocks(): Block[] {
    this.#end();
    return this.#body.blocks;
  }

  get leftOut(): LeftOut[] {
    this.#aside.end();
    return this.#aside.leftOut;
  }

  /** Signs that are not known, counted by their fonts. */
  get lostSigns(): ReadonlyMap<string, number> {
    return this.#lostSigns;
  }

  /** Paragraphs with white text, which is kept. */
  get whiteLines(): readonly number[] {
    return this.#whiteLines;
  }

  open(element: XmlElement): void {
    const { name, attributes } = element;
    if (this.#skipping > 0 || former.has(name)) {
      this.#skipping += 1;
      return;
    }
    const value = attributes["w:val"] ?? "";
    if (this.#math) this.#math.open(element);
    else if (this.#inProperties === "paragraph")
      setProperty(this.#paragraph, name, value, this.#parts.styles.paragraphs);
    else if (this.#inProperties === "run") this.#setRunProperty(name, attributes);
    else if (this.#inProperties === "control") this.#setControl(name, attributes);
    else this.#openContent(name, attributes, value);
  }

  #openContent(name: string, attributes: XmlElement["attributes"], value: string): void {
    if (name === "w:tbl") this.#end();
    if (this.#openText(name, attributes) || this.#tables.open(name, attributes, this.#line)) return;
    switch (name) {
      case "w:p":
        this.#openParagraph();
        break;
      case "w:pPr":
        this.#inProperties = "paragraph";
        break;
      case "w:rPr":
        this.#inProperties = "run";
        break;
      case "w:r":
        this.#run = { ...plainProperties, ...this.#paragraph.run };
        break;
      case "w:del":
      case "w:moveFrom":
        this.#inDeleted += 1;
        break;
      case "w:hyperlink":
        this.#linked = this.#parts.relations.links.get(attributes["r:id"] ?? "") ?? null;
        break;
      case "w:fldSimple":
        this.#fields.begin();
        this.#fields.addCode(attributes["w:instr"] ?? "");
        this.#fields.separate();
        break;
      case "w:fldChar":
        this.#fieldMark(attributes["w:fldCharType"] ?? "");
        break;
      case "w:checked":
      case "w:default":
      case "w:listEntry":
      case "w:result":
        this.#fields.setData(name, value);
        break;
      case "w:sdt":
        this.#controls.push(null);
        break;
      case "w:sdtPr":
        this.#inProperties = "control";
        break;
      case "m:oMath":
        this.#math = new MathReader();
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.#refer(this.#parts.notes.refer(name, attributes["w:id"] ?? ""));
        break;
      case "w:footnote":
      case "w:endnote":
        this.#note = this.#parts.notes.markOf(name, attributes["w:id"] ?? "");
        break;
      case "mc:AlternateContent":
        this.#choices.push(this.#written);
        break;
      case "mc:Choice":
      case "mc:Fallback":
        // The first way that shows anything is enough: the others show the same.
        if (this.#written !== this.#choices.at(-1)) this.#skipping = 1;
        break;
      case "w:ruby":
        this.#ruby = { reading: "", inReading: false };
        break;
      case "w:rt":
        if (this.#ruby) this.#ruby.inReading = true;
        break;
      case "wp:docPr":
        this.#alt = attributes.descr ?? "";
        break;
      case "a:blip":
        this.#picture(attributes["r:embed"], attributes["r:link"]);
        break;
      case "v:imagedata":
        this.#picture(attributes["r:id"]);
        break;
      case "v:textpath":
        this.#end();
        this.#write(attributes.string ?? "");
        this.#end();
        break;
      case "o:OLEObject":
        this.#leaveOut(attributes.ProgID ?? "OLE", "embedded");
        break;
      default:
        if (embedded[name]) this.#leaveOut(embedded[name], "embedded");
    }
  }

  /** Elements of a run that are text; false: it is none of them. */
  #openText(name: string, attributes: XmlElement["attributes"]): boolean {
    if (name === "w:t" || name === "m:t" || name === "w:delText") this.#inText = true;
    else if (name === "w:instrText") this.#inCode = true;
    else if (name === "w:tab" || name === "w:ptab") this.#write("\t");
    else if (name === "w:noBreakHyphen") this.#write("-");
    else if (name === "w:sym")
      this.#sign(attributes["w:font"] ?? "", Number.parseInt(attributes["w:char"] ?? "", 16));
    else if (name === "w:br" || name === "w:cr") this.#end();
    else return false;
    return true;
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#math) this.#math.text(text);
    else if (this.#inText) this.#writeText(text);
    else if (this.#inCode) this.#fields.addCode(text);
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (this.#math) {
      if (!this.#math.close(name)) this.#endMath();
      return;
    }
    switch (name) {
      case "w:p":
        this.#closeParagraph();
        break;
      case "w:pPr":
      case "w:sdtPr":
        this.#inProperties = null;
        break;
      case "w:rPr":
        if (this.#inProperties === "run") this.#inProperties = null;
        break;
      case "w:t":
      case "m:t":
      case "w:delText":
        this.#inText = false;
        break;
      case "w:instrText":
        this.#inCode = false;
        break;
      case "w:del":
      case "w:moveFrom":
        if (this.#inProperties === null && this.#inDeleted > 0) this.#inDeleted -= 1;
        break;
      case "w:hyperlink":
        this.#linked = null;
        break;
      case "w:fldSimple":
        this.#fieldMark("end");
        break;
      case "w:sdt":
        this.#controls.pop();
        break;
      case "mc:AlternateContent":
        this.#choices.pop();
        break;
      case "w:rt":
        if (this.#ruby) this.#ruby.inReading = false;
        break;
      case "w:ruby":
        this.#endRuby();
        break;
      case "w:footnote":
      case "w:endnote":
        this.#note = null;
        break;
      case "w:trPr":
        this.#tables.closeRowProperties();
        break;
      case "w:tc":
        this.#end();
        this.#tables.closeCell();
        break;
      case "w:tr":
        this.#closeRow();
        break;
      case "w:tbl":
        this.#closeTable();
        break;
    }
  }

  #openParagraph(): void {
    // A text box stands within a paragraph.
    if (this.#around.length > 0) this.#end();
    this.#line += 1;
    this.#around.push(this.#paragraph);
    this.#paragraph = newParagraph();
    this.#paragraph.goesOn = this.#joins;
    this.#joins = false;
  }

  #closeParagraph(): void {
    const { joinsNext, begun, goesOn } = this.#paragraph;
    this.#joins = joinsNext && (begun || goesOn);
    if (!this.#joins) this.#end();
    this.#paragraph = this.#around.pop() ?? newParagraph();
    this.#aside.end();
    this.#fields.endParagraph();
  }

  #setRunProperty(name: string, attributes: XmlElement["attributes"]): void {
    const style = name === "w:rStyle" ? attributes["w:val"] : undefined;
    const set =
      style === undefined
        ? runProperty(name, attributes)
        : this.#parts.styles.characters.get(style);
    this.#run = { ...this.#run, ...set };
  }

  #setControl(name: string, attributes: XmlElement["attributes"]): void {
    const value = attributes["w:val"] ?? "";
    let kind: LeftOutKind | null = null;
    if (name === "w:showingPlcHdr" && isOn(value)) kind = "placeholder";
    if (name === "w:docPartGallery" && /table of contents/i.test(value)) kind = "contents";
    if (kind !== null && this.#controls.length > 0)
      this.#controls[this.#controls.length - 1] = kind;
  }

  /** What is written here does not belong to the text: why; null: it does. */
  #reason(): LeftOutKind | null {
    if (this.#inDeleted > 0) return "deleted";
    if (this.#run.hidden) return "hidden";
    return this.#controls.includes("placeholder") ? "placeholder" : null;
  }

  #writeText(text: string): void {
    const { symbolFont } = this.#run;
    if (symbolFont === null && !/[\ue000-\uf8ff]/.test(text)) {
      this.#write(text);
      return;
    }
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const isSign = symbolFont !== null ? code > 0x20 : code >= 0xe000 && code <= 0xf8ff;
      if (isSign) this.#sign(symbolFont ?? "", code);
      else this.#write(character);
    }
  }

  #sign(font: string, code: number): void {
    const sign = signInFont(font, code);
    if (sign === null && this.#reason() === null)
      this.#lostSigns.set(font, (this.#lostSigns.get(font) ?? 0) + 1);
    this.#write(sign ?? "�");
  }

  #write(text: string): void {
    const { strong, emphasis, script, struck, white } = this.#run;
    const href = this.#fields.href ?? this.#linked;
    const change = struck ? ("del" as const) : null;
    if (white && text.trim() !== "" && this.#reason() === null && !this.#tables.isShaded)
      this.#whiteLines.push(this.#line);
    this.#add([{ href, strong, emphasis, script, change, text }]);
  }

  #add(runs: readonly Run[]): void {
    const text = plainTextOf(runs);
    if (this.#ruby?.inReading) {
      this.#ruby.reading += text;
      return;
    }
    if (!this.#fields.areShown) return;
    const reason = this.#reason();
    if (text !== "") this.#written += 1;
    if (reason !== null) {
      this.#aside.add(text, reason, this.#line);
      return;
    }
    this.#aside.end();
    this.#fields.noteResult();
    if (this.#fields.inContents || this.#controls.includes("contents"))
      this.#paragraph.isContents = true;
    this.#begin();
    for (const run of runs) this.#tables.writer.add(run, this.#line);
  }

  /** What Word shows before the text of a paragraph: its number. */
  #begin(): void {
    const paragraph = this.#paragraph;
    if (paragraph.begun) return;
    paragraph.begun = true;
    if (paragraph.goesOn) {
      paragraph.numberingId = null;
      return;
    }
    const { numberingId, numberingLevel } = paragraph;
    const number = numberingId && this.#parts.numbering.next(numberingId, numberingLevel);
    if (number && number !== "bullet") {
      const blank = /[.)]$/.test(number) ? " " : "";
      this.#tables.writer.add({ ...plainLook, text: `${number}${blank}` }, this.#line);
    }
    if (number !== "bullet") paragraph.numberingId = null;
  }

  #end(): void {
    const { level, numberingId, begun, isContents } = this.#paragraph;
    const isBullet = begun && numberingId !== null;
    const style = { level, listItem: isBullet, align: alignOf(this.#paragraph) };
    const note = this.#note === null ? {} : { note: this.#note };
    this.#tables.writer.end({ ...style, ...note, ...(isContents && { isContents }) });
  }

  /** Fields are marked: begin, their code, separate, what is shown, end. */
  #fieldMark(type: string): void {
    if (type === "begin") this.#fields.begin();
    if (type === "separate") this.#fields.separate();
    if (type !== "end") return;
    const runs = this.#fields.end();
    if (runs.length > 0) this.#addFormula(runs);
  }

  #endMath(): void {
    const runs = this.#math?.runs ?? [];
    this.#math = null;
    this.#addFormula(runs);
  }

  #addFormula(runs: readonly Run[]): void {
    this.#add(apartFrom(this.#tables.writer.lastText, runs));
  }

  /** A word with its reading: 漯（luò）. */
  #endRuby(): void {
    const reading = this.#ruby?.reading ?? "";
    this.#ruby = null;
    if (reading.trim() !== "") this.#write(`（${reading.trim()}）`);
  }

  #refer(note: string): void {
    if (this.#reason() !== null) return;
    this.#begin();
    this.#tables.writer.add({ ...plainLook, text: "", note }, this.#line);
  }

  #leaveOut(text: string, as: LeftOutKind): void {
    this.#aside.end();
    this.#aside.add(text, as, this.#line);
    this.#aside.end();
  }

  #picture(relation = "", link = ""): void {
    const src = this.#parts.relations.pictures.get(relation);
    if (src === undefined) {
      if (link !== "") this.#leaveOut("图片（在文件之外）", "embedded");
      return;
    }
    const reason = this.#reason();
    if (reason !== null) {
      this.#leaveOut("图片", reason);
      return;
    }
    this.#end();
    this.#written += 1;
    this.#tables.writer.blocks.push({ kind: "image", alt: this.#alt, src, line: this.#line });
    this.#alt = "";
  }

  #closeRow(): void {
    const { hiddenText } = this.#tables.closeRow();
    if (hiddenText) this.#leaveOut(hiddenText, "hidden");
  }

  #closeTable(): void {
    const table = this.#tables.close();
    if (!table) return;
    this.#tables.writer.blocks.push(...tableBlocks(table.rows, table.line, limits.cells));
  }
}
