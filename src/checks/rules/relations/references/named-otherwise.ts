import type { KnownDocument } from "../../../../content/reading/read-document.ts";
import { pageNamedIn } from "../../../../portal/addresses/document-addresses.ts";
import type { ReferenceIndex } from "../../../../portal/references/reference-index.ts";

/** Between the names of several documents. */
const between = /(?:(?<!\s)\s+)?(?:[、，,；;]|以?及|和)\s*/u;
const longest = 1000;

/**
 * Finds what references that lead nowhere say of documents of the portal in a way no relation knows: several names in
 * one, the file or the address of a document, its title within a sentence.
 * @returns values for the words of the finding; none where it says nothing of the kind
 */
export function namedOtherwise(
  documents: readonly KnownDocument[],
  index: ReferenceIndex<KnownDocument>,
): (reference: string, from: KnownDocument) => Record<string, string> {
  let byFile: Map<string, KnownDocument> | null = null;
  const documentOf = (name: string) => {
    const meaning = index.find(name);
    return meaning.kind === "one" ? meaning.document : undefined;
  };
  const inFile = (path: string) => {
    byFile ??= new Map(
      documents.flatMap((document) =>
        namesOf(document.source.file).map((name) => [name, document] as const),
      ),
    );
    const whole = path.replace(/^(?:\.{0,2}\/)+/, "");
    const name = whole.slice(whole.lastIndexOf("/") + 1, -".md".length);
    return byFile.get(whole) ?? byFile.get(`documents/${whole}`) ?? documentOf(name);
  };
  return (reference, from): Record<string, string> => {
    if (reference.length > longest) return {};
    if (/^(?:external|外部|门户外)[:：]$/i.test(reference)) return { prefix: "external:" };
    const parts = reference.split(between).filter((part) => part !== "");
    if (parts.length > 1 && parts.every((part) => index.find(part).kind !== "none")) {
      return { parts: parts.map((part) => JSON.stringify(part)).join(", ") };
    }
    const title = onlyTitle(reference);
    const named = /\.md$/i.test(reference)
      ? inFile(reference)
      : documentOf(pageNamedIn(reference) ?? title);
    const number = named?.meta.indexNumber;
    return number && named !== from ? { nearest: number, file: named.source.file } : {};
  };
}

/** The path of a file, and its name alone. */
function namesOf(file: string): string[] {
  return [file.slice(file.lastIndexOf("/") + 1), file];
}

/** What stands in 《》, if one thing does. */
function onlyTitle(reference: string): string {
  const titles = reference.match(/《[^《》]{4,}》/gu) ?? [];
  return titles.length === 1 ? (titles[0] ?? "") : "";
}
