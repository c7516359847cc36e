import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { RefusedCode } from "./component-fault.ts";

/** Something in a component that browsers refuse on pages with the portal's policy. */
export interface Refused {
  what: RefusedCode;
  /** As it is written. */
  found: string;
  line: number;
  column: number;
}

/** A node of a parsed component: what an element or attribute of JSX has. */
interface Node {
  type: string;
  start: number;
  end: number;
  name?: { name?: string };
  value?: { type: string; value?: unknown } | null;
  attributes?: Node[];
}

type Parse = (source: string) => { ast: unknown };

/**
 * Finds what a component writes into pages that their policy refuses: code and styles that stand in the page, in elements
 * or in attributes, and what is loaded from another host. What an expression comes to is not known here.
 * @param source of a file that Astro can compile
 */
export async function refusedCode(source: string): Promise<Refused[]> {
  const parse = await loadParser();
  const found: Refused[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ((value as Node).type === "JSXOpeningElement") {
      for (const { what, node } of refusedInElement(value as Node)) {
        found.push({ what, ...placeOf(source, node) });
      }
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(parse(source).ast);
  return found;
}

/** The parser that Astro compiles with. */
async function loadParser(): Promise<Parse> {
  const ofAstro = createRequire(createRequire(import.meta.url).resolve("astro"));
  const path = ofAstro.resolve("@astrojs/compiler-rs");
  const { parse }: { parse: Parse } = await import(pathToFileURL(path).href);
  return parse;
}

/** Elements that no page may have: what they show or decide comes from elsewhere. */
const foreign = new Set(["base", "embed", "frame", "iframe", "object"]);
/** Attributes that name what is loaded. */
const loading = new Set(["src", "srcset", "poster", "data"]);
const elsewhere = /^\s*(?:https?:)?\/\//i;

function refusedInElement(element: Node): { what: RefusedCode; node: Node }[] {
  const tag = element.name?.name ?? "";
  // A component of its own: what its attributes come to is known where they are used.
  if (!/^[a-z]/.test(tag)) return [];
  const attributes = (element.attributes ?? []).filter(({ name }) => name?.name !== undefined);
  const found: { what: RefusedCode; node: Node }[] = [];
  if (foreign.has(tag)) found.push({ what: "frame", node: element });
  if (tag === "style" && has(attributes, "is:inline", "define:vars")) {
    found.push({ what: "style", node: element });
  }
  if (tag === "script" && isWrittenInto(attributes)) found.push({ what: "script", node: element });
  for (const node of attributes) {
    const name = node.name?.name ?? "";
    const value = node.value?.type === "Literal" ? String(node.value.value) : "";
    if (name === "style") found.push({ what: "style-attribute", node });
    else if (/^on[a-z]/i.test(name)) found.push({ what: "handler", node });
    else if (loading.has(name) && elsewhere.test(value)) found.push({ what: "host", node });
    else if (tag === "link" && name === "href" && elsewhere.test(value) && isLoaded(attributes)) {
      found.push({ what: "host", node });
    }
  }
  return found;
}

/** Whether a script stands in the page itself: Astro bundles those alone that say nothing but where they are. */
function isWrittenInto(attributes: readonly Node[]): boolean {
  if (has(attributes, "define:vars")) return true;
  const isBundled = attributes.every(
    ({ name, value }) =>
      name?.name === "src" || (name?.name === "type" && value?.value === "module"),
  );
  return !isBundled && !has(attributes, "src") && !isData(attributes);
}

/** Data for those who read pages, as search engines do, are not run. */
function isData(attributes: readonly Node[]): boolean {
  return attributes.some(
    ({ name, value }) =>
      name?.name === "type" && /^application\/(?:[\w.+-]+\+)?json$/.test(String(value?.value)),
  );
}

/** Of a link: others only say where something is. */
function isLoaded(attributes: readonly Node[]): boolean {
  return attributes.some(
    ({ name, value }) =>
      name?.name === "rel" &&
      /stylesheet|icon|preload|prefetch|manifest/.test(String(value?.value)),
  );
}

function has(attributes: readonly Node[], ...names: string[]): boolean {
  return attributes.some(({ name }) => names.includes(name?.name ?? ""));
}

/** Of what is long the beginning. */
const most = 60;

function placeOf(source: string, { start, end }: Node): Omit<Refused, "what"> {
  const before = source.slice(0, start).split(/\r\n|\r|\n/);
  const text = source.slice(start, end).replace(/\s+/g, " ");
  return {
    found: text.length > most ? `${text.slice(0, most)}…` : text,
    line: before.length,
    column: (before.at(-1) ?? "").length + 1,
  };
}
