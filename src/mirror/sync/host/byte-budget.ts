import { HostError } from "./host-error.ts";

/** Bytes that may come in, all files together: whatever a host sends, no more is taken. */
export class ByteBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** @throws {HostError} when more has come than there can be */
  take(bytes: number): void {
    if (bytes > this.#left) throw new HostError("too-large");
    this.#left -= bytes;
  }

  get left(): number {
    return this.#left;
  }

  /** What has come and was thrown away again. */
  giveBack(bytes: number): void {
    this.#left += bytes;
  }
}
