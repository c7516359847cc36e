import { hash } from "node:crypto";
import type { PortalDocument } from "../../portal/model/portal.ts";

/** A document with what keys say of its head: see `headLine`. */
export type HeadOf = Pick<PortalDocument, "slug" | "meta">;

/**
 * What search knows a document by besides its text: slug, title, numbers, as a line for keys. Made once of each document:
 * where all are as they were, so is what is made of titles and numbers.
 */
export function headLine({ slug, meta }: HeadOf): string {
  const { title, indexNumber, documentNumber, registrationNumber } = meta;
  return JSON.stringify([slug, title, indexNumber, documentNumber, registrationNumber]);
}

/** One key for many of them, in their order. */
export function keyOfHeads(lines: readonly string[]): string {
  return hash("sha256", lines.join("\n"));
}
