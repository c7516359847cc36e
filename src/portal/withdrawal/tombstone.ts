import {
  documentFieldNames,
  type FrontMatter,
  type NamedField,
  noteOf,
} from "../../schema/index.ts";

/** What is still told of a withdrawn document: numbers, organ, days, where it stands, and what it did to others. */
const kept: ReadonlySet<string> = new Set(
  documentFieldNames.filter((name) => noteOf(name).staysWithdrawn),
);

/**
 * The front-matter of a document as it may be published: of a withdrawn one nothing that tells of its text.
 * @param own fields of the project
 */
export function publishedMeta(meta: FrontMatter, own: readonly NamedField[] = []): FrontMatter {
  const { withdrawal } = meta;
  if (!withdrawal) return meta;
  const ownFields = new Map(own.map((field) => [field.name, field]));
  const fields = Object.entries(meta).flatMap(([name, value]): [string, unknown][] => {
    const ownField = ownFields.get(name);
    if (ownField ? ownField.staysWithdrawn : kept.has(name)) return [[name, value]];
    if (ownField) return [];
    return Array.isArray(value) ? [[name, []]] : [];
  });
  const title = withdrawal.hideTitle ? neutralTitle(meta) : meta.title;
  return { ...(Object.fromEntries(fields) as FrontMatter), title };
}

/** Stands for a title that is not public. */
function neutralTitle({ documentNumber, indexNumber }: FrontMatter): string {
  return `已撤回的文件（${documentNumber ?? indexNumber}）`;
}
