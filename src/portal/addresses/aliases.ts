import { formerAddressFile, formerSlug } from "../../identifiers/former-address.ts";
import { documentAddress } from "./document-addresses.ts";
import { addressOf } from "./page-file.ts";

/**
 * The address that an alias of a document stands for, below the base path: a former index number has its page
 * among the documents, a former address (`/zwgk/2018/17.html`) stays where it was.
 */
export function aliasAddress(alias: string): string {
  const slug = formerSlug(alias);
  return slug === null ? addressOf(formerAddressFile(alias)) : documentAddress(slug);
}

/** The slugs that a document had by its former index numbers, or by former addresses among the documents. */
export function formerSlugs(aliases: readonly string[]): Set<string> {
  return new Set(aliases.flatMap((alias) => formerSlug(alias) ?? []));
}
