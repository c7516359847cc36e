import type { CheckedDocument } from "./rule.ts";

const known = new WeakMap<CheckedDocument, string>();
const seen = new Uint8Array(0x10000);

/**
 * The UTF-16 units of a file, each of them once: a rule about characters that are not among them need not look at
 * every line.
 */
export function charactersOf(document: CheckedDocument): string {
  let characters = known.get(document);
  if (characters === undefined) {
    characters = distinct(document.lines);
    known.set(document, characters);
  }
  return characters;
}

function distinct(lines: readonly string[]): string {
  let characters = "";
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const unit = line.charCodeAt(at);
      if (seen[unit] === 1) continue;
      seen[unit] = 1;
      characters += line.charAt(at);
    }
  }
  for (let at = 0; at < characters.length; at++) seen[characters.charCodeAt(at)] = 0;
  return characters;
}
