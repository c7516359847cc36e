import { posix } from "node:path";
import { readXml } from "../archive/read-xml.ts";
import { unpack } from "../archive/unpack.ts";
import type { TextPiece } from "../blocks/text-piece.ts";
import { refusePacked } from "../bounds/foreign-kinds.ts";
import { readCells } from "./cells.ts";

const workbookPart = "xl/workbook.xml";
const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml|comments\d*\.xml)$/;

/**
 * Every cell of every sheet of a workbook, hidden ones too, and the comments on cells.
 * @throws {Refusal}
 */
export function readXlsxPieces(bytes: Uint8Array): TextPiece[] {
  const { names, parts } = unpack(bytes, (name) => wanted.test(name));
  const workbook = parts.get(workbookPart);
  if (!workbook) refusePacked(names);
  const strings = textsIn(parts.get("xl/sharedStrings.xml"), "si");
  const sheetNames = sheetNamesOf(workbook, parts.get("xl/_rels/workbook.xml.rels"));
  return [...parts].flatMap(([name, xml]): TextPiece[] => {
    if (name.startsWith("xl/worksheets/")) {
      const sheet = sheetNames.get(name) ?? posix.basename(name, ".xml");
      return readCells(xml, strings).map(({ cell, text }) => ({ place: `${sheet}!${cell}`, text }));
    }
    if (!name.startsWith("xl/comments")) return [];
    return textsIn(xml, "comment").map((text, at) => ({ place: `第${at + 1}个批注`, text }));
  });
}

/** The text inside each element of a name, phonetic guides left out. */
function textsIn(xml: Uint8Array | undefined, element: string): string[] {
  const texts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  if (xml)
    readXml(xml, "Excel", {
      open({ name }) {
        if (name === element) texts.push("");
        if (name === "rPh") isPhonetic = true;
        isText = name === "t" && !isPhonetic;
      },
      text(text) {
        if (isText && texts.length > 0) texts[texts.length - 1] += text;
      },
      close(name) {
        if (name === "rPh") isPhonetic = false;
        isText = false;
      },
    });
  return texts;
}

/** Names of the sheets by their parts. */
function sheetNamesOf(
  workbook: Uint8Array,
  relations: Uint8Array | undefined,
): Map<string, string> {
  const partOf = new Map<string, string>();
  if (relations)
    readXml(relations, "Excel", {
      open({ name, attributes: { Id = "", Target = "" } }) {
        const path = Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target);
        if (name === "Relationship") partOf.set(Id, path);
      },
    });
  const names = new Map<string, string>();
  readXml(workbook, "Excel", {
    open({ name, attributes }) {
      const part = name === "sheet" && partOf.get(attributes["r:id"] ?? "");
      if (part) names.set(part, attributes.name ?? "");
    },
  });
  return names;
}
