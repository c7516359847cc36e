import { readXml } from "../archive/read-xml.ts";
import { unpack } from "../archive/unpack.ts";
import type { Note } from "../blocks/note.ts";
import type { SourcePage } from "../blocks/source-page.ts";
import { refusePacked } from "../bounds/foreign-kinds.ts";
import { paleNote } from "../left-out/notes.ts";
import { BodyReader } from "./body-reader.ts";
import { leftOutParts } from "./left-out-parts.ts";
import { NoteMarks } from "./note-marks.ts";
import { readNumbering } from "./numbering.ts";
import { readRelations } from "./relations.ts";
import { readStyles } from "./styles.ts";

export interface DocxPage {
  page: SourcePage;
  /** Pictures in the file, by the name that image blocks have as `src`. */
  pictures: Map<string, Uint8Array>;
  notes: Note[];
}

const wanted =
  /^(?:word\/(?:document|styles|numbering|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*|charts\/chart\d*)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml|word\/media\/[^/]+)$/;

/**
 * Reads a Word document: paragraphs with their heading levels and automatic numbers (Word keeps 一、 and 第一条 as
 * numbering, not as text), tables, links, pictures, formulas, notes. Hidden and deleted text, comments, heads and feet
 * of pages are left out and told. Own reading on a streaming parser: converters to HTML drop the automatic numbers, and
 * need far more code in the face of hostile files.
 * @throws {Refusal}
 */
export function readDocx(bytes: Uint8Array): DocxPage {
  const { names, parts } = unpack(bytes, (name) => wanted.test(name));
  const body = parts.get("word/document.xml");
  if (!body) refusePacked(names);
  const reader = new BodyReader({
    styles: readStyles(parts.get("word/styles.xml")),
    numbering: readNumbering(parts.get("word/numbering.xml")),
    relations: readRelations(parts.get("word/_rels/document.xml.rels")),
    notes: new NoteMarks(),
  });
  for (const part of [body, parts.get("word/footnotes.xml"), parts.get("word/endnotes.xml")])
    if (part) readXml(part, "Word", reader);
  const { blocks, leftOut } = reader;
  return {
    page: {
      title: titleOf(parts.get("docProps/core.xml")),
      blocks,
      leftOut: [...leftOut, ...leftOutParts(parts)],
    },
    pictures: new Map([...parts].filter(([name]) => name.startsWith("word/media/"))),
    notes: notesOf(reader),
  };
}

function notesOf({ lostSigns, whiteLines }: BodyReader): Note[] {
  const notes: Note[] = [...lostSigns].map(([font, count]) => ({
    code: "lost-signs",
    values: { found: font || "（未知）", count: String(count) },
  }));
  if (whiteLines.length > 0) notes.push(paleNote(whiteLines));
  return notes;
}

function titleOf(core: Uint8Array | undefined): string | null {
  let title = "";
  let inTitle = false;
  if (core)
    readXml(core, "Word", {
      open: ({ name }) => {
        inTitle = name === "dc:title";
      },
      close: () => {
        inTitle = false;
      },
      text: (text) => {
        if (inTitle) title += text;
      },
    });
  return title.trim() || null;
}
