import { isOwnFolder } from "../../identifiers/former-address.ts";
import { fileOf } from "./page-file.ts";
import { addresses, isSitemapFile } from "./portal-addresses.ts";

/** Files at the top, those of later versions included. */
const files = new Set<string>(
  [...Object.values(addresses).map(fileOf), "feed.xml"].flatMap((file) =>
    file.includes("/") ? [] : file.toLowerCase(),
  ),
);
/** What some servers show for the home page before they look for `index.html`. */
const home = /^(?:index|default)\.[^.]*$/;

/** A path as systems compare it that tell neither case nor normal form apart: to some `ſ` is `s`, and `ß` is `ss`. */
export function folded(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

/**
 * The portal's own file or folder at the top that an address is, or lies in: `data/`, `robots.txt`; null: there is none.
 * Case is not told apart, nor normal form.
 */
export function ownPlace(address: string): string | null {
  const [top = ""] = folded(address).split("/");
  if (isOwnFolder(top)) return `${top}/`;
  if (home.test(top)) return fileOf(addresses.home);
  return files.has(top) || isSitemapFile(top) ? top : null;
}
