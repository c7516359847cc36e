import sax from "sax";
import { limits, tooMany } from "../bounds/limits.ts";
import { Refusal } from "../bounds/refusal.ts";

export interface XmlElement {
  /** With the prefix it is written with: `w:p`. */
  name: string;
  /** With their prefixes: `w:val`. */
  attributes: Record<string, string>;
}

export interface XmlReader {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML as a stream. No document type, so no entities but the well-known ones: nothing can be fetched or blown up.
 * @throws {Refusal} `unsafe-markup`, `too-deep`, `too-much`, `damaged`
 */
export function readXml(bytes: Uint8Array, kind: string, reader: Partial<XmlReader>): void {
  const parser = sax.parser(true, { position: false });
  let depth = 0;
  let elements = 0;
  let attributeCount = 0;
  parser.ondoctype = () => refuse(new Refusal("unsafe-markup", { found: "DOCTYPE" }));
  parser.onattribute = () => {
    attributeCount += 1;
    if (attributeCount > limits.attributes) refuse(tooMany("attributes"));
  };
  parser.onopentag = ({ name, attributes }) => {
    attributeCount = 0;
    depth += 1;
    elements += 1;
    if (elements > limits.xmlElements) refuse(tooMany("xmlElements"));
    if (depth > limits.depth) refuse(new Refusal("too-deep"));
    reader.open?.({ name, attributes: attributes as Record<string, string> });
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    reader.close?.(name);
  };
  parser.ontext = (text) => reader.text?.(text);
  parser.oncdata = (text) => reader.text?.(text);
  parser.onerror = (error) => {
    const found = error.message.split("\n")[0] ?? "";
    refuse(new Refusal("damaged", { kind, found }));
  };
  parser.write(textOfXml(bytes)).close();
}

function refuse(refusal: Refusal): never {
  throw refusal;
}

/** XML of Office files is UTF-8, or UTF-16 with its mark. */
function textOfXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
