import { readXml } from "../archive/read-xml.ts";
import { unpack } from "../archive/unpack.ts";
import { refusePacked } from "../kind.ts";
import type { SourcePage } from "../page.ts";
import { BodyReader } from "./body-reader.ts";
import { readNumbering } from "./numbering.ts";
import { readRelations } from "./relations.ts";
import { readStyles } from "./styles.ts";

export interface DocxPage {
  page: SourcePage;
  /** Pictures in the file, by the name that image blocks have as `src`. */
  pictures: Map<string, Uint8Array>;
}

const wanted =
  /^(?:word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml|word\/media\/[^/]+)$/;

/**
 * Reads a Word document: paragraphs with their heading levels and automatic numbers (Word keeps 一、 and 第一条 as
 * numbering, not as text), tables, links, pictures, footnotes at the end. Deleted text, field codes, page headers
 * and footers are left out. Own reading on a streaming parser: converters to HTML drop the automatic numbers, and
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
  });
  for (const part of [body, parts.get("word/footnotes.xml"), parts.get("word/endnotes.xml")])
    if (part) readXml(part, "Word", reader);
  return {
    page: { title: titleOf(parts.get("docProps/core.xml")), blocks: reader.blocks },
    pictures: new Map([...parts].filter(([name]) => name.startsWith("word/media/"))),
  };
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
