/** Why an output folder cannot be used. */
export type OutputFault =
  /** It holds things, and nothing says that Gongkai has made any of them. */
  | "foreign"
  /** It holds things that Gongkai has not made, besides those that it has. */
  | "foreign-files"
  | "inside-content"
  | "contains-content"
  /** It, or what it is to lie in, is a file or the like. */
  | "no-folder"
  /** It is a disk or a volume of its own: nothing beside it can take its place. */
  | "mount-point"
  /** It is a link to nothing. */
  | "dangling-link"
  | "not-writable";

/** An output folder cannot be used; nothing in it was touched. */
export class OutputFolderError extends Error {
  override name = "OutputFolderError";
  readonly code = "output-folder";
  readonly reason: OutputFault;
  readonly folder: string;
  /** Below the folder, with `/`: those that are not Gongkai's. */
  readonly files: readonly string[];

  constructor(reason: OutputFault, folder: string, files: readonly string[] = []) {
    super(`${reason}: ${folder}`);
    this.reason = reason;
    this.folder = folder;
    this.files = files;
  }
}

/** Another build has published into the same folder: what this one wanted to keep may be gone. */
export class OutputChangedError extends Error {
  override name = "OutputChangedError";
}
