import { extensionsInForce } from "../../../extensions/in-force.ts";

/** An element that a project puts into the head of every page. */
export interface HeadElement {
  tag: "meta" | "link" | "script";
  /** `true` stands for an attribute without a value. */
  attrs: Readonly<Record<string, string | boolean>>;
  /** JSON, of a script of data; nothing else may stand in the page itself. */
  content?: string | undefined;
}

/** The same as pages show it. */
export interface ShownHeadElement {
  tag: HeadElement["tag"];
  attrs: Record<string, string | true>;
  /** Name of the attribute that holds an address of the portal, below its base path; null: none does. */
  addressed: "href" | "src" | null;
  /** As it may stand in a script. */
  content: string | null;
}

/** What the project that is worked for puts into the head of every page; it was seen to be right when it was loaded. */
export function headInForce(): ShownHeadElement[] {
  const { head = [] } = extensionsInForce().values as { head?: readonly HeadElement[] };
  return head.map(shownHeadElement);
}

function shownHeadElement({ tag, attrs, content }: HeadElement): ShownHeadElement {
  const given = Object.entries(attrs).flatMap(([name, value]) =>
    value === false ? [] : [[name.toLowerCase(), value] as const],
  );
  const shown: Record<string, string | true> = Object.fromEntries(given);
  const name = tag === "script" ? "src" : tag === "link" ? "href" : null;
  const address = name && shown[name];
  const addressed = typeof address === "string" && isOwnAddress(address) ? name : null;
  if (addressed) shown[addressed] = String(address).replace(/^\//, "");
  return {
    tag,
    attrs: shown,
    addressed,
    // Neither an end of the script nor a comment can stand in it.
    content: content === undefined ? null : content.replaceAll("<", "\\u003c"),
  };
}

/** Whether a value names a file of the portal itself, from its root: `/css/a.css`, `css/a.css`. */
export function isOwnAddress(value: string): boolean {
  const segments = value.replace(/^\//, "").split("/");
  const isPath = segments.every((segment) => segment !== "" && !/^\.{1,2}$/.test(segment));
  return isPath && !/^[a-z][a-z0-9+.-]*:|[\\?#\p{Cc}]/iu.test(value);
}

/** Files of the portal that elements load, below its root. */
export function filesOfHead(head: readonly ShownHeadElement[]): string[] {
  return head.flatMap(({ attrs, addressed }) => {
    const address = addressed && attrs[addressed];
    return typeof address === "string" ? [address] : [];
  });
}
