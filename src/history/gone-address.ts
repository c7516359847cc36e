import { formerAddressFile, formerSlug } from "../identifiers/former-address.ts";
import { type PublishedVersion, publishedVersion } from "./version-facts.ts";

/** An address that a document once had, and that its file has no longer. */
export interface GoneAddress {
  /** Index number, or former address from the top: `/zwgk/2018/17.html`. */
  address: string;
  /** Whether it stood among the aliases. */
  isAlias: boolean;
  /** Of the document that had it. */
  title: string;
  /** Where it stood, inside the content folder. */
  was: string;
  /** Where that document lies since, as far as renaming was followed. */
  file: string;
  /** Day and id of the commit that took it away; null: what is not committed yet. */
  on: string | null;
  commit: string | null;
  /** Day since which it was public, empty: ever since it was there; null: it never was. */
  from: string | null;
}

/** A change of a document: its head before and after; null after: it was removed. */
export interface DocumentChange {
  before: string;
  after: string | null;
  was: string;
  file: string;
  on: string | null;
  commit: string | null;
}

/** What tells addresses apart, where systems do not tell case apart: a slug, or the file of another address. */
export function addressKey(address: string): string {
  return (formerSlug(address) ?? formerAddressFile(address)).toLowerCase();
}

/** The addresses that a change takes away. A version that had no time to be public never was. */
export function goneBy(change: DocumentChange): GoneAddress[] {
  const { before, after, was, file, on, commit } = change;
  const old = publishedVersion(before) ?? unpublished(before);
  if (!old) return [];
  const from = old.from !== null && (on === null || old.from <= on) ? old.from : null;
  const now = after === null ? null : publishedVersion(after);
  // Of what is not committed, the day of the build decides: a later day than before may take it away.
  const isPublic = now !== null && now.from <= (on ?? old.from ?? "");
  const left = new Set(isPublic ? now.addresses.map(addressKey) : []);
  return old.addresses.flatMap((address, index) => {
    if (left.has(addressKey(address))) return [];
    const { title } = old;
    return { address, isAlias: index > 0, title, was, file, on, commit, from };
  });
}

/** A draft had its number all the same: it is not given again. */
function unpublished(head: string): PublishedVersion | null {
  const [, number] = /^(?:indexNumber|索引号)[ \t]*:[ \t]*["']?([\w/-]{5,40})/m.exec(head) ?? [];
  return number ? { addresses: [number], title: "", from: null } : null;
}

/** Adds what is gone to what is known: of an address that went twice, the last time it was public counts. */
export function addGone(known: Map<string, GoneAddress>, gone: readonly GoneAddress[]): void {
  for (const one of gone) {
    const key = addressKey(one.address);
    const before = known.get(key);
    if (before && before.from !== null && one.from === null) continue;
    const since = before && before.from !== null && one.from !== null && before.from < one.from;
    known.set(key, since ? { ...one, from: before.from } : one);
  }
}
