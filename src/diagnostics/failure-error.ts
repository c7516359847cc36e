/** What was asked for cannot be done, for a reason outside the program; the message is for people. */
export class FailureError extends Error {
  override name = "FailureError";
  readonly code = "failure";
}
