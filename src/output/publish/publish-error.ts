/**
 * What became of an output when publishing failed. `unchanged`: it is the last one. `partly`: some files are those of
 * the new one; nothing leads nowhere, and the next command goes on. `away`: it stands under another name, `previous`.
 */
export type PublishState =
  | { name: "unchanged" }
  | { name: "partly"; done: number; of: number }
  | { name: "away"; previous: string };

/** The file system has refused a step of publishing, for seconds. */
export class PublishError extends Error {
  override name = "PublishError";
  readonly code = "publish";
  /** The file or folder that it refused. */
  readonly path: string;
  /** What the system says: `EBUSY` and the like. */
  readonly systemCode: string;
  readonly state: PublishState;

  constructor(path: string, cause: unknown, state: PublishState) {
    const { code = "?" } = cause as NodeJS.ErrnoException;
    super(`${code}: ${path}`, { cause });
    this.path = path;
    this.systemCode = code;
    this.state = state;
  }
}
