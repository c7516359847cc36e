import type { SourcePage } from "../../../formats/blocks/source-page.ts";
import type { FieldName } from "../../../schema/index.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { canonicalField } from "./values/canonical-field.ts";

const fields = { PubDate: "publishedOn", ContentSource: "source" } as const satisfies Record<
  string,
  FieldName
>;

/** What a page says of itself in `<meta>`, by the standard for sites of the government; what can be seen goes before. */
export function markedValues({ marks = [] }: SourcePage): Candidate[] {
  return marks.flatMap(({ name, content: found, line }): Candidate[] => {
    if (name !== "PubDate" && name !== "ContentSource") return [];
    const field = fields[name];
    const read = canonicalField(field, "", found);
    if (!read?.sure) return [];
    const { value } = read;
    return [{ field, value, found, how: "meta", confidence: "sure", rank: 6, line }];
  });
}

/** The title that a page says it has: `<meta name="ArticleTitle">`, else `<title>`. */
export function pageTitle({ marks = [], title }: SourcePage): string | null {
  return marks.find(({ name }) => name === "ArticleTitle")?.content ?? title;
}
