import type { FrontMatter } from "../../schema/index.ts";

/** What relations need to know of a document. */
export interface RelatedDocument {
  slug: string;
  day: string;
  meta: FrontMatter;
}
