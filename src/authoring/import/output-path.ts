import { basename, extname } from "node:path";
import { dayOf } from "../../identifiers/day.ts";
import { slugOf } from "../../identifiers/slug.ts";
import { type FrontMatter, listedDayFields } from "../../schema/index.ts";
import { safeName } from "./safe-name.ts";

/** Where a document belongs below the content folder: `documents/2017`, and its slug. */
export interface OutputPlace {
  folder: string;
  slug: string;
}

/**
 * The year of the listed day, or `undated`; the slug of the index number, or the source's own name made safe where
 * it has none yet.
 */
export function outputPlace(frontMatter: Partial<FrontMatter>, source: string): OutputPlace {
  const field = listedDayFields.find((name) => frontMatter[name] !== undefined);
  const day = field && frontMatter[field];
  const { indexNumber } = frontMatter;
  return {
    folder: `documents/${day ? dayOf(day).slice(0, 4) : "undated"}`,
    slug: indexNumber ? slugOf(indexNumber) : nameOf(source),
  };
}

function nameOf(source: string): string {
  const stem = basename(source, extname(source));
  const safe = stem
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}_-]+/gu, "-")
    .replace(/^[-_]+|-+$/g, "");
  return safeName(safe || "document", "");
}
