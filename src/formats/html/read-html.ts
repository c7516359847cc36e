import { parse } from "parse5";
import { BlockWriter } from "../blocks/block-writer.ts";
import type { Note } from "../blocks/note.ts";
import type { SourcePage } from "../blocks/source-page.ts";
import { paleNote } from "../left-out/notes.ts";
import { baseAddress } from "./base-address.ts";
import { collapseBlanks } from "./blanks.ts";
import { boundedTree } from "./bounded-tree.ts";
import { DataPictures } from "./data-picture.ts";
import { firstElement, textOf } from "./elements.ts";
import { marksOf } from "./page-marks.ts";
import { hidingNames } from "./style-sheet.ts";
import { type PageReading, writePage } from "./write-blocks.ts";

export interface HtmlPage {
  page: SourcePage;
  /** Address the page was saved from, where it says so. */
  base: string | null;
  /** Pictures that stand in the page itself, by the `src` of their blocks. */
  pictures: Map<string, Uint8Array>;
  notes: Note[];
}

/**
 * Reads a saved web page. What a reader of it sees is kept in reading order; what is hidden, programs, frames and what
 * stands in the controls of forms is left out and told.
 * @throws {Refusal} `too-deep`, `too-much`
 */
export function readHtml(html: string): HtmlPage {
  const treeAdapter = boundedTree();
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter };
  const document = parse(html, options);
  const title = firstElement(document, "title");
  const marks = marksOf(document);
  const writer = new BlockWriter(collapseBlanks);
  const reading: PageReading = {
    leftOut: [],
    white: [],
    pictures: new DataPictures(),
    hiding: hidingNames(document),
    numbers: new Map(),
  };
  writePage(document, writer, reading);
  const { leftOut, white, pictures } = reading;
  return {
    page: {
      title: (title && textOf(title).trim()) || null,
      ...(marks.length > 0 && { marks }),
      blocks: writer.blocks,
      leftOut,
    },
    base: baseAddress(document, html),
    pictures: pictures.pictures,
    notes: white.length > 0 ? [paleNote(white)] : [],
  };
}
