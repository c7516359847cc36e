import type { RefusedCode } from "./component-fault.ts";

/** A tag with its attributes; what stands between quotes may be anything. A `<` outside of them begins the next one. */
const tags = /<([a-z][a-z0-9-]*)(?![a-z0-9-])((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
/** An attribute; its value is passed over. */
const attributes = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Of most pages this much shows that nothing need be looked at. */
const suspicious =
  /<style\b|<script(?![^>]*\ssrc=)|<(?:base|embed|frame|iframe|object)\b|\s(?:style|on[a-z]+)\s*=/i;

/** Something on a page that browsers refuse under its policy, and the tag that has it. */
export interface RefusedOnPage {
  what: RefusedCode;
  found: string;
}

/**
 * The first thing on a page that its policy refuses. The templates of the program and texts made safe write none.
 * @returns null when there is none
 */
export function refusedOnPage(html: string): RefusedOnPage | null {
  if (!suspicious.test(html)) return null;
  let passed = 0;
  for (const { 0: found, 1: name = "", 2: inner = "", index } of html.matchAll(tags)) {
    if (index < passed) continue;
    const tag = name.toLowerCase();
    const what = refusedIn(tag, new Map(readAttributes(inner)));
    if (what) return { what, found };
    // What stands in a script is no tag.
    if (tag === "script") passed = html.indexOf("</script", index);
  }
  return null;
}

function* readAttributes(inner: string): Generator<[name: string, value: string]> {
  for (const [, name = "", a, b, c] of inner.matchAll(attributes)) {
    yield [name.toLowerCase(), a ?? b ?? c ?? ""];
  }
}

function refusedIn(tag: string, values: ReadonlyMap<string, string>): RefusedCode | null {
  if (tag === "style") return "style";
  if (/^(?:base|embed|frame|iframe|object)$/.test(tag)) return "frame";
  const isData = /^application\/(?:[\w.+-]+\+)?json$/.test(values.get("type") ?? "");
  if (tag === "script" && !values.has("src") && !isData) return "script";
  if (values.has("style")) return "style-attribute";
  return [...values.keys()].some((name) => /^on[a-z]/.test(name)) ? "handler" : null;
}
