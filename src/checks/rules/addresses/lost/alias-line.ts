import type { KnownDocument } from "../../../../content/reading/read-document.ts";
import { positionIn } from "../../../../content/yaml-source/field-positions.ts";
import type { LostAddresses } from "./lost-addresses.ts";

/**
 * The line that gives a document further former addresses, and the line at which those it has begin, if it has any:
 * `aliases: [QH001-2020-00003]`.
 */
export function aliasLine(
  document: KnownDocument | null,
  gone: LostAddresses["gone"],
): { line: string; at?: string } {
  const { aliases = [] } = document?.meta ?? {};
  const all = [...aliases, ...gone.map(({ address }) => address)];
  const line = `aliases: [${all.map(quoted).join(", ")}]`;
  const position = document && aliases.length > 0 && positionIn(document.positions, "aliases");
  return position ? { line, at: String(position.line) } : { line };
}

/** Index numbers stand as they are; an address may hold what means something in YAML. */
function quoted(address: string): string {
  return /^[0-9A-Za-z/_.-]+$/.test(address) ? address : JSON.stringify(address);
}
