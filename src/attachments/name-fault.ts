import { posix } from "node:path";
import { serverEndings } from "../identifiers/server-ending.ts";
import { publishedEndings } from "./kinds.ts";

/**
 * Why a file is not published, by its name: `active`: a browser would run it as part of the portal; `program`: a
 * computer, or a server, would run it; `macros`: an Office file that may run; `inner-ending`: some servers go by an
 * extension in the middle; `no-ending`, `unknown-kind`: nobody can tell what a browser makes of it.
 */
export type NameFault =
  | "active"
  | "program"
  | "macros"
  | "inner-ending"
  | "no-ending"
  | "unknown-kind";

const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const active = set(
  "html htm xhtml xht shtml shtm stm svg svgz xml xsl xslt xsd rdf rss atom kml gml gpx js mjs cjs css swf mht mhtml htc hta wasm",
);

const programs = set(
  "exe com bat cmd msi msp mst msix appx scr pif cpl dll sys ocx reg inf lnk url scf chm hlp iso img vhd vhdx ps1 psm1 vb vbs vbe jse wsf wsh " +
    "jar apk xapk ipa dmg pkg app deb rpm run appimage command sh bash csh zsh ksh py pyc rb pl " +
    "php php3 php4 php5 php7 phtml phar asp aspx ashx asmx asax jsp jspx cgi fcgi do action config htaccess",
);

const macros = set("docm dotm xlsm xltm xlam xlsb pptm ppsm potm ppam");

/** What servers run or include wherever it stands in a name: `a.php.jpg`, `a.asp;.jpg`. */
const inner = new RegExp(String.raw`\.(?:${serverEndings}|shtml?|stm)(?=[.;])`, "i");

/** What is unpacked on the way to the reader: the extension before it says what he gets. */
const packed = /\.(?:gz|bz2|xz|br|zst|z)$/i;

/**
 * What servers may give to who asks for a file, packed as it is: `index.html.gz` for `index.html`. Null: it is not so
 * named, or nothing is left of the name.
 */
export function packedOf(file: string): string | null {
  const inside = file.replace(packed, "");
  return inside === file || inside === "" || inside.endsWith("/") ? null : inside;
}

/** Why a file is never published, by its name; null: it may be. */
export function nameFault(file: string): NameFault | null {
  const name = posix.basename(file);
  if (inner.test(name)) return "inner-ending";
  const ending = endingOf(name);
  if (ending === "") return "no-ending";
  if (active.has(ending)) return "active";
  if (programs.has(ending)) return "program";
  if (macros.has(ending)) return "macros";
  if (!publishedEndings.has(ending)) return "unknown-kind";
  const inside = packedOf(name);
  return inside === null || endingOf(inside) === "" ? null : nameFault(inside);
}

/** The extension of a file in lower case, without the dot; empty where there is none. */
export function endingOf(file: string): string {
  return posix.extname(file).slice(1).toLowerCase();
}
