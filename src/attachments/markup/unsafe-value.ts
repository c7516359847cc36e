import type { Attribute } from "./scan-markup.ts";

/** Attributes whose value a browser takes for an address, without the prefix that stands for a vocabulary. */
const addresses = new Set(
  (
    "href base src srcset imagesrcset poster background cite longdesc ping usemap profile data action formaction " +
    "manifest codebase classid archive dynsrc lowsrc"
  ).split(" "),
);
/** Of these, what is loaded by itself: it has to be the portal's own. */
const loaded = new Set("src srcset imagesrcset poster background data ping manifest".split(" "));
const harmlessReferences = /&(?:amp|quot|apos|lt|gt);/g;
const pictureData = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/i;

/**
 * Why an attribute cannot be published, whatever element it is of, as it is to be shown; null: it can.
 * @param loadsHref whether the element loads what its `href` names
 */
export function unsafeAttribute({ name, value }: Attribute, loadsHref: boolean): string | null {
  const lower = name.toLowerCase();
  if (lower.startsWith("on")) return `${name}="…"`;
  const local = lower.slice(lower.lastIndexOf(":") + 1);
  const isUnsafe = addresses.has(local)
    ? isUnsafeAddress(value, loaded.has(local) || (loadsHref && local === "href"))
    : isUnsafeText(value, lower === "style");
  return isUnsafe ? `${name}="${shortened(value)}"` : null;
}

function isUnsafeAddress(value: string, isLoaded: boolean): boolean {
  const address = value.replace(/[\t\r\n]/g, "").trim();
  if (pictureData.test(address)) return false;
  // What is written by codes of its characters cannot be told by looking.
  if (/&(?:#|[a-z][a-z\d]*;)/i.test(address.replace(harmlessReferences, ""))) return true;
  const protocol = /^([^/?#]*?):/.exec(address)?.[1]?.toLowerCase() ?? null;
  if (isLoaded) return protocol !== null || /\/\/|\\/.test(address);
  return protocol !== null && !["http", "https", "mailto", "tel"].includes(protocol);
}

function isUnsafeText(value: string, isStyle: boolean): boolean {
  if (isStyle) return unsafeStyle(value);
  return /^\s*\w*script:/i.test(value) || (/url\s*\(/i.test(value) && unsafeStyle(value));
}

/** Whether a style may load something, run something, or is written so that one cannot tell. */
export function unsafeStyle(style: string): boolean {
  const plain = style.replace(/\burl\(\s*["']?#[\w.-]+["']?\s*\)/gi, "");
  return /[\\&<]|@import|@charset|@namespace|url\s*\(|image-set|expression|behaviou?r|-moz-binding|script:/i.test(
    plain,
  );
}

function shortened(value: string): string {
  const line = value.trim().split("\n")[0] ?? "";
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
