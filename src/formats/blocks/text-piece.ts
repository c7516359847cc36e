/** A piece of text of a file, for who looks for something in it. */
export interface TextPiece {
  /** Where it stands, in words: `工作表1!B3`, `第2页`. */
  place: string;
  text: string;
}
