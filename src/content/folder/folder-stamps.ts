import type { FileStamp } from "../../state/file-stamp.ts";

/** Numbers that a stamp takes. */
const width = 3;

/** Stamps of the files of a folder: numbers side by side, which a thread hands over as they are. */
export class FolderStamps {
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly #files: readonly string[];
  #places: ReadonlyMap<string, number> | undefined;
  #lastAsked = -1;

  /** @param numbers size, time of change and of any change of each file in turn */
  constructor(files: readonly string[], numbers: Float64Array<ArrayBuffer>) {
    this.#files = files;
    this.numbers = numbers;
  }

  /** To be set for each of so many files. */
  static of(files: readonly string[]): FolderStamps {
    return new FolderStamps(files, new Float64Array(width * files.length));
  }

  set(at: number, { size, mtimeMs, ctimeMs }: FileStamp): void {
    const start = width * at;
    this.numbers[start] = size;
    this.numbers[start + 1] = mtimeMs;
    this.numbers[start + 2] = ctimeMs;
  }

  get(file: string): FileStamp | undefined {
    const place = this.#placeOf(file);
    if (place === undefined) return undefined;
    this.#lastAsked = place;
    const at = (offset: number) => this.numbers[width * place + offset] as number;
    return { size: at(0), mtimeMs: at(1), ctimeMs: at(2) };
  }

  /** Files are asked for in their order, most often: the one behind the last is looked at first. */
  #placeOf(file: string): number | undefined {
    const next = this.#lastAsked + 1;
    if (this.#files[next] === file) return next;
    this.#places ??= new Map(this.#files.map((name, place) => [name, place]));
    return this.#places.get(file);
  }
}
