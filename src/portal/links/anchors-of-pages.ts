import type { SourceFile } from "../../content/folder/source-file.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { type TextAnchors, textAnchors } from "../../text/fragment.ts";
import type { RenderedText } from "../../text/text.ts";

/** What is looked at of a rendered text. */
export type AnchoredText = Pick<RenderedText, "html" | "outline">;

/** A page with a text. */
export interface AnchoredPage {
  /** Empty where the text is not known, as in a build of a part. */
  textKey: string;
  source: SourceFile;
}

/** Anchors that pages have besides those of their texts. */
const ofEveryPage = new Set(["", "top", "main", "attachments"]);

/** Pages of which the anchors are remembered: few are linked to by many. */
const remembered = 100;

/**
 * Finds the anchors that links name in the texts of pages. Only a text that a link with `#` leads to is read.
 * @param readText throws when a text cannot be had
 */
export class AnchorsOfPages {
  readonly #readText: (page: AnchoredPage) => Promise<AnchoredText>;
  readonly #recent = new Map<string, Promise<TextAnchors>>();

  constructor(readText: (page: AnchoredPage) => Promise<AnchoredText>) {
    this.#readText = readText;
  }

  /**
   * @param fragment without `#`, as written
   * @returns the anchor meant; null where the page has none, with the one most likely meant
   */
  async find(
    page: AnchoredPage,
    fragment: string,
  ): Promise<{ id: string } | { id: null; nearest: string | null }> {
    const wanted = decodeAddress(fragment);
    if (isOfEveryPage(wanted) || page.textKey === "") return { id: wanted };
    const anchors = await this.#of(page);
    const id = anchors.find(wanted);
    return id === null ? { id, nearest: anchors.nearest(wanted) } : { id };
  }

  #of(page: AnchoredPage): Promise<TextAnchors> {
    const known = this.#recent.get(page.textKey);
    if (known) return known;
    const reading = this.#read(page);
    this.#recent.set(page.textKey, reading);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > remembered && oldest !== undefined) this.#recent.delete(oldest);
    return reading;
  }

  async #read(page: AnchoredPage): Promise<TextAnchors> {
    const { html, outline } = await this.#readText(page);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    return textAnchors(outline, (id) => ids.has(id));
  }
}

/** `#main` and what else the frame of every page has. */
export function isOfEveryPage(fragment: string): boolean {
  return ofEveryPage.has(fragment);
}
