/**
 * The base path that the portal's own address asks for: `https://www.example.gov.cn/zwgk/` gives `/zwgk/`.
 * @param url of `portal.yaml`
 * @returns null where there is no address, or its path is none that a portal can stand under
 */
export function basePathOf(url: string): string | null {
  try {
    return url === "" ? null : normalizeBasePath(new URL(url).pathname);
  } catch {
    return null;
  }
}

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
