import type { Content } from "../../content/read-content.ts";
import { parseDocumentNumber } from "../../identifiers/document-number.ts";
import { isIndexNumber } from "../../identifiers/index-number.ts";
import { slugNamedIn } from "../addresses/document-addresses.ts";
import { ReferenceIndex } from "../references/reference-index.ts";

/**
 * Tells of a number or address that leads nowhere whether it may be that of a document with an error of its own. Of that
 * error is told there; what links to the document is no second one. A file that cannot be read may bear any number.
 */
export function faultyDocuments({
  documents,
  known,
  files,
}: Pick<Content, "documents" | "known" | "files">): (missing: string) => boolean {
  const isAnyUnreadable = files > known.length;
  let faulty: ReferenceIndex<Content["known"][number]> | null = null;
  return (missing) => {
    const number = slugNamedIn(missing) ?? missing;
    if (isAnyUnreadable && (isIndexNumber(number) || parseDocumentNumber(number) !== null)) {
      return true;
    }
    if (known.length === documents.length) return false;
    faulty ??= new ReferenceIndex(unsound());
    return faulty.find(number).kind !== "none";
  };

  function unsound() {
    const sound = new Set(documents.map(({ source }) => source.file));
    return known.filter(({ source }) => !sound.has(source.file));
  }
}
