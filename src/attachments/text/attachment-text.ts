import type { TextPiece } from "../../formats/blocks/text-piece.ts";

/** What can be read out of an attachment. */
export interface AttachmentText {
  /**
   * Pieces of text (cells, paragraphs, pages) with where they stand in words (`工作表1!B3`, `第2页`);
   * null: no text can be read out of this kind of file, or out of this one.
   */
  text: readonly TextPiece[] | null;
  /** Why its text could not be read; null also for kinds of which no text can be read. */
  fault: AttachmentFault | null;
}

export interface AttachmentFault {
  /**
   * `active`: a browser might run it as part of the portal; `program`: a computer would run it; `macros`: an Office
   * file that may run; `wrong-type`: the bytes are not what the extension says; `encrypted`: opens with a password
   * only; `no-text`: pictures of text; `damaged`: cannot be opened; `too-large`: more than is looked through, as in a
   * ZIP bomb.
   */
  code:
    | "active"
    | "program"
    | "macros"
    | "wrong-type"
    | "encrypted"
    | "no-text"
    | "damaged"
    | "too-large";
  /** The kind of file the bytes are, or what the reader said. */
  found: string;
  /** The line it stands on, from 1, where the file has lines. */
  line?: number;
}
