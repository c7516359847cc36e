import { isToReview, type Note } from "../../formats/blocks/note.ts";
import type { Refusal } from "../../formats/bounds/refusal.ts";
import type { FrontMatter } from "../../schema/index.ts";
import type { FoundPage } from "./metadata/candidates/found-page.ts";
import type { ReviewItem } from "./review.ts";

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

/** Whether the document says in its `review` what somebody is to look at. */
export function hasReview(one: Imported): boolean {
  return one.refusal === null && (one.review.length > 0 || one.notes.some(isToReview));
}
