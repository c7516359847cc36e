/** A page with links. */
export interface LinkSource {
  /** Path of the Markdown in the content folder. */
  file: string;
  /** Address of its page. */
  address: string;
}

/** Why a file is not published; `faulty`: it is a document with an error of its own, of which is told there. */
export type HeldBack = "withheld-file" | "unpublished" | "faulty";
