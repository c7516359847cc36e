import type { Root } from "hast";
import type { VFile } from "vfile";
import { countCharacters } from "../characters.ts";
import { sectionsOf, textOfSections } from "../html/sections.ts";
import { languageOf } from "../language.ts";
import type { RenderedText } from "../text.ts";

/** A text of its finished page: what plugins have noted of it on the file is taken up. */
export function rendered(tree: Root, html: string, file: VFile): RenderedText {
  const { outline = [], references = [] } = file.data;
  const sections = sectionsOf(tree, outline);
  const text = textOfSections(sections);
  return {
    html,
    outline,
    sections,
    references,
    characters: countCharacters(text),
    language: languageOf(text),
  };
}
