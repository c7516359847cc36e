import { searchIndex } from "../../portal/addresses/search-addresses.ts";
import { nextPackNumber, packNumber } from "../packs/pack-number.ts";
import { type PackedText, packEncoding, type SearchedSection } from "../packs/packed-text.ts";
import { packFile } from "../tables/tables.ts";
import { type Files, FileUnavailableError } from "./files.ts";
import { type Check, isListOf, isOptional, isRecordOf, isText } from "./received/shapes.ts";

const isPack = isListOf(
  isRecordOf<PackedText>({
    slug: isText,
    title: isText,
    indexNumber: isText,
    documentNumber: isOptional(isText),
    registrationNumber: isOptional(isText),
    language: isOptional(isText),
    sections: isOptional(
      isListOf(
        isRecordOf<SearchedSection>({
          id: (value): value is string | null => value === null || isText(value),
          title: isText,
          titleInText: ((value) => typeof value === "boolean") as Check<boolean>,
          blocks: isListOf(isText),
        }),
      ),
    ),
  }),
);

/** The texts of a portal's documents, many in a file. */
export class TextStore {
  readonly #files: Files;
  readonly #packs: number;
  readonly #instead: ((slug: string) => Promise<PackedText>) | null;

  /**
   * @param packs files there are
   * @param instead what stands for a text that cannot be had; null: that is an error
   */
  constructor(
    files: Files,
    packs: number,
    instead: ((slug: string) => Promise<PackedText>) | null = null,
  ) {
    this.#files = files;
    this.#packs = packs;
    this.#instead = instead;
  }

  /**
   * Reads the text of a document. Packs keep their names: the host is asked each time whether one has changed, and
   * one that was split a moment ago does no harm.
   * @throws {FileUnavailableError} when it stands in no pack in which it could, and nothing stands for it
   */
  async textOf(slug: string): Promise<PackedText> {
    if (!this.#instead) return this.#textOf(slug);
    try {
      return await this.#textOf(slug);
    } catch (error) {
      if (error instanceof FileUnavailableError) return this.#instead(slug);
      throw error;
    }
  }

  async #textOf(slug: string): Promise<PackedText> {
    const [pack, next] = [packNumber(slug, this.#packs), nextPackNumber(slug, this.#packs)];
    const text = await this.#in(pack, slug);
    if (text) return text;
    this.#files.forget(pathOf(pack));
    const moved = await this.#in(next, slug).catch(() => undefined);
    if (moved) return moved;
    throw new FileUnavailableError(pathOf(pack), { cause: new Error(`${slug} is not in it`) });
  }

  async #in(pack: number, slug: string): Promise<PackedText | undefined> {
    const texts = await this.#files.json(pathOf(pack), isPack, "no-cache", packEncoding);
    return texts.find((text) => text.slug === slug);
  }
}

function pathOf(pack: number): string {
  return searchIndex + packFile(pack);
}
