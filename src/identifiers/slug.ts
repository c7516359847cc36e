/**
 * The path segment of a document: its index number with `/` written `_`. Permanent, and safe as a
 * folder name on every system, since an index number holds only `0-9A-Za-z/_-`.
 */
export function slugOf(indexNumber: string): string {
  return indexNumber.replaceAll("/", "_");
}

/** What tells two index numbers apart: their addresses, on a system that does not tell case apart. */
export function slugKey(indexNumber: string): string {
  return slugOf(indexNumber).toLowerCase();
}
