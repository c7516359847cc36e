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

/** A page rather than a folder: `index.html`, `default.aspx`. */
const page = /^[^/]*\.(?:s?html?|php|jsp|aspx?|do)$/i;

/**
 * The address of a folder that a portal can stand at, for one that is not: without file, query, fragment and password.
 * @param url that can be parsed
 * @returns null where it is one already, an empty text where its folder is none either
 */
export function portalUrlMeant(url: string): string | null {
  const { origin, pathname, search, hash, username, password } = new URL(url);
  const steps = pathname.split("/");
  const isPage = page.test(steps.at(-1) ?? "");
  const folder = isPage ? `${steps.slice(0, -1).join("/")}/` : pathname;
  const isMore = isPage || `${search}${hash}${username}${password}` !== "" || /[?#]$/.test(url);
  try {
    const path = normalizeBasePath(folder);
    return isMore || path !== folder.replace(/(?<!\/)$/, "/") ? `${origin}${path}` : null;
  } catch {
    return "";
  }
}
