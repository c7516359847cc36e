/** A file of the content folder as it was read. */
export interface SourceFile {
  /** Path inside the content folder, with `/`. */
  file: string;
  /** Absolute path. */
  path: string;
  sha256: string;
  bytes: number;
}
