import { basename } from "node:path";

/** What is tried: the text of documents and whole content folders, metadata, files to import, search queries. */
export const kinds = ["content", "front-matter", "import", "query"] as const;
export type Kind = (typeof kinds)[number];

/**
 * One thing to try. It is a file, so that a finding can be kept, sent and tried again. The name says how it is read:
 *
 * - `*.md` a document, `*.folder.json` a content folder (paths and texts), `*.query.json` documents and a query, any
 *   other a file to import;
 * - `*.kept.*` all marks (`〖1〗`, `〖2〗` …) in it stand in text, so that each must come out or be told of.
 */
export interface Input {
  kind: Kind;
  name: string;
  bytes: Uint8Array;
}

/** Does every mark in an input stand in its text, and not in an address or in what markup keeps for itself? */
export function keepsMarks({ name }: Input): boolean {
  return name.includes(".kept.");
}

/** What broke a law: the law, and what was seen. */
export interface Fault {
  law: string;
  seen: string;
}

/** An input with what it has broken. */
export interface Finding extends Fault {
  input: Input;
}

/** Reads `content-12.kept.md` as what it was when it was kept. @throws when the name begins with no kind */
export function inputOf(path: string, bytes: Uint8Array): Input {
  const name = basename(path);
  const kind = kinds.find((each) => name.startsWith(`${each}-`));
  if (!kind) throw new Error(`${name} begins with none of ${kinds.join(", ")}`);
  return { kind, name, bytes };
}
