import type { RefusedCode } from "./component-fault.ts";

/** A tag with its attributes; what stands between quotes may be anything. A `<` outside of them begins the next one. */
const tags = /<([a-z][a-z0-9-]*)(?![a-z0-9-])((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
/** An attribute; its value is passed over. */
const attributes = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Of most pages this much shows that nothing need be looked at. */
const suspicious = new RegExp(
  [
    "<style\\b",
    "<script(?![^>]*\\ssrc=)",
    "<(?:base|embed|frame|iframe|object|image|use)\\b",
    "\\s(?:style|on[a-z]+)\\s*=",
    // What is loaded from another host; what is not written plainly is looked at in any case.
    String.raw`\s(?:src|srcset|poster|data|background|action|formaction|ping)\s*=\s*["']?[^"'>]*(?:[/\\]{2}|&|[a-z]:)`,
    String.raw`<link\b(?! rel="(?:canonical|alternate)")[^>]*(?:[/\\]{2}|&|[a-z]:)`,
    // Ours alone stands on every page.
    String.raw`\shttp-equiv(?!="Content-Security-Policy")`,
    String.raw`\shref\s*=\s*["']?[^"'>]*script`,
  ].join("|"),
  "i",
);

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

/** Attributes that name what is loaded, or where something is sent. */
const loading = ["src", "srcset", "poster", "data", "background", "ping", "action", "formaction"];
const loadedLinks = /stylesheet|icon|preload|prefetch|preconnect|manifest/i;

/** Whether an attribute's value leads to another host: what browsers pass over in an address hides nothing. */
function isElsewhere(name: string, written: string): boolean {
  const values = name === "srcset" ? plainOf(written).split(",") : [plainOf(written)];
  return values.some((value) =>
    /^(?:[\\/]{2}|(?!data:)[a-z][\w+.-]*:)/i.test(value.replace(/^[\0- ]+/, "")),
  );
}

/** An attribute's value without references and without line breaks, as browsers read an address. */
function plainOf(written: string): string {
  const named: Record<string, string> = { colon: ":", sol: "/", bsol: "\\", tab: "", newline: "" };
  return written
    .replace(/&#x([\da-f]{1,6});?|&#(\d{1,7});?|&(\w+);/gi, (all, hex, decimal, name) => {
      if (name) return named[name.toLowerCase()] ?? all;
      const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/[\t\r\n]/g, "");
}

function refusedIn(tag: string, values: ReadonlyMap<string, string>): RefusedCode | null {
  if (tag === "style") return "style";
  if (/^(?:base|embed|frame|iframe|object)$/.test(tag)) return "frame";
  const isData = /^application\/(?:[\w.+-]+\+)?json$/.test(values.get("type") ?? "");
  if (tag === "script" && !values.has("src") && !isData) return "script";
  if (values.has("style")) return "style-attribute";
  if (tag === "meta" && /^\s*refresh\s*$/i.test(values.get("http-equiv") ?? "")) return "refresh";
  for (const [name, value] of values) {
    if (/^on[a-z]/.test(name)) return "handler";
    if (loading.includes(name) && isElsewhere(name, value)) return "host";
    if (!/^(?:xlink:)?href$/.test(name)) continue;
    if (/^[\0- ]*\w*script:/i.test(plainOf(value))) return "handler";
    const isLoaded =
      tag === "link" ? loadedLinks.test(values.get("rel") ?? "") : /^(?:use|image)$/.test(tag);
    if (isLoaded && isElsewhere(name, value)) return "host";
  }
  return null;
}
