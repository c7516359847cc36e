import { join, resolve } from "node:path";
import { isToReview, type Note, noteText } from "../../formats/blocks/note.ts";
import { Refusal } from "../../formats/bounds/refusal.ts";
import type { FrontMatter } from "../../schema/index.ts";
import { numberGiver } from "./assign-numbers.ts";
import { findEnclosures } from "./enclosures.ts";
import { frontMatterText, importedFields, type ReviewItem } from "./front-matter.ts";
import { withLinks } from "./markdown/links.ts";
import type { FoundPage } from "./metadata/candidates/found-page.ts";
import { outputPlace } from "./output-path.ts";
import type { ReadPage } from "./read-page.ts";
import { readPages } from "./read-pages.ts";
import { foldedName } from "./safe-name.ts";
import { writeDocument } from "./write-document.ts";

export interface ImportOptions {
  /** Content folder to write to. */
  out: string;
  /** Give index numbers to documents without one, with what the last build has kept in `cache`; null: do not. */
  assign: { cache: string } | null;
  /** Replace documents that are there. */
  force: boolean;
  workers: number;
  onProgress?: (done: number, total: number) => void;
  /** Stops the import between two documents: what was written stays. */
  signal?: AbortSignal;
}

/** What came of one file. */
export type Imported = { source: string } & (
  | {
      /** Path of the document, below the `out` that was given. */
      output: string;
      frontMatter: Partial<FrontMatter>;
      review: ReviewItem[];
      notes: Note[];
      /** Lines of the page that are in neither front-matter nor text. */
      dropped: FoundPage["dropped"];
      refusal: null;
    }
  | { output: null; refusal: Pick<Refusal, "code" | "values"> }
);

/**
 * Turns saved pages into documents of a content folder; results stand in the order of the files. A file that is
 * refused leaves nothing behind and does not hinder the others.
 * @throws the signal's reason
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
): Promise<Imported[]> {
  const { assign, workers, out, signal } = options;
  const numbers = assign && (await numberGiver(resolve(out), assign.cache, signal));
  const results = new Map<string, Imported>();
  const waiting: Draft[] = [];
  const written = new Map<string, string>();
  const settle = (result: Imported) => {
    results.set(result.source, result);
    options.onProgress?.(results.size, files.length);
  };
  let at = 0;
  for await (const reading of readPages(files, workers, undefined, signal)) {
    signal?.throwIfAborted();
    const source = files[at++] ?? "";
    if ("refusal" in reading) {
      settle({ source, output: null, refusal: reading.refusal });
      continue;
    }
    const draft = draftOf(source, reading.page);
    const { indexNumber } = draft.frontMatter;
    if (indexNumber) numbers?.take(indexNumber);
    // Numbers are given when those that documents bring along are known.
    if (numbers && !indexNumber) waiting.push(draft);
    else settle(await write(draft, written, options));
  }
  for (const draft of waiting) {
    signal?.throwIfAborted();
    const number = numbers?.give(draft.frontMatter) ?? null;
    settle(await write(withNumber(draft, number), written, options));
  }
  return files.flatMap((file) => results.get(file) ?? []);
}

interface Draft {
  source: string;
  page: ReadPage;
  frontMatter: Partial<FrontMatter>;
  review: ReviewItem[];
  notes: Note[];
}

function draftOf(source: string, page: ReadPage): Draft {
  return {
    source,
    page,
    ...importedFields(page.found.values, page.found.unread),
    notes: page.notes,
  };
}

function withNumber(draft: Draft, indexNumber: string | null): Draft {
  if (indexNumber === null)
    return { ...draft, notes: [...draft.notes, { code: "no-number-left", values: {} }] };
  const { title, ...others } = draft.frontMatter;
  const note: Note = { code: "assigned", values: { found: indexNumber } };
  return {
    ...draft,
    frontMatter: { ...(title && { title }), indexNumber, ...others },
    review: draft.review.filter(({ field }) => field !== "indexNumber"),
    notes: [...draft.notes, note],
  };
}

async function write(
  { source, page, frontMatter, review, notes: earlier }: Draft,
  written: Map<string, string>,
  { out, force }: ImportOptions,
): Promise<Imported> {
  const { folder, slug } = outputPlace(frontMatter, source);
  const file = `${folder}/${slug}.md`;
  const { files, resolve, notes: ofFiles } = await findEnclosures(source, page, slug);
  const notes = [...earlier, ...ofFiles];
  const remarks = notes.filter(isToReview).map((note) => noteText(note, "zh"));
  // A picture that leads nowhere leaves nothing behind.
  const body = withLinks(page.markdown, resolve)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const text = `${frontMatterText(frontMatter, review, remarks)}\n${body}\n`;
  try {
    const key = foldedName(file);
    const other = written.get(key);
    if (other !== undefined) throw new Refusal("same-output", { found: other });
    await writeDocument(out, file, text, files, force);
    written.set(key, source);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { source, output: null, refusal: { code: error.code, values: error.values } };
  }
  const { dropped } = page.found;
  return { source, output: join(out, file), frontMatter, review, notes, dropped, refusal: null };
}
