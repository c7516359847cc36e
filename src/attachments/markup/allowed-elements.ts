const set = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/\s+/));

/** Elements of a page that show something and run nothing; what is named nowhere here is not published. */
const ofPages = set(
  "html head title meta link style body header footer main nav section article aside address h1 h2 h3 h4 h5 h6 p div span " +
    "a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn dl dt em figcaption figure " +
    "font hr i img ins kbd li mark ol picture pre q rp rt ruby s samp small source strike strong sub summary sup table tbody " +
    "td tfoot th thead time tr track tt u ul var video audio wbr",
);

/** Elements of a drawing; none that moves, since what moves can become an address. */
const ofDrawings = set(
  "svg g path rect circle ellipse line polyline polygon text tspan textPath title desc metadata defs symbol use image a " +
    "linearGradient radialGradient stop clipPath mask pattern marker switch view style filter feBlend feColorMatrix " +
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood " +
    "feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting " +
    "feSpotLight feTile feTurbulence",
);

/** What data never has: elements of pages and drawings that run or load something, should a browser take them for such. */
const neverInData = set(
  "html body script iframe frame frameset object embed applet svg math foreignObject handler listener base meta link style " +
    "form input button textarea select img image video audio source track isindex template portal fencedframe animate set",
);

/** Vocabularies that drawing programs put into a drawing and no browser knows. */
const harmless =
  /^https?:\/\/(?:www\.inkscape\.org|sodipodi\.sourceforge\.net|creativecommons\.org|web\.resource\.org|purl\.org|ns\.adobe\.com|www\.bohemiancoding\.com|www\.serif\.com|www\.figma\.com|www\.corel\.com|boxy-svg\.com|vectornator\.io|www\.w3\.org\/1999\/02\/22-rdf-syntax-ns)/;
/** Vocabularies whose elements browsers run. */
const run =
  /w3\.org\/(?:1999\/(?:xhtml|XSL)|2000\/svg|2001\/xml-events|1998\/Math|TR\/)|mozilla\.org|xforms|XBL/i;

export type MarkupKind = "page" | "drawing" | "data";

/** Whether an element of a kind of file shows something and runs nothing. */
export function isAllowedElement(name: string, kind: MarkupKind, prefixes: Prefixes): boolean {
  const colon = name.indexOf(":");
  const local = name.slice(colon + 1).toLowerCase();
  if (kind === "data") return !neverInData.has(local);
  if (kind === "page") return colon === -1 && ofPages.has(local);
  if (colon === -1) return ofDrawings.has(local);
  const prefix = name.slice(0, colon);
  return prefix === "svg" ? ofDrawings.has(local) : prefixes.isHarmless(prefix);
}

/** What the prefixes of names in a file stand for: each for one vocabulary only, or for none. */
export class Prefixes {
  readonly #meanings = new Map<string, string>();

  /** @returns whether a file of this kind may say so */
  add(prefix: string, vocabulary: string, kind: MarkupKind): boolean {
    const known = this.#meanings.get(prefix);
    // Of names without a prefix it matters not: they are told by themselves.
    if (prefix !== "" && known !== undefined && known !== vocabulary) return false;
    this.#meanings.set(prefix, vocabulary);
    if (vocabulary.includes("&")) return false;
    return kind !== "data" || !run.test(vocabulary);
  }

  isHarmless(prefix: string): boolean {
    return harmless.test(this.#meanings.get(prefix) ?? "");
  }
}
