import { documentNumberKey } from "../../identifiers/document-number.ts";
import { externalReference } from "../../identifiers/reference.ts";
import { slugKey } from "../../identifiers/slug.ts";
import { titleKey } from "../../identifiers/title-key.ts";
import type { FrontMatter } from "../../schema/index.ts";

/** A document by what it may be called. */
export interface Named {
  meta: Partial<
    Pick<
      FrontMatter,
      "indexNumber" | "aliases" | "documentNumber" | "title" | "draft" | "withdrawal" | "interprets"
    >
  >;
}

/** What a reference means. */
export type Meaning<Document> =
  /** Something elsewhere, by the author's word. */
  | { kind: "external"; name: string }
  /** @property byTitle whether the reference spells out a title */
  | { kind: "one"; document: Document; byTitle: boolean }
  /** Several documents bear this number or title. */
  | { kind: "many"; documents: Document[] }
  /** Only the document itself bears it. */
  | { kind: "self" }
  | { kind: "none" };

/** A number with brackets beside a title: 《青禾县供水管理办法》（禾政发〔2019〕7号）. */
const besideTitle =
  /[^《》〈〉（）()“”"，,、\s]{0,40}[〔[［【(（](?:19|20)\d\d[〕\]］】)）]\s*第?\s*\d+\s*[号號]/u;

/**
 * Finds documents by index number, a former one too, document number or exact title, in any width, bracket and script. Drafts and
 * withdrawn documents are meant only where no other is.
 */
export class ReferenceIndex<Document extends Named> {
  readonly #documents: Iterable<Document>;
  /** Made when the first reference is looked up: in many portals no document refers to another. */
  #numbers: Numbers<Document> | null = null;
  /** Made when the first reference is no number: hardly any is a title, and each has to be folded. */
  #byTitle: Map<string, Document[]> | null = null;

  constructor(documents: Iterable<Document>) {
    this.#documents = documents;
  }

  /** @param from the document that refers: it never means itself where another bears the same name */
  find(reference: string, from?: Document): Meaning<Document> {
    const name = externalReference(reference);
    if (name !== null) return { kind: "external", name };
    this.#numbers ??= numbersOf(this.#documents);
    const { byIndexNumber, byDocumentNumber } = this.#numbers;
    const indexed = byIndexNumber.get(indexNumberKey(reference));
    if (indexed) return indexed === from ? { kind: "self" } : one(indexed, false);
    const number = byDocumentNumber.get(numberKey(reference));
    if (number) return meaningOf(number, from, false);
    const titled = this.#titles().get(titleKey(reference));
    if (titled) return meaningOf(titled, from, true);
    const written = reference.includes("《") ? besideTitle.exec(reference)?.[0] : undefined;
    if (!written || isList(reference)) return { kind: "none" };
    const beside = byDocumentNumber.get(numberKey(written));
    if (beside) return meaningOf(beside, from, true);
    // Of another number it is another document: an earlier edition has the same title.
    const bearers = this.#titles().get(titleKey(reference.replace(written, "")));
    const unnumbered = bearers?.filter(({ meta }) => !meta.documentNumber) ?? [];
    return unnumbered.length > 0 ? meaningOf(unnumbered, from, true) : { kind: "none" };
  }

  /** Title keys with the documents that bear them. */
  titles(): ReadonlyMap<string, readonly Document[]> {
    return this.#titles();
  }

  #titles(): Map<string, Document[]> {
    if (this.#byTitle) return this.#byTitle;
    this.#byTitle = new Map();
    for (const document of this.#documents) {
      const key = document.meta.title && titleKey(document.meta.title);
      if (key) add(this.#byTitle, key, document);
    }
    return this.#byTitle;
  }
}

/** Documents by what they are numbered. */
interface Numbers<Document> {
  byIndexNumber: ReadonlyMap<string, Document>;
  byDocumentNumber: ReadonlyMap<string, Document[]>;
}

function numbersOf<Document extends Named>(documents: Iterable<Document>): Numbers<Document> {
  const byIndexNumber = new Map<string, Document>();
  const byDocumentNumber = new Map<string, Document[]>();
  for (const document of documents) {
    const { indexNumber, documentNumber } = document.meta;
    if (indexNumber) byIndexNumber.set(slugKey(indexNumber), document);
    if (documentNumber) add(byDocumentNumber, numberKey(documentNumber), document);
  }
  // What was written of a document before its number was changed holds; a number that is one now comes first.
  for (const document of documents) {
    for (const alias of document.meta.aliases ?? []) {
      const key = slugKey(alias);
      if (!byIndexNumber.has(key)) byIndexNumber.set(key, document);
    }
  }
  return { byIndexNumber, byDocumentNumber };
}

function meaningOf<Document extends Named>(
  documents: readonly Document[],
  from: Document | undefined,
  byTitle: boolean,
): Meaning<Document> {
  const others = documents.filter((document) => document !== from);
  const meant = lesser.reduce(without<Document>, others);
  const [first] = meant;
  if (!first) return { kind: "self" };
  return meant.length > 1 ? { kind: "many", documents: meant } : one(first, byTitle);
}

/** What is meant by a name only where nothing else bears it. */
const lesser: readonly ((meta: Named["meta"]) => unknown)[] = [
  ({ draft }) => draft,
  // It has often been published again, under the number it had.
  ({ withdrawal }) => withdrawal,
  // It may bear the number of what it explains.
  ({ interprets }) => interprets?.length,
];

function without<Document extends Named>(
  documents: Document[],
  isLesser: (meta: Named["meta"]) => unknown,
): Document[] {
  if (documents.length < 2) return documents;
  const others = documents.filter(({ meta }) => !isLesser(meta));
  return others.length > 0 ? others : documents;
}

function one<Document>(document: Document, byTitle: boolean): Meaning<Document> {
  return { kind: "one", document, byTitle };
}

/** Whether several things are named: there is a comma outside of 《》, which may stand within each other. */
function isList(reference: string): boolean {
  let outside = reference;
  for (let inside = ""; inside !== outside; ) {
    inside = outside;
    outside = outside.replace(/《[^《》]*》/gu, "");
  }
  return /[、，,；;]/u.test(outside);
}

function add<Document>(groups: Map<string, Document[]>, key: string, document: Document): void {
  const group = groups.get(key);
  if (group) group.push(document);
  else groups.set(key, [document]);
}

/** Of an index number as an author may write it. */
function indexNumberKey(indexNumber: string): string {
  return slugKey(indexNumber.normalize("NFKC").replace(/\s+/g, "").replace(/[—–]/g, "-"));
}

function numberKey(documentNumber: string): string {
  return documentNumberKey(documentNumber).toLowerCase();
}
