import { hash } from "node:crypto";
import type { PortalDocument } from "../../portal/model/portal.ts";

/**
 * One key for all that search knows documents by besides their texts: slugs, titles, numbers, in the order of the
 * documents. Where it is the same, so is what is made of them.
 */
export function keyOfHeads(documents: readonly Pick<PortalDocument, "slug" | "meta">[]): string {
  const lines = documents.map(({ slug, meta }) => {
    const { title, indexNumber, documentNumber, registrationNumber } = meta;
    return JSON.stringify([slug, title, indexNumber, documentNumber, registrationNumber]);
  });
  return hash("sha256", lines.join("\n"));
}
