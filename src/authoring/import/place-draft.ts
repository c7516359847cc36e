import { join } from "node:path";
import { Refusal } from "../../formats/bounds/refusal.ts";
import { type Draft, inPlaceOf } from "./draft.ts";
import { outputPlace } from "./output-path.ts";
import type { PresentDocuments } from "./present-documents.ts";

/**
 * A document of a page, in place of the one that was imported from the same page before, if there is one: that has its index
 * number, or its text where the page brings no number along.
 * @throws {Refusal} `exists` where it must not be replaced, `number-taken` where its number was given to another
 */
export function inItsPlace(
  draft: Draft,
  present: PresentDocuments,
  { out, force }: { out: string; force: boolean },
): Draft {
  const { frontMatter, page, source } = draft;
  const { indexNumber, title } = frontMatter;
  if (indexNumber === undefined) {
    const before = present.importedFrom(title, page.markdown);
    if (before && !force) throw new Refusal("exists", { found: join(out, before.file) });
    return before ? inPlaceOf(draft, before) : draft;
  }
  const holder = present.holderOf(indexNumber);
  if (!holder) return draft;
  const found = join(out, holder.file);
  if (holder.isAssigned) throw new Refusal("number-taken", { found, number: indexNumber });
  const { folder, slug } = outputPlace(frontMatter, source);
  if (`${folder}/${slug}.md` === holder.file) return draft;
  if (!force) throw new Refusal("exists", { found });
  return { ...draft, replaces: holder.file };
}
