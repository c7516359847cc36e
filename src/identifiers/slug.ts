/**
 * The path segment of a document: its index number with `/` written `_`. Permanent, and safe as a
 * folder name on every system, since an index number holds only `0-9A-Za-z/_-`.
 */
export function slugOf(indexNumber: string): string {
  return indexNumber.replaceAll("/", "_");
}
