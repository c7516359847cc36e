import { readXml } from "../archive/read-xml.ts";
import type { LeftOut, LeftOutKind } from "../blocks/left-out.ts";

/** Parts of a Word document whose text is not imported, with what it is. */
const kinds: [part: RegExp, as: LeftOutKind][] = [
  [/^word\/(?:header|footer)\d*\.xml$/, "running-head"],
  [/^word\/comments\.xml$/, "comment"],
  [/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/, "embedded"],
];

const textElements = new Set(["w:t", "a:t", "c:v"]);

/**
 * The text of heads and feet of pages, of comments, charts and diagrams, paragraph by paragraph; what says nothing in
 * words (page numbers) is passed over, the same head of several sections stands once.
 * @throws {Refusal} when the XML is hostile or damaged
 */
export function leftOutParts(parts: ReadonlyMap<string, Uint8Array>): LeftOut[] {
  const found = new Map<string, LeftOut>();
  for (const [name, xml] of parts) {
    const as = kinds.find(([part]) => part.test(name))?.[1];
    if (as === undefined) continue;
    for (const [index, text] of paragraphsOf(xml).entries()) {
      if (!/\p{L}/u.test(text)) continue;
      const key = as === "comment" ? `${as} ${index}` : `${as} ${text}`;
      if (!found.has(key)) found.set(key, { line: 1, text, as });
    }
  }
  return [...found.values()];
}

function paragraphsOf(xml: Uint8Array): string[] {
  const paragraphs: string[] = [];
  let text = "";
  let isText = false;
  readXml(xml, "Word", {
    open: ({ name }) => {
      isText = textElements.has(name);
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (!["w:p", "a:p", "c:pt"].includes(name)) return;
      if (text.trim() !== "") paragraphs.push(text.trim());
      text = "";
    },
  });
  return paragraphs;
}
