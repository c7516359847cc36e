import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Fault } from "../input/input.ts";

const law = "content runs nothing and fetches nothing from elsewhere";

/** Elements that run, frame, send, style or load something, or that change how the rest of a page is read. */
const forbidden = new Set(
  "script style iframe frame frameset object embed applet form input button select textarea link meta base svg math template noscript audio video source track picture portal dialog slot plaintext xmp title body html head".split(
    " ",
  ),
);
const addresses = new Set("href src action formaction data poster cite longdesc ping".split(" "));

/**
 * A page's text holds nothing that a browser would run, send, or load from elsewhere; it is read as a browser
 * reads it.
 * @param html of a text, its references as they were resolved
 */
export function noScript(html: string): Fault[] {
  const faults: Fault[] = [];
  const waiting: Tree.Node[] = [parseFragment(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("childNodes" in node) waiting.push(...node.childNodes);
    if (!("tagName" in node)) continue;
    const { tagName } = node;
    if (forbidden.has(tagName)) faults.push({ law, seen: `<${tagName}>` });
    for (const { name, value } of node.attrs) {
      const isRun = /^(?:on|style$|src(?:doc|set)$|background$|is$|xmlns)/.test(name);
      const isLed = addresses.has(name) && !isHarmless(value, tagName);
      if (isRun || isLed) faults.push({ law, seen: `<${tagName} ${name}=${value.slice(0, 100)}>` });
    }
  }
  return faults;
}

/** Where an address leads, as a browser reads it on a page of the portal. */
function isHarmless(address: string, tagName: string): boolean {
  const here = "https://portal.invalid/documents/a/";
  if (!URL.canParse(address, here)) return true;
  const { protocol, host } = new URL(address, here);
  if (protocol === "gongkai-ref:") return true;
  if (tagName !== "a") return host === "portal.invalid";
  return /^(?:https?|mailto|tel):$/.test(protocol);
}
