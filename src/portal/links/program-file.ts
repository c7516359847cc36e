/** File types that a browser would run as part of the portal: never published. */
const active = /\.(html?|xhtml|xht|shtml|svgz?|xml|xsl|xslt|m?js|swf|mht|mhtml|htc|php|hta)$/i;

/** File types that a computer would run when they are opened: never published. */
const programs =
  /\.(exe|com|bat|cmd|msi|msp|mst|scr|pif|cpl|dll|sys|ocx|reg|inf|lnk|url|scf|ps1|psm1|vbs?|vbe|jse|wsf|wsh|jar|apk|xapk|ipa|dmg|pkg|app|deb|rpm|run|appimage|command|sh|bash|csh|zsh|ksh|py|pyc|rb|pl|jsp|aspx?|cgi)$/i;

/** Why a file is never published, by its name; null: it may be. */
export function notToBePublished(file: string): "active" | "program" | null {
  if (active.test(file)) return "active";
  return programs.test(file) ? "program" : null;
}
