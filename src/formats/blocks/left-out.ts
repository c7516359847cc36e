/** What a source holds beside the text of the document, by the reason why it is not imported. */
export type LeftOutKind =
  /** Not shown: Word's hidden text, `display:none`. */
  | "hidden"
  /** A menu or window of the portal that opens on touch. */
  | "furniture"
  /** Deleted with the changes kept. */
  | "deleted"
  /** A remark in the margin. */
  | "comment"
  /** A table of contents with page numbers: the pages have gone. */
  | "contents"
  /** Head or foot of a printed page, page numbers too. */
  | "running-head"
  /** A prompt to type something, where nothing was typed. */
  | "placeholder"
  /** A program in the page; it may write what a reader sees. */
  | "script"
  /** Another page, a video, a chart, an object in the page. */
  | "embedded"
  /** What stands in a field or menu of a form. */
  | "control";

/** A piece of the source that is not imported, kept for the report: nothing is lost in silence. */
export interface LeftOut {
  /** Line or paragraph in the source, from 1. */
  line: number;
  /** What stands there; of a program only the beginning. */
  text: string;
  as: LeftOutKind;
}
