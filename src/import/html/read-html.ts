import { parse } from "parse5";
import { BlockWriter, plainStyle } from "../block-writer.ts";
import type { SourcePage } from "../page.ts";
import { baseAddress } from "./base-address.ts";
import { collapseBlanks } from "./blanks.ts";
import { firstElement, textOf } from "./elements.ts";
import { writeBlocks } from "./write-blocks.ts";

export interface HtmlPage {
  page: SourcePage;
  /** Address the page was saved from, where it says so. */
  base: string | null;
}

/**
 * Reads a saved web page. Scripts, styles, forms' controls and hidden navigation are dropped, everything else is
 * kept in reading order.
 * @throws {Refusal} `too-deep`
 */
export function readHtml(html: string): HtmlPage {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const title = firstElement(document, "title");
  const writer = new BlockWriter(collapseBlanks);
  writeBlocks(document, writer);
  writer.end(plainStyle);
  return {
    page: { title: (title && textOf(title).trim()) || null, blocks: writer.blocks },
    base: baseAddress(document, html),
  };
}
