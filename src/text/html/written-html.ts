import { keptTags, safeSchema } from "./safety.ts";

/** Elements that hold nothing and have no closing tag. */
const voidElements = new Set("br col hr img".split(" "));

/** Elements that our own plugins make of what is left after sanitising. */
const elements = new Set([...keptTags, "div"]);

/** Values of an attribute as it is written, by its name; null: any value is harmless. */
type Allowed = ReadonlyMap<string, RegExp | null>;

const anchor = /^(?:s|t|part|chapter|section|article)-[a-z0-9-]+$/;
const headings = Object.fromEntries(
  "h1 h2 h3 h4 h5 h6".split(" ").map((name) => [name, { id: anchor }]),
);

/** Attributes that plugins give after sanitising, and addresses as they leave them, by element. */
const given: Record<string, Record<string, RegExp>> = {
  ...headings,
  h2: { id: new RegExp(`${anchor.source}|^footnote-label$`) },
  p: { id: anchor, class: /^(?:addressee|attachment-note|signature|signature-date)$/ },
  span: { id: /^a-/ },
  div: { class: /^table-scroll$/, tabindex: /^0$/, role: /^group$/, "aria-label": /^表格$/ },
  a: { href: /^(?:#|gongkai-ref:\d{1,7}$|mailto:|tel:)/, rel: /^noopener$/ },
  img: { src: /^gongkai-ref:\d{1,7}$/, loading: /^lazy$/ },
};

const allowed: ReadonlyMap<string, Allowed> = new Map(
  [...elements].map((name) => [name, new Map([...sanitised(name), ...attributesGiven(name)])]),
);

/** What the sanitiser lets through, under the names of HTML. */
function* sanitised(element: string): Generator<[string, RegExp | null]> {
  for (const rule of safeSchema.attributes?.[element] ?? []) {
    const [property, ...values] = typeof rule === "string" ? [rule] : rule;
    yield [attributeName(property), values.length === 0 ? null : anyOf(values)];
  }
}

function attributesGiven(element: string): [string, RegExp][] {
  return Object.entries(given[element] ?? {});
}

/** `dataFootnoteRef` is written `data-footnote-ref`, `ariaLabel` `aria-label`, `colSpan` `colspan`. */
function attributeName(property: string): string {
  if (property === "className") return "class";
  if (property.startsWith("data")) return property.replace(/[A-Z]/g, "-$&").toLowerCase();
  return property.replace(/^aria/, "aria-").toLowerCase();
}

function anyOf(values: readonly unknown[]): RegExp {
  return new RegExp(
    values.map((value) => (value instanceof RegExp ? value.source : `^${value}$`)).join("|"),
  );
}

const tag = /<([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)>/y;
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g;

/**
 * Whether HTML is such as the text pipeline writes: elements and attributes that the sanitiser lets through or our
 * plugins give, every one closed where it was opened, no address but those that the portal resolves. It proves
 * without parsing that a text which was kept puts no script, handler, frame, form, style or foreign picture into a
 * page, and closes nothing around it; that it is the text of its document it does not prove.
 */
export function isWrittenHtml(html: string): boolean {
  const open: string[] = [];
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const closing = open.at(-1);
    if (closing !== undefined && html.startsWith(`/${closing}>`, at + 1)) {
      open.pop();
      at += 1;
      continue;
    }
    tag.lastIndex = at;
    const [whole, name = "", attributes = ""] = tag.exec(html) ?? [];
    if (whole === undefined || !areAllowed(name, attributes)) return false;
    if (!voidElements.has(name)) open.push(name);
    at += whole.length;
  }
  return open.length === 0;
}

function areAllowed(name: string, attributes: string): boolean {
  const known = allowed.get(name);
  if (!known || attributes === "") return known !== undefined;
  // `matchAll` would copy the expression for each of some hundred tags of a text.
  attribute.lastIndex = 0;
  for (let found = attribute.exec(attributes); found; found = attribute.exec(attributes)) {
    const [, attributeName = "", value = ""] = found;
    const pattern = known.get(attributeName);
    if (pattern === undefined || (pattern !== null && !pattern.test(value))) return false;
  }
  return true;
}
