import { documentFieldNames, type FrontMatter, noteOf } from "../../schema/index.ts";

/** What is still told of a withdrawn document: numbers, organ, days, where it stands, and what it did to others. */
const kept: ReadonlySet<string> = new Set(
  documentFieldNames.filter((name) => noteOf(name).staysWithdrawn),
);

/** The front-matter of a document as it may be published: of a withdrawn one nothing that tells of its text. */
export function publishedMeta(meta: FrontMatter): FrontMatter {
  const { withdrawal } = meta;
  if (!withdrawal) return meta;
  const fields = Object.entries(meta).flatMap(([name, value]): [string, unknown][] => {
    if (kept.has(name)) return [[name, value]];
    return Array.isArray(value) ? [[name, []]] : [];
  });
  const title = withdrawal.hideTitle ? neutralTitle(meta) : meta.title;
  return { ...(Object.fromEntries(fields) as FrontMatter), title };
}

/** Stands for a title that is not public. */
function neutralTitle({ documentNumber, indexNumber }: FrontMatter): string {
  return `已撤回的文件（${documentNumber ?? indexNumber}）`;
}
