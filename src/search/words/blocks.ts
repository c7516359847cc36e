import type { TextSection } from "../../text/text.ts";

/** What is searched of a document besides its text; withdrawn documents have only this. */
export interface SearchHead {
  title: string;
  /** Document number, index number, registration number, as far as there are any. */
  numbers: string[];
}

/** Reads title and number fields from front-matter. */
export function searchHead(meta: {
  title: string;
  indexNumber: string;
  documentNumber?: string | undefined;
  registrationNumber?: string | undefined;
}): SearchHead {
  const numbers = [meta.documentNumber, meta.indexNumber, meta.registrationNumber];
  return { title: meta.title, numbers: numbers.filter((number) => number !== undefined) };
}

/** One block of the text with the section it stands in. */
export interface SectionBlock {
  text: string;
  section: TextSection;
}

/**
 * The blocks of a text in reading order, headings included; a phrase must stand within one of them. A title
 * that is ours (脚注) or that its first block repeats is left out.
 */
export function textBlocks(sections: readonly TextSection[]): SectionBlock[] {
  return sections.flatMap((section) => {
    const ownTitle =
      section.title !== "" && !section.titleInText && section.id !== "footnote-label";
    return [...(ownTitle ? [section.title] : []), ...section.blocks].map((text) => ({
      text,
      section,
    }));
  });
}
