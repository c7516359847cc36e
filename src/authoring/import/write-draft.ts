import { basename, join } from "node:path";
import { isToReview, noteText } from "../../formats/blocks/note.ts";
import { Refusal } from "../../formats/bounds/refusal.ts";
import { slugKey } from "../../identifiers/slug.ts";
import type { FrontMatter } from "../../schema/index.ts";
import { type Draft, heldBackIfIncomplete } from "./draft.ts";
import { findEnclosures } from "./enclosures.ts";
import { frontMatterText } from "./front-matter.ts";
import type { Imported } from "./imported.ts";
import { withLinks } from "./markdown/links.ts";
import { outputPlace } from "./output-path.ts";
import { foldedName } from "./safe-name.ts";
import { writeDocument } from "./write-document.ts";

/**
 * Writes a document with the files beside it, or says why not.
 * @param written the files and index numbers that this import has written, folded, with their sources
 */
export async function writeDraft(
  draft: Draft,
  written: Map<string, string>,
  { out, force }: { out: string; force: boolean },
): Promise<Imported> {
  const { source, page, isAssigned, replaces, ...rest } = heldBackIfIncomplete(draft);
  const { frontMatter, review, notes: earlier } = rest;
  const file = replaces ?? freeFile(frontMatter, source, written);
  const slug = basename(file, ".md");
  const { files, resolve, notes: ofFiles } = await findEnclosures(source, page, slug);
  const notes = [...earlier, ...ofFiles];
  const remarks = notes.filter(isToReview).map((note) => noteText(note, "zh"));
  // A picture that leads nowhere leaves nothing behind.
  const body = withLinks(page.markdown, resolve)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const text = `${frontMatterText(frontMatter, review, remarks, isAssigned)}\n${body}\n`;
  try {
    const { indexNumber } = frontMatter;
    const keys = [foldedName(file), ...(indexNumber ? [slugKey(indexNumber)] : [])];
    for (const key of keys) {
      const other = written.get(key);
      if (other !== undefined) throw new Refusal("same-output", { found: other });
    }
    await writeDocument(out, file, text, files, force);
    for (const key of keys) written.set(key, source);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { source, output: null, refusal: { code: error.code, values: error.values } };
  }
  const { dropped } = page.found;
  return { source, output: join(out, file), frontMatter, review, notes, dropped, refusal: null };
}

/** Where a document goes; without a number, of which no two have the same, a second one of a file's name is counted. */
function freeFile(
  frontMatter: Partial<FrontMatter>,
  source: string,
  written: ReadonlyMap<string, string>,
): string {
  const { folder, slug } = outputPlace(frontMatter, source);
  let file = `${folder}/${slug}.md`;
  if (frontMatter.indexNumber !== undefined) return file;
  for (let count = 2; written.has(foldedName(file)); count += 1)
    file = `${folder}/${slug}-${count}.md`;
  return file;
}
