import type { Options as Schema } from "rehype-sanitize";

/** Elements that may stand in a document's text. */
export const keptTags = (
  "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption " +
  "figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small " +
  "span strong sub summary sup table tbody td tfoot th thead tr u ul var"
).split(" ");

/** Elements of imported pages whose tag goes and whose content stays. */
export const transparentTags = (
  "address article aside bdi bdo big body button center data datalist fieldset font footer form " +
  "head header hgroup html input label legend link main map area menu meta nav nobr optgroup option " +
  "output select strike textarea time title tt wbr base dir marquee acronym basefont blink image"
).split(" ");

/** Elements that go with all they hold. */
export const droppedTags = (
  "applet audio canvas embed frame frameset iframe math noembed noframes noscript object param " +
  "picture plaintext progress script source style svg template track video xmp"
).split(" ");

/** Elements whose content a browser reads as raw text up to the closing tag. */
export const rawTextTags: ReadonlySet<string> = new Set(
  "script style iframe noembed noframes noscript plaintext textarea title xmp".split(" "),
);

/** Dropped elements that hold nothing. */
export const voidTags: ReadonlySet<string> = new Set("embed frame param source track".split(" "));

/**
 * What a page may hold: no script, style, form, frame or event handler, no `javascript:` or `data:`
 * address, no class or id of the author's. The only ids and classes let through are those of
 * footnotes, which `remark-rehype` makes, and the author's anchors under a prefix of their own (`a-`); all
 * others are given afterwards by our own plugins, so nothing can be clobbered.
 */
export const safeSchema: Schema = {
  tagNames: keptTags,
  strip: droppedTags,
  attributes: {
    a: [
      "href",
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["ariaDescribedBy", "footnote-label"],
      ["className", "data-footnote-backref"],
      ["id", /^(?:fnref|a)-/],
      "ariaLabel",
    ],
    col: [["span", /^\d{1,3}$/]],
    details: ["open"],
    h2: [
      ["id", "footnote-label"],
      ["className", "sr-only"],
    ],
    img: ["src", "alt", ["width", /^\d{1,4}$/], ["height", /^\d{1,4}$/]],
    li: [["id", /^fn-/]],
    ol: [["start", /^\d{1,6}$/]],
    section: ["dataFootnotes", ["className", "footnotes"]],
    td: ["colSpan", "rowSpan", ["align", "left", "center", "right"]],
    th: [
      "colSpan",
      "rowSpan",
      ["align", "left", "center", "right"],
      ["scope", /^(?:row|col)(?:group)?$/],
    ],
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["http", "https"] },
  clobber: [],
  required: {},
};

/** Whether an address leaves the site: it names a protocol or a host. */
export function isExternal(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}
