import { readText } from "../../text/kept/text-cache.ts";
import type { RenderedText } from "../../text/text.ts";
import { type PackedText, packEncoding } from "../packs/packed-text.ts";
import { wrap } from "../wire/envelope.ts";
import { packSmall } from "./gzip.ts";

/** What a pack is to hold of a document. */
export interface TextToPack {
  head: PackedText;
  /** Null: there is no text. */
  textKey: string | null;
  /** Of the text. */
  characters: number;
  language: RenderedText["language"];
}

/**
 * A pack as it is published.
 * @param path of its file
 * @param cacheDir text cache that holds the texts
 * @throws {DamagedTextError}
 */
export async function packOf(
  path: string,
  texts: readonly TextToPack[],
  cacheDir: string,
): Promise<Uint8Array> {
  const packed: PackedText[] = [];
  for (const text of texts) packed.push(await packedText(text, cacheDir));
  return wrap(path, packSmall(Buffer.from(JSON.stringify(packed), packEncoding)));
}

async function packedText(
  { head, textKey, language }: TextToPack,
  cacheDir: string,
): Promise<PackedText> {
  if (textKey === null) return head;
  const { sections } = await readText(cacheDir, textKey);
  return {
    ...head,
    language,
    sections: sections.map(({ id, title, titleInText, blocks }) => {
      return { id, title, titleInText, blocks };
    }),
  };
}
