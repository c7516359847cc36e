/** What git tells of a file; days are `YYYY-MM-DD`, those of the commits. */
export interface FileHistory {
  /** Day on which it was first committed; null when it came with many others, as an import does. */
  addedOn: string | null;
  /** Day of the first commit of the whole folder: what was published before is older than its history. */
  keptSince: string;
  /** Position among the files of the folder, in the order in which they came. */
  came: number;
  /** When the day of publication was last set to an earlier one. */
  movedBack: { on: string; from: string; to: string } | null;
}
