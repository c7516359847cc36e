/** What is built cannot be signed: nothing was written. */
export class SigningError extends Error {
  override name = "SigningError";
  readonly fault: "other-key" | "broken-log" | "older-than-log";
  readonly found: string;
  readonly wanted: string;

  /**
   * @param found number of the key, line of the log, or the state that was to be signed
   * @param wanted number of the portal's key, place of the log, or its last state
   */
  constructor(fault: SigningError["fault"], found: string, wanted: string) {
    super(`cannot be signed (${fault}): ${found}, ${wanted}`);
    this.fault = fault;
    this.found = found;
    this.wanted = wanted;
  }
}
