import { nearest } from "../../../../content/fields/nearest.ts";
import type { KnownDocument } from "../../../../content/reading/read-document.ts";
import {
  type DocumentNumber,
  parseDocumentNumber,
} from "../../../../identifiers/document-number.ts";
import { titleKey } from "../../../../identifiers/title-key.ts";
import type { ReferenceIndex } from "../../../../portal/references/reference-index.ts";

/** Numbers that are compared with their like. */
const mostNumbers = 1000;
/** References for which every title or number of the portal is compared; others are told without a proposal. */
const most = 20;
/** Characters that a part of a title needs to mean one. */
const shortest = 4;

type Proposal = { nearest: string; file: string } | Record<string, never>;

/**
 * Finds what may be meant by references that lead nowhere. A number is compared with those that share two of its
 * three parts, so that a hundred thousand documents cost no more than looking them up.
 */
export function nearestReference(
  documents: readonly KnownDocument[],
  index: ReferenceIndex<KnownDocument>,
): (reference: string, from: KnownDocument) => Proposal {
  let byParts: Map<string, NumberedDocument[]> | null = null;
  let numbersLeft = mostNumbers;
  let left = most;
  return (reference, from) => {
    const number = parseDocumentNumber(reference);
    if (number) {
      if (numbersLeft === 0) return {};
      numbersLeft -= 1;
      byParts ??= numbersByParts(documents);
      const like = partsOf(number)
        .flatMap((part) => byParts?.get(part) ?? [])
        .filter((one) => isLike(number, one.number));
      const candidates = new Map(like.map(({ name, document }) => [name, document]));
      const near = nearest(reference, namesBut(candidates, from));
      return near === null ? {} : proposal(near, candidates.get(near));
    }
    if (left === 0 || reference.length < shortest) return {};
    left -= 1;
    return nearestOfAll(reference, documents, index, from);
  };
}

/** Whether two numbers look alike: in no part are they more than a slip of the pen apart. */
function isLike(one: DocumentNumber, other: DocumentNumber): boolean {
  return (["code", "year", "serial"] as const).every((part) =>
    differByOne(String(one[part]), String(other[part])),
  );
}

/** Whether one character is wrong, missing or too many, or two have changed places. */
function differByOne(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === right.split("").reverse().join("");
}

function nearestOfAll(
  reference: string,
  documents: readonly KnownDocument[],
  index: ReferenceIndex<KnownDocument>,
  from: KnownDocument,
): Proposal {
  if (/\d/.test(reference) && !reference.includes("《")) {
    const numbers = new Map(
      documents.flatMap((document) =>
        [document.meta.indexNumber, document.meta.documentNumber].flatMap((number) =>
          number ? [[number, document] as const] : [],
        ),
      ),
    );
    const near = nearest(reference, namesBut(numbers, from));
    if (near !== null) return proposal(near, numbers.get(near));
  }
  const wanted = titleKey(reference);
  const titles = index.titles();
  const within = wanted.length < shortest ? undefined : holding(titles, wanted, from);
  if (within) return proposal(within.meta.title ?? "", within);
  const slack = wanted.length / 3;
  const near = [...titles.keys()].filter(
    (title) =>
      Math.abs(title.length - wanted.length) <= slack && !titles.get(title)?.includes(from),
  );
  const key = nearest(wanted, near);
  const [document] = (key && titles.get(key)) || [];
  return document ? proposal(document.meta.title ?? "", document) : {};
}

/** The document whose title alone holds the words, as that of a notice holds the title of what it promulgates. */
function holding(
  titles: ReadonlyMap<string, readonly KnownDocument[]>,
  wanted: string,
  from: KnownDocument,
): KnownDocument | undefined {
  let only: KnownDocument | undefined;
  for (const [title, bearers] of titles) {
    if (!title.includes(wanted)) continue;
    const [document] = bearers.filter((bearer) => bearer !== from);
    if (!document) continue;
    if (only || bearers.length > 1) return undefined;
    only = document;
  }
  return only;
}

interface NumberedDocument {
  name: string;
  number: DocumentNumber;
  document: KnownDocument;
}

function numbersByParts(documents: readonly KnownDocument[]): Map<string, NumberedDocument[]> {
  const groups = new Map<string, NumberedDocument[]>();
  for (const document of documents) {
    const name = document.meta.documentNumber;
    const number = name ? parseDocumentNumber(name) : null;
    if (!name || !number) continue;
    for (const part of partsOf(number)) {
      const group = groups.get(part);
      if (group) group.push({ name, number, document });
      else groups.set(part, [{ name, number, document }]);
    }
  }
  return groups;
}

/** Two of the three parts of a number each. */
function partsOf({ code, year, serial }: DocumentNumber): string[] {
  return [`${code}|${year}|`, `${code}||${serial}`, `|${year}|${serial}`];
}

function* namesBut(names: ReadonlyMap<string, KnownDocument>, from: KnownDocument) {
  for (const [name, document] of names) if (document !== from) yield name;
}

function proposal(name: string, document: KnownDocument | undefined): Proposal {
  return document && name ? { nearest: name, file: document.source.file } : {};
}
