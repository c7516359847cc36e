import { posix } from "node:path";
import { decodeAddress } from "../../text/decode-address.ts";

/** A way to read a link as written: which path it names, and what follows it. */
export interface Reading {
  path: string;
  /** `?…` and `#…`, as written; empty where all of it is the path. */
  suffix: string;
}

/** Signs in one name after which it may end. */
const mostCuts = 5;

/**
 * The ways to read a link, the likelier first: all of it as the name of a file (`名单#2.pdf`), then what stands
 * before each `#` and `?`, from the last to the first; each as written (`表%20.csv`), then percent-decoded.
 */
export function readings(written: string): Reading[] {
  const plain = withoutDot(written);
  const cuts = [...plain.matchAll(/[?#]/g)].slice(0, mostCuts).map(({ index }) => index);
  return [plain.length, ...cuts.reverse()].flatMap((end) => {
    const [path, suffix] = [plain.slice(0, end), plain.slice(end)];
    const decoded = decodeAddress(path);
    return decoded === path
      ? [{ path, suffix }]
      : [
          { path, suffix },
          { path: decoded, suffix },
        ];
  });
}

/** The reading of an address rather than of a name: decoded, up to the first `?` or `#`. */
export function addressReading(written: string): Reading {
  const [, path = "", suffix = ""] = /^([^?#]*)(.*)$/s.exec(withoutDot(written)) ?? [];
  return { path: decodeAddress(path), suffix };
}

/** The path inside the content folder that a file names by a relative path; `..` and more for one outside. */
export function pathFrom(file: string, path: string): string {
  return posix.normalize(posix.join(posix.dirname(file), path));
}

/** Is it a place on somebody's own computer: `C:\…`, `D:/…`, `\\server\…`, `file:…`? */
export function isOnComputer(written: string): boolean {
  return /^(?:[a-z]:[\\/]|\\|file:)/i.test(withoutDot(written));
}

/** The protocol of an address that no page may link to: `ftp`. */
export function protocolOf(written: string): string | null {
  return /^([a-z][a-z0-9+.-]+):/i.exec(withoutDot(written))?.[1]?.toLowerCase() ?? null;
}

/** The text pipeline puts `./` before what holds a colon. */
export function withoutDot(written: string): string {
  return written.startsWith("./") ? written.slice(2) : written;
}
