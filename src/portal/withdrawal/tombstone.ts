import type { FieldName, FrontMatter } from "../../schema/index.ts";

/** What is still told of a withdrawn document: numbers, organ, days, where it stands, and what it did to others. */
const kept: ReadonlySet<FieldName> = new Set([
  "title",
  "indexNumber",
  "documentNumber",
  "registrationNumber",
  "publisher",
  "topic",
  "genre",
  "catalog",
  "issuedOn",
  "dispatchedOn",
  "generatedOn",
  "publishedOn",
  "updatedOn",
  "effectiveOn",
  "expiresOn",
  "repealedOn",
  "validity",
  "aliases",
  "withdrawal",
  "amends",
  "repeals",
  "replaces",
]);

/** The front-matter of a document as it may be published: of a withdrawn one nothing that tells of its text. */
export function publishedMeta(meta: FrontMatter): FrontMatter {
  const { withdrawal } = meta;
  if (!withdrawal) return meta;
  const fields = Object.entries(meta).flatMap(([name, value]): [string, unknown][] => {
    if (kept.has(name as FieldName)) return [[name, value]];
    return Array.isArray(value) ? [[name, []]] : [];
  });
  const title = withdrawal.hideTitle ? neutralTitle(meta) : meta.title;
  return { ...(Object.fromEntries(fields) as FrontMatter), title };
}

/** Stands for a title that is not public. */
function neutralTitle({ documentNumber, indexNumber }: FrontMatter): string {
  return `已撤回的文件（${documentNumber ?? indexNumber}）`;
}
