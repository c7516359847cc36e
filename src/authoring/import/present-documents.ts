import { hash } from "node:crypto";
import { readFields } from "../../content/fields/read-fields.ts";
import { listFolder } from "../../content/folder/folder.ts";
import { isAmongDocuments } from "../../content/names/places.ts";
import { isMarkdown } from "../../content/reading/attachments.ts";
import { splitFrontMatter } from "../../content/reading/front-matter.ts";
import { readText } from "../../content/reading/read-file.ts";
import { slugKey } from "../../identifiers/slug.ts";
import { inParallel } from "../../program/in-parallel.ts";
import { documentSchema } from "../../schema/index.ts";
import { assignedMark } from "./front-matter.ts";
import { withLinks } from "./markdown/links.ts";

/** A document that is there before an import. */
export interface PresentDocument {
  /** Path below the content folder. */
  file: string;
  title: string | undefined;
  indexNumber: string | null;
  /** Whether its number was given by an import. */
  isAssigned: boolean;
  /** Key of its text. */
  text: string;
}

const filesAtOnce = 16;
/** Shorter texts (见附件) are those of several documents: they need the same title besides. */
const tellingLetters = 200;

/** What a content folder holds before an import: by its index number, or by its text where a page brings no number along. */
export class PresentDocuments {
  readonly #byNumber: ReadonlyMap<string, PresentDocument>;
  /** Those that were imported without a number; imported a second time, such a page would be a second document. */
  readonly #byText = new Map<string, PresentDocument[]>();

  constructor(documents: readonly PresentDocument[]) {
    const numbered = documents.filter(({ indexNumber }) => indexNumber !== null);
    this.#byNumber = new Map(numbered.map((one) => [slugKey(one.indexNumber ?? ""), one]));
    for (const one of documents) {
      if (one.indexNumber !== null && !one.isAssigned) continue;
      this.#byText.set(one.text, [...(this.#byText.get(one.text) ?? []), one]);
    }
  }

  /** The document that has an index number. */
  holderOf(indexNumber: string): PresentDocument | null {
    return this.#byNumber.get(slugKey(indexNumber)) ?? null;
  }

  /** The document that was imported from a page before; each is handed out once, as a page of two names is two documents. */
  importedFrom(title: string | undefined, markdown: string): PresentDocument | null {
    const letters = lettersOf(markdown);
    const same = this.#byText.get(keyOf(letters)) ?? [];
    const isLong = letters.length >= tellingLetters;
    const found = same.find((one) => one.title === title) ?? (isLong ? same[0] : undefined);
    if (!found) return null;
    same.splice(same.indexOf(found), 1);
    return found;
  }
}

/**
 * Reads the documents of a content folder, as far as an import has to know them.
 * @param root absolute path; the folder need not exist
 * @throws the signal's reason
 */
export async function presentDocuments(
  root: string,
  signal?: AbortSignal,
): Promise<PresentDocuments> {
  const { files } = listFolder(root);
  const documents = files.filter((file) => isAmongDocuments(file) && isMarkdown(file)).sort();
  const read = await inParallel(documents, filesAtOnce, async (file) => {
    signal?.throwIfAborted();
    return readPresent(root, file);
  });
  return new PresentDocuments(read.flatMap((one) => one ?? []));
}

async function readPresent(root: string, file: string): Promise<PresentDocument | null> {
  const read = await readText(root, file);
  if ("diagnostic" in read) return null;
  const { data, body } = splitFrontMatter(read.text);
  const { title, indexNumber = null } = readFields(data, documentSchema, file).partial;
  const isAssigned = indexNumber !== null && data.text.includes(assignedMark);
  return { file, title, indexNumber, isAssigned, text: keyOf(lettersOf(body)) };
}

/** What stays of a text whatever its links lead to and however its lines are broken. */
function lettersOf(markdown: string): string {
  return withLinks(markdown, () => null).replace(/[^\p{L}\p{N}]+/gu, "");
}

function keyOf(letters: string): string {
  return hash("sha256", letters);
}
