/**
 * Brings a base path into the form `/` or `/a/b/`.
 * @throws {RangeError} when it holds anything but path segments
 */
export function normalizeBasePath(path: string): string {
  const segments = path.split("/").filter(Boolean);
  const isPlain = segments.every((segment) => /^[\w.~-]+$/.test(segment) && !/^\.+$/.test(segment));
  if (!isPlain || /[:\\]/.test(path)) throw new RangeError(path);
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}
