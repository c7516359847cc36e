import { manifest } from "../../../portal/addresses/mirror-addresses.ts";
import { fileOf } from "../../../portal/addresses/page-file.ts";
import { addresses } from "../../../portal/addresses/portal-addresses.ts";

/**
 * The address of the folder that a portal stands in on a host, as people write it: with `/` at the end or without, or
 * that of its home page.
 * @returns null where it is none of http or https, or holds a name and a password, which would stand in logs
 */
export function hostAddress(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return null;
  url.search = "";
  url.hash = "";
  const named = [fileOf(addresses.home), manifest].find((file) =>
    url.pathname.endsWith(`/${file}`),
  );
  if (named !== undefined) url.pathname = url.pathname.slice(0, -named.length);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** An address as people wrote it, without the name and the password that may stand in it: what is refused is told, and kept in logs. */
export function withoutPassword(text: string): string {
  return text.replace(/^((?:[a-z][\w+.-]*:\/\/)?).*@/is, "$1…@");
}

/** The address of a file below it. @param path with `/`; each name in it is a name, whatever signs it has */
export function fileAddress(folder: URL, path: string): URL {
  return new URL(`./${path.split("/").map(encodeURIComponent).join("/")}`, folder);
}

/**
 * Whether a host may send elsewhere for a file: to itself, or from http to https. What another host holds is not what
 * was asked for, and whoever trusts that one can name it.
 */
export function isOwnRedirect(from: URL, to: URL): boolean {
  if (to.username !== "" || to.password !== "") return false;
  if (to.origin === from.origin) return true;
  const usual = from.port === "" && to.port === "";
  return (
    usual && from.hostname === to.hostname && from.protocol === "http:" && to.protocol === "https:"
  );
}
