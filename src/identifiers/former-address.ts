import { isIndexNumber } from "./index-number.ts";
import { serverEndings } from "./server-ending.ts";
import { slugOf } from "./slug.ts";
import { windowsDevice } from "./windows-device.ts";

/** Why a former address cannot be served by a plain host, with what the message about it says. */
export interface FormerAddressFault {
  /**
   * `form`: no path below the portal; `name`: a name that some system or server keeps for itself, or that is the
   * portal's own; `not-served`: what stood there was made by a server.
   */
  kind: "form" | "name" | "not-served";
  values: Record<string, string>;
}

/** UTF-16 units of the whole path: Windows allows 259, of which the folders above take some. */
const longest = 200;
/** Bytes of one name in UTF-8: file systems allow 255, and what is written first has a longer name. */
const longestName = 200;

/** The portal's own folders at its top, those of later versions included. */
const own = new Set(
  (
    "documents publishers topics genres years catalog search guide rules annual-reports data sitemap log mirror " +
    "pages static assets pagefind _astro"
  ).split(" "),
);

/** Whether a name at the top of the portal is that of one of its own folders, in whatever case. */
export function isOwnFolder(name: string): boolean {
  return own.has(name.toLowerCase());
}

/** What no name of a file may hold on every system, and no address without being encoded anew. */
const forbidden = /[\\:*?"<>|%#\p{C}]/u;
const openEnd = /^ |[. ]$/;
const server = new RegExp(String.raw`\.(${serverEndings}|do|action|config)(?=[.;]|$)`, "i");
const ending = /\.([a-z][a-z0-9]{0,9})$/i;
/** Of pages, as every host knows them. */
const pageEnding = /^(?:html?|shtml)$/i;

/**
 * Why a former address (`/zwgk/2018/17.html`) cannot lead on from where it stood; null: it can. An index number is
 * none.
 */
export function formerAddressFault(address: string): FormerAddressFault | null {
  const query = /[?#].*$/s.exec(address)?.[0];
  if (query !== undefined && address.startsWith("/")) return notServed({ query });
  const segments = address.replace(/^\//, "").replace(/\/$/, "").split("/");
  const isPath = address.startsWith("/") && segments.every(isPlainSegment);
  if (!isPath || address.normalize("NFC") !== address) {
    const nearest = meantAddress(address);
    return { kind: "form", values: nearest === null ? {} : { nearest } };
  }
  return nameFault(address, segments) ?? endingFault(address, segments);
}

/**
 * The file that a former address stands for, below the base path. A page has its own file; what is no file's name
 * (`/zwgk/17`) is a folder, whose page every host finds with a slash at the end or without.
 * @param address without a fault
 */
export function formerAddressFile(address: string): string {
  const path = address.slice(1);
  if (path.endsWith("/")) return `${path}index.html`;
  return ending.test(path) ? path : `${path}/index.html`;
}

/**
 * The slug of a former index number, or of the address its page had (`/documents/QH001-2018-00004/`); null: the
 * address was another.
 */
export function formerSlug(alias: string): string | null {
  if (!alias.startsWith("/")) return slugOf(alias);
  return /^documents\/([^/]+)\/index\.html$/i.exec(formerAddressFile(alias))?.[1] ?? null;
}

function isPlainSegment(segment: string): boolean {
  return segment !== "" && segment !== "." && segment !== ".." && !forbidden.test(segment);
}

function nameFault(address: string, segments: readonly string[]): FormerAddressFault | null {
  const named = (values: Record<string, string>) => ({ kind: "name" as const, values });
  if (address.length > longest) {
    return named({ characters: String(address.length), most: String(longest) });
  }
  for (const segment of segments) {
    if (segment.startsWith(".")) return named({ dot: segment });
    if (windowsDevice(segment) !== null || openEnd.test(segment))
      return named({ windows: segment });
    const bytes = Buffer.byteLength(segment);
    if (bytes > longestName) return named({ bytes: String(bytes), most: String(longestName) });
  }
  const [top = "", slug = "", ...rest] = segments;
  if (!isOwnFolder(top)) return null;
  // The page of a former number may be named by its address.
  const isNumber = top === "documents" && isIndexNumber(slug);
  return isNumber && /^(?:index\.html)?$/.test(rest.join("/")) ? null : named({ own: top });
}

function endingFault(address: string, segments: readonly string[]): FormerAddressFault | null {
  for (const segment of segments) {
    const found = server.exec(segment)?.[0];
    if (found !== undefined) return notServed({ ending: found });
  }
  const found = address.endsWith("/") ? null : ending.exec(address);
  return found && !pageEnding.test(found[1] ?? "") ? notServed({ ending: found[0] }) : null;
}

function notServed(values: Record<string, string>): FormerAddressFault {
  return { kind: "not-served", values };
}

/** What may be meant by what is no path: a full address, an encoded one, one without its slash. */
function meantAddress(written: string): string | null {
  const path = decoded(written.replace(/^https?:\/\/[^/]*/i, ""))
    .normalize("NFC")
    .replace(/[\\/]+/g, "/");
  const address = path.startsWith("/") ? path : `/${path}`;
  const isMeant = address !== written && /[./]/.test(path) && address !== "/";
  return isMeant && formerAddressFault(address) === null ? address : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
